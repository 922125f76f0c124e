import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf, publicRound as publicRoundOf } from '../../../app/lan/public-round.ts';
import type { ToldLine } from '../../../app/mediation/index.ts';
import type { DemandVerdict, Tabled } from '../../../app/workshop/index.ts';

const both = (text: string): { en: string; fr: string } => ({ en: text, fr: `${text} (fr)` });
type Seat = { id: string; people: number; base: number; chosen: number; total: number; price: number };
const seat = (id: string, people: number, base: number, chosen: number, total = chosen, price = chosen): Seat => ({ id, people, base, chosen, total, price });

/** Every seat may be told of unless a test says otherwise: how many sit there still decides. */
const lineOf = (id: string): ToldLine => ({ groups: [id], label: both(`I am of ${id}`), parts: id === 'pooled' ? [both('one'), both('two')] : [], people: new Set(), place: 0 });
function publicRound(tabled: Tabled, before: Tabled | null, ids?: readonly string[]): ReturnType<typeof publicRoundOf> {
  const problem = tabled.problem as { groups?: readonly { id: string }[] } | null;
  return publicRoundOf(tabled, before, (ids ?? problem?.groups?.map(({ id }) => id) ?? []).map(lineOf), 5);
}

/** A round with these seats; the demand for a toilet is refused at the seats' `price`. */
function round(seats: readonly Seat[], { number = 1, measures = ['bench', 'ramp'], demands = [] as readonly DemandVerdict[] } = {}): Tabled {
  const utilities = (which: 'base' | 'chosen' | 'total'): Record<string, number> => Object.fromEntries(seats.map((one) => [one.id, one[which]]));
  const told = { status: 'optimal', design: 'plaza', measures, cost: 22_000.5, left: 227_999.5 };
  return {
    round: number, demands, marks: seats.map(({ id }) => ({ group: id, design: 'plaza', criterion: 'accessibility', n: 1, mark: 'few' as const })),
    problem: {
      format: 'parvis-mediation/1', currency: 'CAD', budget: 250_000, scale: { min: 1, max: 5 }, criteria: [{ id: 'accessibility', label: both('Accessibility') }],
      groups: seats.map(({ id, people }) => ({ id, label: both(`I am of ${id}`), people })),
      designs: [{ id: 'plaza', label: both('Plaza'), cost: 0, ratings: {} }],
      measures: [
        { id: 'ramp', label: both('Ramp'), cost: 18_000.5, effects: { elders: { accessibility: 1.5 }, '*': { aesthetics: -0.1 } } },
        { id: 'bench', label: both('Bench'), cost: 4_000, effects: { '*': { comfort: 0.4 } } },
        { id: 'toilet', label: both('Toilet'), cost: 85_000, effects: { '*': { comfort: 1 } } },
      ],
    },
    proposal: {
      format: 'parvis-proposal/1', rule: 'leximin', ...told, utilities: utilities('chosen'), belowBase: seats.filter(({ base, chosen }) => chosen < base).map(({ id }) => id),
      baseline: { design: 'plaza', cost: 0, utilities: utilities('base') },
      alternatives: [{ rule: 'total', ...told, measures: ['toilet'], utilities: utilities('total') }],
    },
  };
}

function refusal(seats: readonly Seat[], because: 'worst-off' | 'below-base' = 'worst-off', people = 1): DemandVerdict {
  const worst = Math.min(...seats.map(({ price }) => price));
  return {
    kind: 'must-have', measure: 'toilet', people, seats: seats.map(({ id }) => id), verdict: 'refused', because,
    price: {
      design: 'plaza', measures: ['toilet'], cost: 85_000, proved: true, utilities: Object.fromEntries(seats.map(({ id, price }) => [id, price])), worst,
      total: seats.reduce((sum, { price }) => sum + price, 0), worstSeats: seats.filter(({ price }) => price === worst).map(({ id }) => id),
    },
  };
}

describe('a round as anyone may see it', () => {
  const seats = [seat('elders', 6, 2.14, 3.86, 3.5, 3.12), seat('parents', 5, 3.25, 3.2, 4.4, 3.6), seat('else', 4, 1.5, 1.9, 1.2, 1.1)];
  const shown = publicRound(round(seats, { demands: [refusal(seats)] }), null);

  it('names measures with their costs in cents, and tells cost and what is left', () => {
    expect(shown.measures.map(({ id, label, cost }) => [id, label.fr, cost])).toEqual(expect.arrayContaining([['ramp', 'Ramp (fr)', 1_800_050], ['bench', 'Bench (fr)', 400_000]]));
    expect(shown.package).toMatchObject({ design: both('Plaza'), measures: ['bench', 'ramp'], cost: 2_200_050, left: 22_799_950, proved: true });
  });

  it('tells each seat before and after in tenths of a point, in a word, and thanks to what', () => {
    expect(shown.package?.seats.map(({ id, before, after, change, helps, harms }) => [id, before, after, change, helps.map(({ en }) => en), harms.map(({ en }) => en)])).toEqual([
      ['elders', 2.1, 3.9, 'much-better', ['Ramp', 'Bench'], []], ['parents', 3.3, 3.2, 'same', ['Bench'], ['Ramp']],
    ]);
  });

  it('counts a seat of four without showing it, and leaves it out of the smallest value and the total', () => {
    expect(shown.package).toMatchObject({ withheld: 1, worst: 3.2, total: 7.1, base: { worst: 2.1, total: 5.4 }, highest: { worst: 3.5, total: 7.9, measures: ['toilet'] } });
  });

  it('prices a refused demand by the seats that can be shown, and says who asked only from five people up', () => {
    expect(shown.demands).toEqual([{
      kind: 'must-have', measure: 'toilet', people: null, criterion: null, verdict: 'refused', because: 'worst-off', dropped: ['bench', 'ramp'], added: [], design: null, cost: 8_500_000, left: 16_500_000,
      moves: [{ seat: 'elders', from: 3.9, to: 3.1 }, { seat: 'parents', from: 3.2, to: 3.6 }],
    }]);
    expect(publicRound(round(seats, { demands: [refusal(seats, 'worst-off', 5)] }), null).demands[0]?.people).toBe(5);
  });

  it('gives no reason for a refusal that only a small seat would show', () => {
    const borne = [seat('elders', 6, 2, 3, 3, 3.5), seat('else', 4, 1.5, 1.9, 1.2, 1.1)];
    for (const because of ['worst-off', 'below-base'] as const) {
      expect(publicRound(round(borne, { demands: [refusal(borne, because)] }), null).demands[0]).toMatchObject({ because: null, moves: [{ seat: 'elders', from: 3, to: 3.5 }] });
    }
  });

  it('names what a demand clashes with, itself left out', () => {
    const demand: DemandVerdict = {
      kind: 'must-have', measure: 'toilet', people: 2, seats: ['elders'], verdict: 'impossible', conflict: ['budget', 'required:ramp', 'demand:must-have:toilet', 'demand:cannot-accept:bench'],
    };
    expect(publicRound(round(seats, { demands: [demand] }), null).demands[0]).toMatchObject({
      conflict: [{ kind: 'budget', measure: null }, { kind: 'required', measure: 'ramp' }, { kind: 'cannot-accept', measure: 'bench' }],
    });
  });

  it('tells what came in and what went out since the round before, and what a seat had then', () => {
    const before = round([seat('elders', 6, 2.14, 3.4), seat('parents', 4, 3, 3)], { measures: ['ramp', 'toilet'] });
    const after = publicRound(round(seats, { number: 2 }), before);
    expect(after.package?.since).toEqual({ added: ['bench'], removed: ['toilet'], design: null });
    expect(after.package?.seats.map(({ previous }) => previous)).toEqual([3.4, null]);
    expect(after.measures.map(({ id }) => id)).toContain('toilet');
  });

  it('is without a package where none fits or the record cannot be read', () => {
    const { problem, proposal, ...rest } = round(seats);
    expect(publicRound({ ...rest, problem, proposal: { ...proposal as object, design: null, measures: [], cost: null, left: null, utilities: {} } }, null).package).toBeNull();
    expect(publicRound({ ...rest, problem: null, proposal: 'x' }, null)).toEqual({ round: 1, measures: [], package: null, demands: [], findings: [] });
  });

  it('tells of no seat that results cannot tell of, and says which small groups share one', () => {
    const two = [seat('elders', 6, 2.14, 3.86), seat('pooled', 7, 3.25, 3.2)];
    expect(publicRound(round(two), null, ['pooled']).package).toMatchObject({ withheld: 1, seats: [{ id: 'pooled', label: both('I am of pooled'), parts: [both('one'), both('two')] }], worst: 3.2 });
  });

  it('calls a harm a harm', () => {
    expect([changeOf(3, 2.95), changeOf(3, 2.8), changeOf(3, 2.4), changeOf(3, 3.2)]).toEqual(['same', 'worse', 'much-worse', 'better']);
  });
});

const points = fc.integer({ min: 1_000, max: 5_000 }).map((value) => value / 1_000);
const anySeat = (id: string, people: fc.Arbitrary<number>): fc.Arbitrary<Seat> =>
  fc.tuple(people, points, points, points, points).map(([count, base, chosen, total, price]) => seat(id, count, base, chosen, total, price));
const someSeats = (name: string, people: fc.Arbitrary<number>): fc.Arbitrary<Seat[]> =>
  fc.integer({ min: 0, max: 4 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, nth) => anySeat(`${name}${nth}`, people))));

describe('a seat of fewer than five people', () => {
  const large = someSeats('large', fc.integer({ min: 5, max: 40 }));
  const small = someSeats('small', fc.integer({ min: 1, max: 4 }));
  const told = (seats: readonly Seat[], before: readonly Seat[], because: 'worst-off' | 'below-base' = 'worst-off'): ReturnType<typeof publicRound> =>
    publicRound(round(seats, { number: 2, demands: seats.length === 0 ? [] : [refusal(seats, because)] }), round(before));

  it('never appears: the round reads the same whatever it has, had, loses or asks for', () => {
    fc.assert(fc.property(large, small, small, fc.boolean(), (shown, one, other, first) => {
      const others = one.map((each, nth) => ({ ...(other[nth] ?? each), id: each.id }));
      const join = (hidden: readonly Seat[]): Seat[] => (first ? [...hidden, ...shown] : [...shown, ...hidden]);
      expect(told(join(one), join(others), 'worst-off')).toEqual(told(join(others), join(one), 'below-base'));
    }));
  });

  it('is not named anywhere', () => {
    fc.assert(fc.property(large, small, (shown, hidden) => {
      const text = JSON.stringify(told([...shown, ...hidden], [...hidden, ...shown]));
      for (const { id } of hidden) expect(text).not.toContain(id);
      expect(JSON.parse(text).package.withheld).toBe(hidden.length);
    }));
  });
});
