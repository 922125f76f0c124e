import type { DifferenceTold } from '../../workshop/index.ts';
import { holm } from '../holm.ts';
import { meanOf } from '../moments.ts';
import { permutationTests } from '../permutation.ts';
import type { CriterionSummary } from '../protect.ts';
import { countedIn, itemsUnder, personsAmong, type Asked, type Counted, type Said } from './asked.ts';
import { criterionOf, weighed } from './cells.ts';
import { intervalBetween } from './interval.ts';
import { rounded } from './rounded.ts';

/** Draws and seed of the permutation test (DESIGN §3.2). */
const permutations = { draws: 10_000, seed: 1 };

/**
 * Each published line against everyone else that everyone's published figures count, on each criterion: what anyone can reckon from the
 * published means, and how likely chance alone makes so much of it. Lines of which nobody, or too few, are left over are not here.
 */
export function differencesTold(asked: Asked): DifferenceTold[] {
  const found = asked.shown.criteria.flatMap((summary) => onCriterion(asked, summary));
  const corrected = holm(found.map(({ p }) => p));
  return found.map((each, at) => {
    const pHolm = corrected[at] ?? null;
    return { ...each, p: each.p === null ? null : rounded(each.p), pHolm: pHolm === null ? null : rounded(pHolm) };
  });
}

function onCriterion(asked: Asked, summary: CriterionSummary): DifferenceTold[] {
  const said = itemsUnder(asked, summary.criterion).map((item) => asked.saidOf(item, summary.criterion));
  const [all, ...lines] = countedIn(asked, summary);
  if (all?.line !== 0) return [];
  const against = lines.flatMap((line) => {
    const rest = [...all.people].filter((id) => !line.people.has(id));
    return rest.length < asked.k || ![...line.people].every((id) => all.people.has(id)) ? [] : [{ line, rest }];
  });
  const ps = testsOf(asked, all, against.map(({ line }) => line), said);
  return against.map(({ line, rest }, at): DifferenceTold => {
    const interval = personsAmong(asked, all.people) === null ? null : intervalOver(asked, line.people, rest, said);
    const p = ps[at] ?? null;
    return {
      criterion: criterionOf(summary.criterion), line: line.line, n: line.people.size, rest: rest.length,
      difference: rounded(meanOver(said, line.people) - meanOver(said, rest)),
      low: interval && rounded(interval[0]), high: interval && rounded(interval[1]), p, pHolm: null, why: p === null ? 'tooFewPersons' : null,
    };
  });
}

function intervalOver(asked: Asked, line: Iterable<string>, rest: Iterable<string>, said: readonly Said[]): ReturnType<typeof intervalBetween> {
  const [own, others] = [personsAmong(asked, line), personsAmong(asked, rest)];
  return own === null || others === null ? null : intervalBetween(weighed(said, own), weighed(said, others));
}

/** Whole persons change places, by their own means; tables stay out. Null where persons are too few on a side. */
function testsOf({ tables, k }: Asked, all: Counted, lines: readonly Counted[], said: readonly Said[]): (number | null)[] {
  const persons = [...all.people].filter((id) => !tables.has(id));
  const means = Float64Array.from(weighed(said, persons), ({ sum, count }) => sum / count);
  const inside = lines.map(({ people }) => Int32Array.from(persons.flatMap((id, at) => (people.has(id) ? [at] : []))));
  const able = inside.map((members) => members.length >= k && persons.length - members.length >= k);
  const ps = permutationTests([means], inside.filter((_, at) => able[at]), permutations);
  let next = 0;
  return able.map((tested) => (tested ? ps[next++]?.[0] ?? null : null));
}

const meanOver = (said: readonly Said[], people: Iterable<string>): number => {
  const scores = [...people].flatMap((id) => said.flatMap((each) => each.get(id) ?? []));
  return meanOf(scores);
};
