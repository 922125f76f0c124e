import { judge } from './judged.ts';
import type { Judged, Standings } from './judged.ts';
import { mergedLines } from './merge-groups.ts';
import type { Line } from './merge-groups.ts';
import { cellsAmong, latest, within } from './latest.ts';
import { meanOf, squaresAround } from './moments.ts';
import { byCodeUnit } from './scores.ts';
import type { Keep, Rule, Shown, Standing, Verdict } from './verdict.ts';

/** One answer of a person; of several to the same question in a list, the last counts. Null takes an earlier one back. */
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
 * Results by group side by side that show nothing of fewer than `k` persons (at least 3, 5 unless said), over lines made from
 * the answers' own groups (`mergedLines`). A person is in every line one of whose groups they name.
 */
export function groupSummaries(answers: readonly GroupAnswer[], groups: readonly string[], k = 5): GroupSummaries {
  const { lines, tooSmall } = mergedLines(latestScores(answers), groups, atLeast3(k));
  const withheld: Withheld[] = tooSmall.map((ids) => ({ criterion: null, item: null, groups: ids, reason: 'tooFew' }));
  const found = lineSummaries(answers, lines, { k });
  return { ...found, withheld: [...withheld, ...found.withheld] };
}

/** `again`: the answers of a second round; whoever gave none there keeps the first. Then the summaries are of the second. */
export interface SummaryOptions { readonly k?: number; readonly keep?: (item: string) => Keep; readonly again?: readonly GroupAnswer[] | undefined }

/**
 * Results by group over lines made elsewhere, so that screens, report and negotiation share them.
 *
 * 1. Each table (an item on a criterion) shows what `verdictOn` allows beside the table of the first round: neither a
 *    complement, a difference, nor any longer reckoning with what both rounds show of a question leads to fewer than k people.
 * 2. An item shows the same lines on every criterion on which they answered.
 * 3. A criterion's figures pool the items in which its lines are shown, the same for each line, lines that items with under
 *    half of the answers show left out: they can be reckoned from the items' tables and so give nothing new away. Where no
 *    line is left, the figures pool all items instead, and no item is shown for that criterion; a second round does as the first.
 *
 * What this cannot see: tables that were shown when other people were in the room, or had given other answers.
 */
export function lineSummaries(answers: readonly GroupAnswer[], lines: readonly Line[], { k = 5, keep = () => 'everyone', again }: SummaryOptions = {}): GroupSummaries {
  const first = firstRound(answers, { lines, k }, keep);
  return again === undefined ? firstSummaries(first) : secondSummaries(first, again);
}

/** What a first round shows, judged once for itself and for the second round beside it. */
export interface FirstRound {
  readonly answers: readonly GroupAnswer[]; readonly had: readonly Score[];
  readonly rule: Rule; readonly keep: (item: string) => Keep; readonly judged: ReadonlyMap<string, Judged>;
}

export function firstRound(answers: readonly GroupAnswer[], { lines, k }: Rule, keep: (item: string) => Keep): FirstRound {
  const rule = { lines, k: atLeast3(k) };
  const had = latestScores(answers);
  return { answers, had, rule, keep, judged: judge(standingsOf(had, null), rule, keep, null) };
}

export const firstSummaries = ({ had, rule, judged }: FirstRound): GroupSummaries => summariesOf(had, judged, rule.k);

export const secondSummaries = ({ answers, had, rule, keep, judged }: FirstRound, again: readonly GroupAnswer[]): GroupSummaries =>
  summariesOf(latestScores([...answers, ...again]), judge(standingsOf(had, again), rule, keep, judged), rule.k);

const atLeast3 = (k: number): number => Math.max(3, Math.ceil(k));

interface Score extends GroupAnswer { readonly score: number }

function standingsOf(had: readonly Score[], again: readonly GroupAnswer[] | null): Standings {
  const found = new Map<string, Map<string, Map<string, Standing>>>();
  const mark = ({ participant, item, criterion }: GroupAnswer, standing: Standing): void => {
    within(within(found, criterion), item).set(participant, standing);
  };
  for (const score of had) mark(score, again === null ? 'new' : 'kept');
  const before = cellsAmong(had);
  for (const answer of latest(again ?? [])) {
    if (before(answer)) mark(answer, answer.score === null ? 'taken-back' : 'anew');
    else if (answer.score !== null) mark(answer, 'new');
  }
  return found;
}

function summariesOf(scores: readonly Score[], judged: ReadonlyMap<string, Judged>, k: number): GroupSummaries {
  const byCriterion = grouped(scores, (score) => score.criterion);
  const found = [...judged].map(([criterion, verdicts]) => summariseCriterion(criterion, byCriterion.get(criterion) ?? [], verdicts, k));
  return { criteria: found.map((each) => each.criterion), items: found.flatMap(({ items }) => items), withheld: found.flatMap(({ withheld }) => withheld) };
}

function summariseCriterion(
  criterion: string, scores: readonly Score[], { whole, items: byItem, complete, pooled }: Judged, k: number,
): { criterion: CriterionSummary; items: ItemSummary[]; withheld: Withheld[] } {
  const refusedOfAll = refusals({ criterion, item: null }, whole, peopleIn(scores) < k);
  if (pooled) {
    const hidden = (whole.all === null ? [] : [...byItem.keys()]).map((item): Withheld => ({ criterion, item, groups: [everyone], reason: 'itemsPooled' }));
    return { criterion: { criterion, items: byItem.size, ...figuresOf(scores, whole) }, items: [], withheld: [...refusedOfAll, ...hidden] };
  }
  // Everyone is the same in all pooled items, or is not told: else nobody knew whom the figures count.
  const kinds = new Set(complete.map((item) => byItem.get(item)?.all?.groups.join(' ') ?? null));
  const pooledItems = new Set(complete);
  const pool = scores.filter(({ item }) => pooledItems.has(item));
  const counted = kinds.size === 1 ? pool.filter(({ item, participant }) => byItem.get(item)?.all?.people.has(participant)) : [];
  const own = grouped(scores, (score) => score.item);
  return {
    criterion: { criterion, items: complete.length, lines: figuresOf(pool, whole).lines, everyone: counted.length > 0 ? figures(counted) : null },
    items: [...byItem].map(([item, verdict]) => ({ item, criterion, ...figuresOf(own.get(item) ?? [], verdict) })),
    withheld: [...refusedOfAll, ...[...byItem].flatMap(([item, verdict]) => refusals({ criterion, item }, verdict, peopleIn(own.get(item) ?? []) < k))],
  };
}

/** Figures of a verdict, lines in the order in which they were made. */
function figuresOf(scores: readonly Score[], shown: Shown): { everyone: Figures | null; lines: SummaryLine[] } {
  const lines = shown.lines.toSorted((a, b) => a.place - b.place).flatMap((line) => {
    const own = scores.filter((score) => line.people.has(score.participant));
    return own.length === 0 ? [] : [{ groups: line.groups, ...figures(own) }];
  });
  const whole = scores.filter(({ participant }) => shown.all?.people.has(participant));
  return { everyone: whole.length > 0 ? figures(whole) : null, lines };
}

function figures(scores: readonly Score[]): Figures {
  // Sorted, so that the order of answers cannot show in the last digit.
  const values = new Float64Array(scores.length);
  scores.forEach(({ score }, at) => { values[at] = score; });
  const mean = meanOf(values.sort());
  return {
    n: peopleIn(scores),
    mean,
    sd: Math.sqrt(squaresAround(values, mean) / (values.length - 1)),
  };
}

const peopleIn = (scores: readonly Score[]): number => new Set(scores.map(({ participant }) => participant)).size;

/** Everyone, being enough, goes only for what their figures would lead to. */
function refusals(where: Pick<Withheld, 'criterion' | 'item'>, { all, refused }: Verdict, isFew: boolean): Withheld[] {
  const whole: Withheld[] = all !== null ? [] : [{ ...where, groups: [everyone], reason: isFew ? 'tooFew' : 'subtraction' }];
  return [...whole, ...refused.map(({ line, reason }) => ({ ...where, groups: line.groups, reason }))];
}

/** The last score of each person, item and criterion; where the last answer is none, nothing. A person's groups are united. */
function latestScores(answers: readonly GroupAnswer[]): Score[] {
  const groups = new Map<string, Set<string>>();
  for (const answer of answers) {
    if (answer.groups.length === 0) continue;
    const own = groups.get(answer.participant) ?? new Set();
    for (const group of answer.groups) own.add(group);
    groups.set(answer.participant, own);
  }
  const sorted = new Map([...groups].map(([participant, own]) => [participant, [...own].sort(byCodeUnit)]));
  return latest(answers).flatMap(({ participant, item, criterion, score }) => (score !== null && Number.isFinite(score)
    ? { participant, item, criterion, score, groups: sorted.get(participant) ?? none }
    : []));
}

const none: readonly string[] = [];

function grouped(scores: readonly Score[], keyOf: (score: Score) => string): Map<string, Score[]> {
  const found = new Map<string, Score[]>();
  for (const score of scores) {
    const key = keyOf(score);
    const known = found.get(key);
    if (known === undefined) found.set(key, [score]);
    else known.push(score);
  }
  return found;
}
