import { RATING_DECIMALS, currencyDecimals, scaleDecimal } from './exact.ts';
import { message, pathText, quoted } from './messages.ts';
import type { Message, Remark } from './messages.ts';
import type { ProblemInput } from './problem-schema.ts';

export type Sense = { mistakes: Remark[]; warnings: Remark[]; amounts: Map<string, number> };

const ID = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;
/** No rating, effect or weight is larger: keeps every sum a safe integer. */
const LARGEST = 1_000_000;

/** What a well-shaped file says that cannot be meant, and its numbers in whole units by path. */
export function checkSense(input: ProblemInput): Sense {
  const reading = new Reading();
  const known = {
    criteria: reading.ids(input.criteria, 'criteria'),
    groups: reading.ids(input.groups, 'groups'),
    designs: reading.ids(input.designs, 'designs'),
    measures: reading.ids(input.measures, 'measures'),
  };
  readMoney(reading, input);
  readScale(reading, input);
  const weighs = readWeights(reading, input, known.criteria);
  readRatings(reading, input, known, weighs);
  input.measures.forEach((measure, index) => {
    const path = ['measures', index];
    readEffects(reading, measure.effects, [...path, 'effects'], known);
    reading.references(measure.designs, [...path, 'designs'], known.designs);
    reading.references(measure.requires, [...path, 'requires'], known.measures);
    reading.references(measure.excludes, [...path, 'excludes'], known.measures);
  });
  (input.synergies ?? []).forEach((synergy, index) => {
    const path = ['synergies', index];
    if (synergy.measures.length === 0) reading.mistake([...path, 'measures'], message('mistake.empty'));
    reading.references(synergy.measures, [...path, 'measures'], known.measures);
    readEffects(reading, synergy.effects, [...path, 'effects'], known);
  });
  reading.references(input.required, ['required'], known.measures);
  reading.references(input.forbidden, ['forbidden'], known.measures);
  findCircles(reading, input);
  return { mistakes: reading.mistakes, warnings: reading.warnings, amounts: reading.amounts };
}

type Path = readonly (string | number)[];

/** Names an amount by its place; ids hold no '/', so two places never share a name. */
export function amountKey(path: Path): string {
  return path.join('/');
}

type Known = Record<'criteria' | 'groups' | 'designs' | 'measures', Set<string>>;

/** Collects remarks and amounts while a file is read from top to bottom. */
class Reading {
  readonly mistakes: Remark[] = [];
  readonly warnings: Remark[] = [];
  readonly amounts = new Map<string, number>();

  mistake(path: Path, reason: Message): void {
    this.mistakes.push({ path: pathText(path), reason });
  }

  warning(path: Path, reason: Message): void {
    this.warnings.push({ path: pathText(path), reason });
  }

  /** The known ids of a list; says which are malformed or come twice. */
  ids(items: readonly { id: string }[], list: string): Set<string> {
    const seen = new Set<string>();
    items.forEach(({ id }, index) => {
      if (!ID.test(id)) this.mistake([list, index, 'id'], message('mistake.badId', { id: quoted(id) }));
      if (seen.has(id)) this.mistake([list, index, 'id'], message('mistake.duplicate', { id: quoted(id) }));
      seen.add(id);
    });
    if (items.length === 0 && list !== 'measures') this.mistake([list], message('mistake.empty'));
    return seen;
  }

  references(list: readonly string[] | undefined, path: Path, known: Set<string>): void {
    const seen = new Set<string>();
    (list ?? []).forEach((id, index) => {
      if (!known.has(id)) this.mistake([...path, index], message('mistake.unknown', { id: quoted(id) }));
      else if (seen.has(id)) this.mistake([...path, index], message('mistake.duplicate', { id: quoted(id) }));
      seen.add(id);
    });
  }

  money(value: number, path: Path, currency: string, decimals: number): void {
    const scaled = scaleDecimal(value, decimals);
    if (value < 0) this.mistake(path, message('mistake.negative', { value }));
    else if (!scaled) this.mistake(path, message('mistake.tooLarge', { value }));
    else if (scaled.rounded) this.mistake(path, message('mistake.decimals', { value, currency, count: decimals }));
    else this.amounts.set(amountKey(path), scaled.amount);
  }

  points(value: number, path: Path): number {
    const scaled = Math.abs(value) <= LARGEST ? scaleDecimal(value, RATING_DECIMALS) : null;
    if (!scaled) {
      this.mistake(path, message('mistake.tooLarge', { value }));
      return 0;
    }
    if (scaled.rounded) this.warning(path, message('warning.rounded', { value, kept: scaled.amount / 10 ** RATING_DECIMALS }));
    this.amounts.set(amountKey(path), scaled.amount);
    return scaled.amount;
  }

  weight(value: number, path: Path): number {
    if (value < 0) this.mistake(path, message('mistake.negative', { value }));
    return value < 0 ? 0 : this.points(value, path);
  }
}

function readMoney(reading: Reading, input: ProblemInput): void {
  if (!/^[A-Z]{3}$/.test(input.currency)) {
    reading.mistake(['currency'], message('mistake.currency', { currency: quoted(input.currency) }));
    return;
  }
  const decimals = currencyDecimals(input.currency);
  reading.money(input.budget, ['budget'], input.currency, decimals);
  input.designs.forEach(({ cost }, index) => reading.money(cost, ['designs', index, 'cost'], input.currency, decimals));
  input.measures.forEach(({ cost }, index) => reading.money(cost, ['measures', index, 'cost'], input.currency, decimals));
}

function readScale(reading: Reading, { scale }: ProblemInput): void {
  const [min, max] = [reading.points(scale.min, ['scale', 'min']), reading.points(scale.max, ['scale', 'max'])];
  if (min >= max) reading.mistake(['scale'], message('mistake.scale', { min: scale.min, max: scale.max }));
}

/** Which criteria weigh for each group; says where weights are unknown, negative or all zero. */
function readWeights(reading: Reading, input: ProblemInput, criteria: Set<string>): Map<string, Set<string>> {
  const rubric = new Map(
    input.criteria.map(({ id, weight = 1 }, index) => [id, reading.weight(weight, ['criteria', index, 'weight'])] as const),
  );
  if (input.criteria.length > 0 && sumOf(rubric) === 0) reading.mistake(['criteria'], message('mistake.weightsZero'));
  return new Map(
    input.groups.map((group, index) => {
      const path = ['groups', index];
      if (group.people !== undefined && !(Number.isSafeInteger(group.people) && group.people >= 0)) {
        reading.mistake([...path, 'people'], message('mistake.people', { value: group.people }));
      }
      const entries = Object.entries(group.weights ?? {});
      if (entries.length === 0) return [group.id, weighing(rubric)];
      const own = new Map<string, number>();
      for (const [id, weight] of entries) {
        const place = [...path, 'weights', id];
        if (!criteria.has(id)) reading.mistake(place, message('mistake.unknown', { id: quoted(id) }));
        own.set(id, reading.weight(weight, place));
      }
      if (sumOf(own) === 0) reading.mistake([...path, 'weights'], message('mistake.weightsZero'));
      return [group.id, weighing(own)];
    }),
  );
}

function readRatings(reading: Reading, input: ProblemInput, known: Known, weighs: Map<string, Set<string>>): void {
  input.designs.forEach(({ ratings }, index) => {
    const path = ['designs', index, 'ratings'];
    readAmounts(reading, ratings, path, known, (value, place) => {
      reading.points(value, place);
      if (value < input.scale.min || value > input.scale.max) reading.warning(place, message('warning.offScale', { value }));
    });
    for (const [group, criteria] of weighs) {
      const given = Object.hasOwn(ratings, group) ? (ratings[group] ?? {}) : {};
      for (const criterion of criteria) {
        if (known.criteria.has(criterion) && !Object.hasOwn(given, criterion)) {
          reading.mistake([...path, group, criterion], message('mistake.missingRating'));
        }
      }
    }
  });
}

function readEffects(reading: Reading, effects: PerGroup, path: Path, known: Known): void {
  readAmounts(reading, effects, path, { ...known, groups: new Set([...known.groups, '*']) }, (value, place) => {
    reading.points(value, place);
  });
}

type PerGroup = Record<string, Record<string, number>>;

function readAmounts(
  reading: Reading,
  table: PerGroup,
  path: Path,
  known: Known,
  read: (value: number, place: Path) => void,
): void {
  for (const [group, entry] of Object.entries(table)) {
    if (!known.groups.has(group)) reading.mistake([...path, group], message('mistake.unknown', { id: quoted(group) }));
    for (const [criterion, value] of Object.entries(entry)) {
      const place = [...path, group, criterion];
      if (!known.criteria.has(criterion)) reading.mistake(place, message('mistake.unknown', { id: quoted(criterion) }));
      read(value, place);
    }
  }
}

/** Each measure that stands on a circle of prerequisites is named at the step that closes it. */
function findCircles(reading: Reading, input: ProblemInput): void {
  const requires = new Map(input.measures.map(({ id, requires: list = [] }) => [id, list]));
  input.measures.forEach(({ id }, index) => {
    (requires.get(id) ?? []).forEach((first, position) => {
      const way = wayBack(first, id, requires);
      if (way)
        reading.mistake(
          ['measures', index, 'requires', position],
          message('mistake.circle', { circle: circleText([id, ...way]) }),
        );
    });
  });
}

function wayBack(from: string, to: string, requires: Map<string, readonly string[]>): string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  for (const here of cameFrom.keys()) {
    if (here === to) {
      const way: string[] = [];
      for (let step: string | null = here; step !== null; step = cameFrom.get(step) ?? null) way.unshift(step);
      return way;
    }
    for (const next of requires.get(here) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, here);
  }
  return null;
}

function circleText(way: readonly string[]): string {
  return way.length <= 12 ? way.map(quoted).join(' → ') : [...way.slice(0, 11).map(quoted), '…'].join(' → ');
}

function sumOf(weights: Map<string, number>): number {
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}

function weighing(weights: Map<string, number>): Set<string> {
  return new Set([...weights].filter(([, weight]) => weight > 0).map(([id]) => id));
}
