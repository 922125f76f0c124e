import { describe, expect, it } from 'vitest';
import { listed, unlistedOf } from '../../../app/lan/unlisted.ts';
import { apply, type DemandVerdict, type Round, type State } from '../../../app/workshop/index.ts';
import { crowd, room, tabled } from '../report/room.ts';

const people = [...crowd(6, ['elders'], 'elder'), ...crowd(2, ['rollers'], 'roller')];
const granted = (measure: string, ...seats: string[]): DemandVerdict => ({ kind: 'must-have', measure, seats, people: seats.length, verdict: 'granted' });
const first: Round = { ...tabled({ rollers: 2, elders: 6 }), responses: { roller0: { kind: 'object', reason: 'because', mustHave: 'lamps', cannotAccept: null } } };
const second: Round = { ...tabled({ rollers: 2, elders: 6 }), round: 2, demands: [granted('ramp', 'elders'), granted('lamps', 'rollers')], responses: {} };
const at = (phase: State['phase'], ...rounds: Round[]): State => room(people, [], { phase, keptSeats: { rollers: 'they need it' }, rounds });
/** The room closes on the first round, goes back, and a second package is tabled. */
function goneBack(): State {
  const closed = apply(at('negotiate', first), { type: 'moved', to: 'close' });
  return { ...closed, phase: 'negotiate', rounds: [...closed.rounds, second] };
}
const measuresIn = (round: Round): string[] => round.demands.map(({ measure }) => measure);

describe('the demands of a round', () => {
  it('are all told, for none names who asked', () => {
    const state = at('negotiate', first, second);
    expect(measuresIn(listed(state, second))).toEqual(['ramp', 'lamps']);
    expect(unlistedOf(state)('roller0')).toBeNull();
  });

  it('leave out, once every screen has said who asks for what, those that only a seat asked for which may not be told of', () => {
    expect(measuresIn(listed(goneBack(), second))).toEqual(['ramp']);
  });

  it('do not name what only such a seat asked for as what stands in the way of another', () => {
    const impossible: DemandVerdict = { kind: 'must-have', measure: 'ramp', seats: ['elders'], people: 2, verdict: 'impossible', conflict: ['budget', 'demand:must-have:lamps', 'demand:must-have:ramp'], short: 50 };
    const state = goneBack();
    const [told] = listed(state, { ...second, demands: [impossible, granted('lamps', 'rollers')] }).demands;
    expect(told).toMatchObject({ measure: 'ramp', conflict: ['budget', 'demand:must-have:ramp'] });
  });

  it('are told of to whoever asked for them, and to nobody else of that seat', () => {
    const unlisted = unlistedOf(goneBack());
    expect(unlisted('roller0')).toMatchObject({ demands: [{ measure: 'lamps', verdict: 'granted' }], measures: expect.arrayContaining([expect.objectContaining({ id: 'lamps' })]) as unknown });
    expect(unlisted('roller1')).toBeNull();
    expect(unlisted('elder0')).toBeNull();
  });
});
