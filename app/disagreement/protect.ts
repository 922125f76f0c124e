import { everySumRestsOn } from './lightest.ts';
import { mergedLines } from './merge-groups.ts';
import type { Line } from './merge-groups.ts';
import { meanOf, squaresAround } from './moments.ts';
import { byCodeUnit } from './scores.ts';

/** One person's latest answer. Give the answers of one round at a time. */
export interface GroupAnswer {
  readonly participant: string;
  readonly groups: readonly string[];
  readonly item: string;
  readonly criterion: string;
  readonly score: number | null;
}

/** `n` counts persons; `mean` and `sd` (n − 1) are of their scores. */
export interface Figures { readonly n: number; readonly mean: number; readonly sd: number }

/** `groups` were merged into one line; `noGroupSaid` stands for people who named none. */
export interface SummaryLine extends Figures { readonly groups: readonly string[] }

/** `items` counts the items pooled here; `everyone` is null when it is withheld. */
export interface CriterionSummary {
  readonly criterion: string;
  readonly items: number;
  readonly everyone: Figures | null;
  readonly lines: readonly SummaryLine[];
}

export interface ItemSummary {
  readonly item: string;
  readonly criterion: string;
  readonly everyone: Figures | null;
  readonly lines: readonly SummaryLine[];
}

/**
 * What is not published, for the facilitator's eyes. `criterion` null: everywhere; `item` null: the criterion's own figures.
 * `tooFew`: fewer than k persons. `subtraction`: could be used to work out fewer than k persons' answers from other lines.
 * `itemsPooled`: too few answers an item, so that only figures over all items are shown.
 */
export interface Withheld {
  readonly criterion: string | null;
  readonly item: string | null;
  readonly groups: readonly string[];
  readonly reason: 'tooFew' | 'subtraction' | 'itemsPooled';
}

export interface GroupSummaries {
  readonly criteria: readonly CriterionSummary[];
  readonly items: readonly ItemSummary[];
  readonly withheld: readonly Withheld[];
}

/** Stands for everyone in `withheld`; no group's id begins with a star (DESIGN §3.1). */
export const everyone = '*everyone';

/**
 * Results by group side by side that show nothing of fewer than `k` persons (at least 3, 5 unless said).
 *
 * 1. Lines are made once for all tables: see `mergedLines`. A person is in every line one of whose groups they name.
 * 2. In a table a line needs answers of k persons, and no weighted sum of the published lines, everyone's among them, may
 *    rest on fewer than k persons (`everySumRestsOn`). So neither a complement, a difference, nor any longer reckoning
 *    with everything published in the table leads to one. Small lines go first: averages hide them most.
 * 3. A criterion's figures pool the items in which all its lines can be shown, the same for each line: they can be reckoned
 *    from the items' tables and so give nothing new away. Where those items hold under half of the answers, the figures
 *    pool all items instead, and no item is shown for that criterion.
 *
 * A person's last answer to the same question counts. What this cannot see: tables published at another moment. Freeze
 * what is shown, or one more answer tells by the change what it was.
 */
export function groupSummaries(answers: readonly GroupAnswer[], groups: readonly string[], k = 5): GroupSummaries {
  const { lines, tooSmall } = mergedLines(latestScores(answers), groups, Math.max(3, Math.ceil(k)));
  const withheld: Withheld[] = tooSmall.map((ids) => ({ criterion: null, item: null, groups: ids, reason: 'tooFew' }));
  const found = lineSummaries(answers, lines, k);
  return { ...found, withheld: [...withheld, ...found.withheld] };
}

/** The same over lines made elsewhere, so that several tables and a negotiation can share them; points 2 and 3 hold. */
export function lineSummaries(answers: readonly GroupAnswer[], lines: readonly Line[], k = 5): GroupSummaries {
  const least = Math.max(3, Math.ceil(k));
  const withheld: Withheld[] = [];
  const criteria: CriterionSummary[] = [];
  const items: ItemSummary[] = [];
  for (const [criterion, scores] of grouped(latestScores(answers), (answer) => answer.criterion)) {
    const found = summariseCriterion(criterion, scores, lines, least);
    criteria.push(found.criterion);
    items.push(...found.items);
    withheld.push(...found.withheld);
  }
  return { criteria, items, withheld };
}

interface Score extends GroupAnswer { readonly score: number }

/** One table's verdict: the lines that may be shown, and those that may not. */
interface Cell {
  readonly shown: readonly Line[];
  /** Whether everyone's own figures may be. */
  readonly all: boolean;
  readonly refused: readonly Refusal[];
}

interface Refusal { readonly line: Line; readonly reason: 'tooFew' | 'subtraction' }

function summariseCriterion(
  criterion: string, scores: readonly Score[], lines: readonly Line[], k: number,
): { criterion: CriterionSummary; items: ItemSummary[]; withheld: Withheld[] } {
  const whole = judge(scores, lines, k);
  const byItem = [...grouped(scores, (score) => score.item)]
    .map(([item, own]) => ({ item, own, cell: judge(own, lines, k) }));
  const complete = byItem.filter(({ cell }) => cell.all && whole.shown.every((line) => cell.shown.includes(line)));
  const pooled = complete.flatMap(({ own }) => own);
  if (2 * pooled.length < scores.length) {
    const hidden = (whole.all ? byItem : []).map(({ item }): Withheld =>
      ({ criterion, item, groups: [everyone], reason: 'itemsPooled' }));
    return {
      criterion: { criterion, items: byItem.length, ...figuresOf(scores, whole) },
      items: [],
      withheld: [...refusals(criterion, null, whole), ...hidden],
    };
  }
  return {
    criterion: { criterion, items: complete.length, ...figuresOf(pooled, whole) },
    items: byItem.map(({ item, own, cell }) => ({ item, criterion, ...figuresOf(own, cell) })),
    withheld: [
      ...refusals(criterion, null, whole),
      ...byItem.flatMap(({ item, cell }) => refusals(criterion, item, cell)),
    ],
  };
}

/** Which lines of one table may stand beside everyone's. Lines without an answer are neither shown nor withheld. */
function judge(scores: readonly Score[], lines: readonly Line[], k: number): Cell {
  const people = [...new Set(scores.map((score) => score.participant))];
  const membersOf = (line: Line) => new Set(people.flatMap((name, index) => (line.people.has(name) ? [index] : [])));
  const inside = lines.map((line) => ({ line, members: membersOf(line) }))
    .filter(({ members }) => members.size > 0)
    .sort((a, b) => a.members.size - b.members.size);
  const tooFew = inside.filter(({ members }) => members.size < k);
  const candidates = inside.filter(({ members }) => members.size >= k);
  const refused: Refusal[] = tooFew.map(({ line }) => ({ line, reason: 'tooFew' }));
  const whole = new Set(people.keys());
  if (people.length < k) return { shown: [], all: false, refused };
  if (everySumRestsOn(k, [whole, ...candidates.map(({ members }) => members)], people.length)) {
    return { shown: candidates.map(({ line }) => line), all: true, refused };
  }
  const kept: typeof candidates = [];
  for (const candidate of candidates) {
    const tried = [whole, ...kept.map(({ members }) => members), candidate.members];
    if (everySumRestsOn(k, tried, people.length)) kept.push(candidate);
    else refused.push({ line: candidate.line, reason: 'subtraction' });
  }
  return { shown: kept.map(({ line }) => line), all: true, refused };
}

/** Figures of a verdict, lines in the order in which they were made. */
function figuresOf(scores: readonly Score[], cell: Cell): { everyone: Figures | null; lines: SummaryLine[] } {
  const lines = cell.shown.toSorted((a, b) => a.place - b.place).map((line) => ({
    groups: line.groups,
    ...figures(scores.filter((score) => line.people.has(score.participant))),
  }));
  return { everyone: cell.all ? figures(scores) : null, lines };
}

function figures(scores: readonly Score[]): Figures {
  // Sorted, so that the order of answers cannot show in the last digit.
  const values = scores.map((score) => score.score).sort((a, b) => a - b);
  const mean = meanOf(values);
  return {
    n: new Set(scores.map((score) => score.participant)).size,
    mean,
    sd: Math.sqrt(squaresAround(values, mean) / (values.length - 1)),
  };
}

function refusals(criterion: string, item: string | null, cell: Cell): Withheld[] {
  const whole: Withheld[] = cell.all ? [] : [{ criterion, item, groups: [everyone], reason: 'tooFew' }];
  return [...whole, ...cell.refused.map(({ line, reason }) => ({ criterion, item, groups: line.groups, reason }))];
}

/** The last score of each person, item and criterion; where the last answer is none, nothing. A person's groups are united. */
function latestScores(answers: readonly GroupAnswer[]): Score[] {
  const groups = new Map<string, Set<string>>();
  const latest = new Map<string, GroupAnswer>();
  for (const answer of answers) {
    const own = groups.get(answer.participant) ?? new Set();
    for (const group of answer.groups) own.add(group);
    groups.set(answer.participant, own);
    latest.set(JSON.stringify([answer.participant, answer.item, answer.criterion]), answer);
  }
  return [...latest.values()].flatMap(({ participant, item, criterion, score }) => (score !== null && Number.isFinite(score)
    ? [{ participant, item, criterion, score, groups: [...(groups.get(participant) ?? [])].sort(byCodeUnit) }]
    : []));
}

function grouped(scores: readonly Score[], keyOf: (score: Score) => string): Map<string, Score[]> {
  const found = new Map<string, Score[]>();
  for (const score of scores) {
    const known = found.get(keyOf(score));
    if (known === undefined) found.set(keyOf(score), [score]);
    else known.push(score);
  }
  return found;
}
