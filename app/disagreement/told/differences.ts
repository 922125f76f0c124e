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
  const found = alwaysLevel.has(asked.held.ballot.kind) ? [] : asked.shown.criteria.flatMap((summary) => onCriterion(asked, summary));
  const corrected = holm(found.map(({ p }) => p));
  return found.map((each, at) => {
    const pHolm = corrected[at] ?? null;
    return { ...each, p: each.p === null ? null : rounded(each.p), pHolm: pHolm === null ? null : rounded(pHolm) };
  });
}

function onCriterion(asked: Asked, summary: CriterionSummary): DifferenceTold[] {
  const said = itemsUnder(asked, summary.criterion).map((item) => asked.saidOf(item, summary.criterion));
  const counted = countedIn(asked, summary);
  const everyone = counted.find(({ line }) => line === 0)?.people ?? null;
  const room = new Set(said.flatMap((each) => [...each.keys()]));
  const lines = counted.filter(({ line }) => line > 0);
  return testsOf(asked, room, lines, said).flatMap(({ p, higher }, at): DifferenceTold[] => {
    const line = lines[at];
    if (!line) return [];
    const told = everyone === null ? null : apartFrom(asked, line.people, everyone, said);
    return [{ criterion: criterionOf(summary.criterion), line: line.line, n: line.people.size, rest: told?.rest ?? null, difference: told?.difference ?? null, low: told?.low ?? null, high: told?.high ?? null, higher, p, pHolm: null, why: p === null ? 'tooFewPersons' : null }];
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

/** Whole persons change places, by their own means; tables stay out. Null where persons are too few on a side. `higher`: null where they are level. */
function testsOf({ tables, k }: Asked, room: ReadonlySet<string>, lines: readonly Counted[], said: readonly Said[]): { p: number | null; higher: boolean | null }[] {
  const persons = [...room].filter((id) => !tables.has(id));
  const means = Float64Array.from(weighed(said, persons), ({ sum, count }) => sum / count);
  const inside = lines.map(({ people }) => Int32Array.from(persons.flatMap((id, at) => (people.has(id) ? [at] : []))));
  const able = inside.map((members) => members.length >= k && persons.length - members.length >= k);
  const ps = permutationTests([means], inside.filter((_, at) => able[at]), permutations);
  const whole = meanOf(means);
  let next = 0;
  return inside.map((members, at) => {
    if (!able[at]) return { p: null, higher: null };
    const own = meanOf(Float64Array.from(members, (one) => means[one] ?? 0));
    return { p: ps[next++]?.[0] ?? null, higher: Math.abs(own - whole) < 1e-9 ? null : own > whole };
  });
}

const meanOver = (said: readonly Said[], people: Iterable<string>): number => meanOf([...people].flatMap((id) => said.flatMap((each) => each.get(id) ?? [])));
