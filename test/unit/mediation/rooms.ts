import { emptyState } from '../../../app/workshop/index.ts';
import type {
  Consents, Design, Effects, Evidence, Group, Measure, Participant, Plan, SaidGroups, State,
} from '../../../app/workshop/index.ts';

export const both = (text: string) => ({ en: text, fr: text });
const evidence: Evidence = { source: both('test'), date: '2026-01-01', grade: 'assumed' };
export const group = (id: string): Group => ({ id, label: { en: `I ${id}`, fr: `Je ${id}` } });
export const design = (id: string, cost = 0): Design => ({
  id, label: both(id), description: both(id), cost, image: `picture-of-${id}`, sketch: null, evidence,
});
export const measure = (id: string, given: Partial<Effects>, more: Partial<Measure> = {}): Measure => ({
  id, label: both(id), description: both(id), cost: 1_050, costEvidence: evidence, effects: { '*': {}, ...given }, effectEvidence: evidence,
  designs: [], requires: [], excludes: [], provisional: false, ...more,
});
export const plan = (more: Partial<Plan> = {}): Plan => ({
  template: 'park', title: both('Park'), site: { kind: 'park', name: both('Park'), address: '', photos: [] }, languages: ['fr', 'en'],
  consent: both(''), dataHolder: both(''), groups: ['rollers', 'elders', 'parents'].map(group),
  criteria: [
    { id: 'access', label: both('access'), question: both('?'), weight: 2 },
    { id: 'beauty', label: both('beauty'), question: both('?'), weight: 1 },
  ],
  designs: [design('plaza'), design('garden', 2_000)],
  measures: [measure('ramp', { '*': { access: 0.5 }, rollers: { access: 1.5 } }), measure('lamps', { '*': { beauty: 0.5 } }, { requires: ['ramp'] })],
  required: [], budget: { total: 10_000, contingency: 0.15, currency: 'CAD' },
  agenda: { id: '75', label: both(''), steps: [] }, limits: { ratingsPerRound: 40, secondsPerRating: 10 }, seed: 1, ...more,
});

const consents: Consents = { takePart: true, groupData: true, publishWords: true, publishPictures: true, cloud: false };
export const person = (id: string, groups: SaidGroups, groupData = true): Participant => ({
  id, receipt: id, pseudonym: 1, language: 'fr', consents: { ...consents, groupData }, ageBand: 'not-said', groups,
  via: 'tablet', people: 1, table: null, code: null, helped: false, moreTime: false, removed: false,
});
export const crowd = (count: number, groups: SaidGroups, name: string, groupData = true) =>
  Array.from({ length: count }, (_, index) => person(`${name}${index}`, groups, groupData));
export const roomOf = (people: readonly Participant[], more: Partial<State> = {}): State => ({
  ...emptyState, plan: plan(), participants: Object.fromEntries(people.map((each) => [each.id, each])), ...more,
});
