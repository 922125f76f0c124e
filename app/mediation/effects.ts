import { fewestTold, itemKey, own } from '../workshop/index.ts';
import type { CriterionId, EffectCell, Measure, MeasureId, ParticipantId, Plan, State, Tabled } from '../workshop/index.ts';
import { catalogueEntries } from './catalogue.ts';
import type { CatalogueEntries, Entry } from './catalogue.ts';
import { RATING_DECIMALS, scaleDecimal } from './exact.ts';
import { heardSeats } from './heard.ts';
import { inOrder, points } from './ratings.ts';
import type { Tally } from './ratings.ts';
import { recordedProblem } from './readable.ts';
import type { Seat } from './seats.ts';

/** How many answers the catalogue stands for. */
export const catalogueAnswers = 5;

/**
 * (5 × catalogue + Σ answers) / (5 + n), in points with 4 decimals, reckoned in ten-thousandths and rounded once half away from
 * zero: the credibility estimate of `cellRating` with k = 5, the catalogue counting as five people's answers. `catalogue` has up
 * to 4 decimals, `sum` is in ten-thousandths.
 */
export function correctedEffect(catalogue: number, { n, sum }: Tally): number {
  const amount = scaleDecimal(catalogue, RATING_DECIMALS)?.amount ?? Number.NaN;
  return points(catalogueAnswers * amount + sum, catalogueAnswers + n);
}

/** `of`: a measure's effects as the problem takes them; `cells`: those of which a member of the seat said something. */
export type CorrectedEffects = { of: (measure: MeasureId) => Record<string, Entry>; cells: EffectCell[] };

/**
 * The catalogue's effects, corrected by what residents last said of them, for each seat. A seat of which answers are used on some
 * criterion gets an entry of its own, in which the other criteria stay as in the catalogue. Without answers it is the catalogue.
 */
export function correctedEffects(state: State, plan: Plan, measures: readonly Measure[], seats: readonly Seat[]): CorrectedEffects {
  const latest = latestEffects(state);
  const made = measures.map((measure) => {
    const entries = catalogueEntries(state, plan, measure.effects, seats);
    const cells = latest.size === 0 ? [] : plan.criteria.flatMap(({ id }) => cellsOn({ measure: measure.id, criterion: id, k: fewestTold(state) }, entries, seats, latest));
    return { id: measure.id, effects: withCells(plan, entries, cells), cells };
  });
  const byId = new Map(made.map(({ id, effects }) => [id, effects]));
  return { of: (measure) => byId.get(measure) ?? {}, cells: made.flatMap(({ cells }) => cells) };
}

/**
 * What stands behind the effect of a measure on a criterion for one seat of a tabled package; null where the problem has no such
 * seat, measure or criterion. Where nobody of the seat answered, the catalogue's number with n = 0.
 */
export function effectIn({ problem, effects = [] }: Pick<Tabled, 'problem' | 'effects'>, asked: Pick<EffectCell, 'group' | 'measure' | 'criterion'>): EffectCell | null {
  const told = effects.find(({ group, measure, criterion }) => group === asked.group && measure === asked.measure && criterion === asked.criterion);
  if (told) return told;
  const read = recordedProblem.safeParse(problem).data;
  const measure = read?.measures.find(({ id }) => id === asked.measure);
  if (!read || !measure || !read.groups.some(({ id }) => id === asked.group) || !read.criteria.some(({ id }) => id === asked.criterion)) return null;
  const catalogue = own(own(measure.effects, asked.group) ?? own(measure.effects, '*') ?? {}, asked.criterion) ?? 0;
  return { ...asked, catalogue, n: 0, sum: null, corrected: catalogue, mark: 'catalogue' };
}

/** By person and cell (`cellKey`): points of the effect scale. A cell that is absent is 'no opinion'. */
type LatestEffects = ReadonlyMap<ParticipantId, ReadonlyMap<string, number>>;
const cellKey = (measure: string, criterion: CriterionId): string => `${measure} ${criterion}`;

/**
 * What each person in the room last said of each effect, from the ballots on effects, open or closed, as with ratings: cell by
 * cell the round after discussion replaces the one before, and a later ballot an earlier one; 'no opinion' takes an answer back.
 */
export function latestEffects({ ballots, participants }: Pick<State, 'ballots' | 'participants'>): LatestEffects {
  const latest = new Map<ParticipantId, Map<string, number>>();
  for (const { ballot, answers } of inOrder(Object.values(ballots), 'effects')) {
    for (const [person, answer] of Object.entries(answers)) {
      if (answer.kind !== 'effects' || !Object.hasOwn(participants, person)) continue;
      const said = latest.get(person) ?? new Map<string, number>();
      latest.set(person, said);
      for (const item of ballot.items) {
        for (const [criterion, score] of Object.entries(own(answer.effects, itemKey(item)) ?? {})) {
          if (score === null) said.delete(cellKey(item.id, criterion));
          else said.set(cellKey(item.id, criterion), score);
        }
      }
    }
  }
  return latest;
}

function cellsOn({ measure, criterion, k }: { measure: MeasureId; criterion: CriterionId; k: number }, { own: entries, general }: CatalogueEntries, seats: readonly Seat[], latest: LatestEffects): EffectCell[] {
  const key = cellKey(measure, criterion);
  const said = new Set([...latest].flatMap(([person, cells]) => (cells.has(key) ? [person] : [])));
  if (said.size === 0) return [];
  const heard = heardSeats(seats, said, k);
  return seats.flatMap(({ id, members }): EffectCell[] => {
    const answers = members.flatMap((person) => latest.get(person)?.get(key) ?? []);
    if (answers.length === 0) return [];
    const catalogue = own(entries.get(id) ?? general, criterion) ?? 0;
    const cell = { group: id, measure, criterion, catalogue, n: answers.length };
    if (!heard.has(id)) return [{ ...cell, sum: null, corrected: catalogue, mark: 'few' }];
    const sum = answers.reduce((total, answer) => total + answer, 0);
    return [{ ...cell, sum, corrected: correctedEffect(catalogue, { n: answers.length, sum: sum * 10 ** RATING_DECIMALS }), mark: 'corrected' }];
  });
}

/** As the format has it, where a seat's entry stands instead of `*` wholly; a criterion on which nothing changes is left out. */
function withCells(plan: Plan, { own: entries, general }: CatalogueEntries, cells: readonly EffectCell[]): Record<string, Entry> {
  const used = cells.filter(({ mark }) => mark === 'corrected');
  const corrected = [...new Set(used.map(({ group }) => group))].map((seat): [string, Entry] => {
    const amounts = { ...(entries.get(seat) ?? general), ...Object.fromEntries(used.filter(({ group }) => group === seat).map(({ criterion, corrected: amount }) => [criterion, amount])) };
    return [seat, Object.fromEntries(plan.criteria.flatMap(({ id }) => (own(amounts, id) ? [[id, own(amounts, id) ?? 0]] : [])))];
  });
  return Object.fromEntries([...entries, ...corrected, ['*', general]]);
}
