import type { DifferenceTold } from '../../workshop/index.ts';
import { holm } from '../holm.ts';
import { meanOf } from '../moments.ts';
import { permutationTests } from '../permutation.ts';
import type { CriterionSummary } from '../protect.ts';
import { countedIn, itemsUnder, personsAmong, type Asked, type Counted, type Said } from './asked.ts';
import { alwaysLevel, criterionOf, weighed } from './cells.ts';
import { intervalBetween } from './interval.ts';
import { rounded } from './rounded.ts';

/** Draws and seed of the permutation test (DESIGN §3.2). */
const permutations = { draws: 10_000, seed: 1 };

/**
 * Each published line against everyone else who answered, on each criterion: how likely chance alone makes so much of it, and by how
 * much, where anyone can reckon that from the published means; elsewhere the number would tell of the few who are not told of.
 */
export function differencesTold(asked: Asked): DifferenceTold[] {
  const parts = alwaysLevel.has(asked.held.ballot.kind) ? [] : asked.shown.criteria.map((summary) => onCriterion(asked, summary));
  const tested = testsOf(parts);
  const found = parts.flatMap((part, nth) => toldOn(asked, part, tested[nth] ?? []));
  const corrected = holm(found.map(({ p }) => p));
  return found.map((each, at) => {
    const pHolm = corrected[at] ?? null;
    return { ...each, p: each.p === null ? null : rounded(each.p), pHolm: pHolm === null ? null : rounded(pHolm) };
  });
}

/** One criterion. `persons` (tables stay out) with their own means; `inside`: those of each line, null where too few are on a side. */
type OnCriterion = {
  criterion: string; said: readonly Said[]; lines: readonly Counted[]; everyone: ReadonlySet<string> | null;
  persons: readonly string[]; means: Float64Array; inside: readonly (Int32Array | null)[];
};

function onCriterion(asked: Asked, summary: CriterionSummary): OnCriterion {
  const { tables, k } = asked;
  const { criterion } = summary;
  const said = itemsUnder(asked, criterion).map((item) => asked.saidOf(item, criterion));
  const counted = countedIn(asked, summary);
  const lines = counted.filter(({ line }) => line > 0);
  const persons = [...new Set(said.flatMap((each) => [...each.keys()]))].filter((id) => !tables.has(id));
  const inside = lines.map(({ people }) => {
    const members = Int32Array.from(persons.flatMap((id, at) => (people.has(id) ? [at] : [])));
    return members.length >= k && persons.length - members.length >= k ? members : null;
  });
  const means = Float64Array.from(weighed(said, persons), ({ sum, count }) => sum / count);
  return { criterion, said, lines, everyone: counted.find(({ line }) => line === 0)?.people ?? null, persons, means, inside };
}

function toldOn(asked: Asked, { criterion, said, lines, everyone }: OnCriterion, tested: readonly Tested[]): DifferenceTold[] {
  return lines.flatMap((line, at): DifferenceTold[] => {
    const { p, higher } = tested[at] ?? { p: null, higher: null };
    const told = everyone === null ? null : apartFrom(asked, line.people, everyone, said);
    return [{ criterion: criterionOf(criterion), line: line.line, n: line.people.size, rest: told?.rest ?? null, difference: told?.difference ?? null, low: told?.low ?? null, high: told?.high ?? null, higher, p, pHolm: null, why: p === null ? 'tooFewPersons' : null }];
  });
}

/** Null where too few are left over of those whom everyone's published figures count. */
function apartFrom(asked: Asked, line: ReadonlySet<string>, everyone: ReadonlySet<string>, said: readonly Said[]): { rest: number; difference: number; low: number | null; high: number | null } | null {
  const rest = [...everyone].filter((id) => !line.has(id));
  if (rest.length < asked.k || ![...line].every((id) => everyone.has(id))) return null;
  const [own, others] = [personsAmong(asked, line), personsAmong(asked, rest)];
  const interval = own === null || others === null || personsAmong(asked, everyone) === null ? null : intervalBetween(weighed(said, own), weighed(said, others));
  return { rest: rest.length, difference: rounded(meanOver(said, line) - meanOver(said, rest)), low: interval && rounded(interval[0]), high: interval && rounded(interval[1]) };
}

/** `higher`: null where the line is level with everyone, or not tested. */
type Tested = { p: number | null; higher: boolean | null };

/**
 * Whole persons change places, by their own means. Null where persons are too few on a side. Criteria that the same persons answered
 * share their draws, which changes no p.
 */
function testsOf(parts: readonly OnCriterion[]): Tested[][] {
  const blocks = Map.groupBy(parts, ({ persons, inside }) => JSON.stringify([persons, inside.map((members) => members && [...members])]));
  const found = new Map([...blocks.values()].flatMap((block) => {
    const rows = permutationTests(block.map(({ means }) => means), block[0]?.inside.flatMap((members) => members ?? []) ?? [], permutations);
    return block.map((part, column) => [part, testedOn(part, rows.map((row) => row[column] ?? null))] as const);
  }));
  return parts.map((part) => found.get(part) ?? []);
}

function testedOn({ means, inside }: OnCriterion, ps: readonly (number | null)[]): Tested[] {
  const whole = meanOf(means);
  let next = 0;
  return inside.map((members) => {
    if (members === null) return { p: null, higher: null };
    const own = meanOf(Float64Array.from(members, (one) => means[one] ?? 0));
    return { p: ps[next++] ?? null, higher: Math.abs(own - whole) < 1e-9 ? null : own > whole };
  });
}

function meanOver(said: readonly Said[], people: Iterable<string>): number {
  const scores: number[] = [];
  for (const id of people) {
    for (const each of said) {
      const score = each.get(id);
      if (score !== undefined) scores.push(score);
    }
  }
  return meanOf(scores);
}
