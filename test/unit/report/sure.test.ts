import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../../app/report/html.tsx';
import { reportModel } from '../../../app/report/model.ts';
import type { Language, Robustness, State } from '../../../app/workshop/index.ts';
import { crowd, person, ratings, room, tabled } from './room.ts';

const robustness: Robustness = {
  format: 'parvis-robustness/1', round: 1, seed: '1.1', asked: 500, drawn: 412, impossible: 2,
  spreads: { effects: { measured: 0.2, expert: 0.35, assumed: 0.5 }, costs: 0.3 }, thresholds: { core: 0.9, likely: 0.5, tolerance: 0.05 },
  assumed: { effects: ['ramp'], costs: [] },
  measures: [{ id: 'ramp', share: 0.9977, standing: 'core', tabled: true }, { id: 'lamps', share: 0.62, standing: 'likely', tabled: false }],
  designs: [{ id: 'plaza', share: 1, tabled: true }], equals: [{ design: 'plaza', measures: ['lamps'], cost: 10.5 }], more: 1,
  without: [{ seat: 'elders', best: { design: 'plaza', measures: ['ramp'], cost: 10.5 } }, { seat: 'rollers', best: { design: 'plaza', measures: ['lamps'], cost: 10.5 } }],
  ballotOut: { ballots: 12, changing: 0, worst: 0.0312 }, ballotExtreme: { ballots: 12, changing: 3, worst: 0.47 },
  median: { design: 'plaza', measures: ['ramp'], cost: 10.5 }, rescaled: null,
};
const head = { seq: 1, hash: 'h' };
const told = (state: State) => reportModel(state, { head, madeAt: '2026-11-24T00:00:00.000Z', held: null });
const section = (state: State, language: Language) => /id="[a-z]+-sure".*?<\/section>/s.exec(renderHtml(told(state), language, () => null))?.[0].replaceAll(/<[^>]+>/g, ' ') ?? '';

/** So many rollers and elders, and others, who rated; the package of the record is on the table. */
function evening(rollers: number, elders: number): State {
  const people = [...crowd(rollers, ['rollers'], 'r'), ...crowd(elders, ['elders'], 'e'), ...crowd(6, 'none', 'n'), person('lone', 'not-said')];
  const scores = Object.fromEntries(people.map(({ id }) => [id, 3]));
  return room(people, [], { ballots: { b: ratings('b', scores) }, rounds: [{ ...tabled({ rollers, elders }), responses: {}, robustness }] });
}

describe('whether the package is solid, in the report', () => {
  test('says first what rests on assumed values, then how often each measure is in the best package, and that these are these numbers', () => {
    const text = section(evening(6, 6), 'en');
    expect(text.indexOf('All effects of the chosen measures are assumed')).toBeLessThan(text.indexOf('the best for these numbers'));
    for (const said of ['Is it solid?', '99%', 'core', '62%', 'likely', 'not in this package', 'only 412 of the 500', 'In 2 draws', '2 other packages', 'and 1 more', 'any one of the 12 people', '0.03', '3 of the 12 people', '0.47']) expect(text).toContain(said);
  });

  test('says the same in French, with no key left', () => {
    const text = section(evening(6, 6), 'fr');
    for (const said of ['Est-ce solide?', 'le meilleur pour ces nombres', '412 des 500', 'sûre', 'probable', 'ramp FR', '2 autres ensembles']) expect(text).toContain(said);
    expect(text).not.toMatch(/robustness[:.]|\{\{|assumed\.|standing\./);
  });

  test('tells nothing that is a hidden seat’s own', () => {
    expect(told(evening(6, 6)).sure?.robustness).toMatchObject({ without: [{ seat: 'elders' }, { seat: 'rollers' }], ballotOut: { worst: 0.0312 } });
    // The record still counts six rollers; one has left since, and four are not told of.
    const left = evening(6, 6);
    const gone = Object.fromEntries(Object.entries(left.participants).filter(([id]) => id !== 'r0' && id !== 'r1'));
    expect(told({ ...left, participants: gone }).sure?.robustness).toMatchObject({ without: [], ballotOut: { worst: null }, ballotExtreme: { worst: null } });
  });

  test('says so where it was not reckoned', () => {
    const state = evening(6, 6);
    const rounds = state.rounds.map(({ robustness: _none, ...round }) => round);
    expect(section({ ...state, rounds }, 'en')).toContain('not reckoned');
  });
});
