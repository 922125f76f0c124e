import type { Line } from './merge-groups.ts';
import { verdictOn } from './verdict.ts';
import type { Keep, Refusal, Rule, Shown, Standing, Verdict } from './verdict.ts';
/** By criterion, then item, then person: how their answer stands. */
export type Standings = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, Standing>>>;

/** The verdicts on one criterion: over all its items together, and on each. `pooled`: its items are not shown. */
export interface Judged {
  readonly whole: Verdict; readonly items: ReadonlyMap<string, Verdict>; readonly pooled: boolean;
  /** The items in which all lines of `whole` are shown. */
  readonly complete: readonly string[];
}

/**
 * What may be shown of each criterion, `before` being what was shown of the first round. An item shows the same lines on every
 * criterion, where they answered: a sum over criteria would give away the one that is missing.
 */
export function judge(standings: Standings, rule: Rule, keep: (item: string) => Keep, before: ReadonlyMap<string, Judged> | null): Map<string, Judged> {
  const verdict = judgedOnce(rule);
  const few = refusedIn([...standings.values()].map((items) => verdictsOn(items, verdict, keep, null, new Map())), 'tooFew');
  const single = new Map([...standings].map(([criterion, items]) => [criterion, verdictsOn(items, verdict, keep, before?.get(criterion) ?? null, few)]));
  const hidden = refusedIn([...single.values()], 'subtraction');
  return new Map([...standings].map(([criterion, asked]) => {
    const earlier = before?.get(criterion) ?? null;
    const items = new Map([...single.get(criterion) ?? []].map(([item, verdict]) => [item, without(verdict, hidden.get(item) ?? new Set())]));
    const over = verdictOn({ people: united([...asked.values()]), before: earlier?.pooled ? earlier.whole : null }, rule, [...asked.keys()].some((item) => keep(item) === 'lines') ? 'lines' : 'everyone');
    const answers = (some: readonly string[]): number => some.reduce((sum, item) => sum + (asked.get(item)?.size ?? 0), 0);
    const inHalf = (some: readonly string[]): boolean => 2 * answers(some) >= answers([...asked.keys()]);
    const rare = over.lines.filter((line) => !inHalf(showing(items, [line])));
    const pooled = earlier?.pooled ?? (rare.length === over.lines.length && !inHalf(showing(items, over.lines)));
    const whole = pooled ? over : without(over, new Set(rare));
    const complete = showing(items, whole.lines);
    return [criterion, { whole, items, complete, pooled }];
  }));
}

/** The items that show something, and all of these lines. */
const showing = (items: ReadonlyMap<string, Verdict>, lines: readonly Line[]): string[] =>
  [...items].flatMap(([item, shown]) => ((shown.all !== null || shown.lines.length > 0) && lines.every((line) => shown.lines.includes(line)) ? [item] : []));

type People = ReadonlyMap<string, Standing>;
type VerdictOn = (people: People, before: Shown | null, keep: Keep, hidden: ReadonlySet<Line>) => Verdict;

/** Tables that the same people answered alike are judged once: in a room where everyone rates everything, all are alike. */
function judgedOnce(rule: Rule): VerdictOn {
  const known = new Map<string, { before: Shown | null; verdict: Verdict }>();
  const peopleAlike = new Map<People, string>();
  return (people, before, keep, hidden) => {
    const said = peopleAlike.get(people) ?? JSON.stringify([...people]);
    peopleAlike.set(people, said);
    const alike = JSON.stringify([keep, ...[...hidden].map(({ place }) => place)]) + said;
    const found = known.get(alike);
    if (found?.before === before) return found.verdict;
    const verdict = verdictOn({ people: united([people]), before }, rule, keep, hidden);
    known.set(alike, { before, verdict });
    return verdict;
  };
}

function verdictsOn(
  items: ReadonlyMap<string, People>, verdict: VerdictOn, keep: (item: string) => Keep, earlier: Judged | null, hidden: ReadonlyMap<string, ReadonlySet<Line>>,
): Map<string, Verdict> {
  return new Map([...items].map(([item, people]) => {
    const before = earlier === null || earlier.pooled ? null : earlier.items.get(item) ?? null;
    return [item, verdict(people, before, keep(item), hidden.get(item) ?? nothing)];
  }));
}

const nothing: ReadonlySet<Line> = new Set();

/** By item, the lines that one of its criteria refuses for this reason. */
function refusedIn(criteria: readonly ReadonlyMap<string, Verdict>[], why: Refusal['reason']): Map<string, Set<Line>> {
  const found = new Map<string, Set<Line>>();
  for (const items of criteria) {
    for (const [item, { refused }] of items) found.set(item, new Set([...found.get(item) ?? [], ...refused.filter(({ reason }) => reason === why).map(({ line }) => line)]));
  }
  return found;
}

/** Figures of everyone that count the people of the lines go with one of them. The very same verdict where nothing goes: what rests on it is reckoned once. */
function without(verdict: Verdict, hidden: ReadonlySet<Line>): Verdict {
  const lost = verdict.lines.filter((line) => hidden.has(line));
  return lost.length === 0 ? verdict : {
    all: lost.length > 0 && verdict.all?.groups[0] === '*lines' ? null : verdict.all, lines: verdict.lines.filter((line) => !hidden.has(line)),
    refused: [...verdict.refused, ...lost.map((line) => ({ line, reason: 'subtraction' as const }))],
  };
}

function united(items: readonly ReadonlyMap<string, Standing>[]): Map<string, Set<Standing>> {
  const found = new Map<string, Set<Standing>>();
  for (const people of items) {
    for (const [id, standing] of people) {
      const own = found.get(id);
      if (own === undefined) found.set(id, new Set([standing]));
      else own.add(standing);
    }
  }
  return found;
}
