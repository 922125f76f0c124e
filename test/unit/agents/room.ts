import type { Turn } from '../../../app/agents/index.ts';
import type { AgentOffer, AgentSeat, AgentStanding } from '../../../app/workshop/index.ts';

export const both = (text: string) => ({ en: text, fr: text });
export const seat = (more: Partial<AgentSeat> = {}): AgentSeat => ({ group: 'rollers', kind: 'llm', reason: 'absent', source: 'assumed', wordsMayLeave: false, ...more });
export const offer = (id: string, own: number, more: Partial<AgentOffer> = {}): AgentOffer => {
  const [kind = 'accept', measure] = id.split(':') as [AgentOffer['kind'], string?];
  return { id, kind, measure: measure ?? null, design: 'plaza', measures: kind === 'must-have' && measure ? [measure] : [], cost: 12_000, own, worst: 3, total: 9, ...more };
};
export const standing = (offers: readonly AgentOffer[], more: Partial<AgentStanding> = {}): AgentStanding =>
  ({ group: 'rollers', label: { en: 'I use a wheelchair', fr: 'Je me déplace en fauteuil roulant' }, reason: 'absent', source: 'assumed', best: 4.5, base: 2.5, offers, ...more });
export const catalogue: Turn['catalogue'] = [
  { id: 'curb-ramps', label: { en: 'Curb ramps', fr: 'Trottoirs abaissés aux coins' }, description: { en: 'The sidewalk comes down to the street.', fr: 'Le trottoir descend jusqu’à la rue.' }, cost: 32_000 },
  { id: 'benches', label: { en: 'Benches with backs', fr: 'Bancs avec dossier' }, description: { en: 'Somewhere to sit.', fr: 'De quoi s’asseoir.' }, cost: 9_500 },
];
export const turn = (more: Partial<Turn> = {}): Turn => ({
  round: 1, seed: 7, seat: seat(), catalogue, named: [{ en: 'I use a wheelchair', fr: 'Je me déplace en fauteuil roulant' }, { en: 'Streets at 20 km/h', fr: 'Rues à 20 km/h' }], residents: [],
  standing: standing([offer('accept', 3), offer('object', 3), offer('must-have:curb-ramps', 3.8, { worst: 2.9, cost: 44_000 }), offer('cannot-accept:benches', 3.2), offer('must-have:benches', 3.05)]), ...more,
});
/** What a well-behaved model answers. */
export const said = (choice = 'must-have:curb-ramps', en = 'The group lacks [curb-ramps], which cost $32,000.', fr = 'Il manque au groupe [curb-ramps], au prix de 32 000 $.'): string =>
  JSON.stringify({ offer: choice, words: { en, fr } });
