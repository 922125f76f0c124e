import type { TFunction } from 'i18next';
import type { Ballot, Language, Plan } from '../app/workshop/types.ts';
import type { BallotResult, ResultLine, WishView } from '../app/workshop/views.ts';
import type { GroupMeansLine, GroupMeansWords } from './components/charts/index.ts';
import { mean } from './texts.ts';

export type ShownLine = GroupMeansLine & { whole: boolean };
/** The groups with the lowest and the highest mean of a block, and how far apart they are in points of its scale. */
export type Apart = { low: ShownLine; high: ShownLine; width: number };
/** What the groups said of one item on one criterion; `after`: once they had talked, null where that was not asked or is not shown. */
export type ResultBlock = { key: string; item: string; itemName: string; title: string; before: readonly ShownLine[]; after: readonly ShownLine[] | null; apart: Apart | null };

type Told = { plan: Plan; wishes: readonly WishView[]; results: readonly BallotResult[] };

/** The results of a ballot, and of its second round where there is one, item by item as the host gave them. */
export function blocksOf({ plan, wishes, results }: Told, ballot: Ballot, again: Ballot | null, language: Language): ResultBlock[] {
  const linesIn = (id: string | undefined) => cells(results.find((result) => result.ballot === id)?.lines ?? [], language);
  const [first, second] = [linesIn(ballot.id), linesIn(again?.id)];
  return [...new Map([...first, ...second]).values()].map(({ key, item, criterion }) => {
    const [before, after] = [first.get(key)?.lines ?? [], second.get(key)?.lines ?? null];
    const name = itemName(plan, wishes, item, language);
    const title = [name, criterionName(plan, criterion, language)].filter((part) => part !== '').join(' · ');
    return { key, item, itemName: name, title, before, after, apart: apartIn(after ?? before) };
  });
}

/** Those with the widest gap between two groups first; blocks with fewer than two groups have none and are left out. */
export const byGap = (blocks: readonly ResultBlock[]): ResultBlock[] =>
  blocks.filter(({ apart }) => apart !== null).sort((one, other) => (other.apart?.width ?? 0) - (one.apart?.width ?? 0));

/** The groups that stand in both rounds, for the chart of before and after; groups merged otherwise cannot be compared. */
export const inBoth = ({ before, after }: ResultBlock): { label: string; before: number; after: number }[] =>
  (after ?? []).flatMap(({ label, mean }) => {
    const earlier = before.find((line) => line.label === label)?.mean ?? null;
    return earlier === null || mean === null ? [] : [{ label, before: earlier, after: mean }];
  });

/** The words of the charts of results, from the texts that all pages share. */
export function resultWords(t: TFunction, language: Language): GroupMeansWords & { before: string; after: string; change: string } {
  const say = (key: string) => t(`common:results.${key}`);
  return {
    group: say('group'), people: say('n'), mean: say('mean'), spread: say('sd'), none: say('noAnswer'), before: say('before'), after: say('after'), change: say('change'),
    format: (value) => mean(value, language),
  };
}

/** Who is lowest and who is highest, in one sentence; empty where there are no two groups. */
export function gapSentence({ apart }: ResultBlock, t: TFunction, language: Language): string {
  if (!apart) return '';
  const [low, high] = [apart.low, apart.high].map((line) => ({ label: line.label, said: mean(line.mean ?? 0, language) }));
  return t('common:results.gap', { low: low?.said, lowGroup: low?.label, high: high?.said, highGroup: high?.label });
}

/** An item's name by its key: `design:plaza`, `measure:ramp`, `picture:<image>`. */
export function itemName(plan: Plan, wishes: readonly WishView[], key: string, language: Language): string {
  const colon = key.indexOf(':');
  const kind = key.slice(0, colon);
  const id = key.slice(colon + 1);
  if (kind === 'design') return plan.designs.find((design) => design.id === id)?.label[language] ?? id;
  if (kind === 'measure') return plan.measures.find((measure) => measure.id === id)?.label[language] ?? id;
  const wish = wishes.find(({ drawing }) => drawing?.image === id);
  return wish ? wish.text || (wish.drawing?.description[language] ?? '') : id;
}

type Cell = { key: string; item: string; criterion: string; lines: ShownLine[] };

function cells(lines: readonly ResultLine[], language: Language): Map<string, Cell> {
  const found = new Map<string, Cell>();
  for (const { label, whole, item, criterion, n, mean, sd } of lines) {
    const key = `${item}\u0000${criterion}`;
    const cell = found.get(key) ?? { key, item, criterion, lines: [] };
    cell.lines.push({ label: label[language], whole, n, mean, sd });
    found.set(key, cell);
  }
  return found;
}

function apartIn(lines: readonly ShownLine[]): Apart | null {
  const groups = lines.filter(({ whole, mean }) => !whole && mean !== null).sort((one, other) => (one.mean ?? 0) - (other.mean ?? 0));
  const [low, high] = [groups[0], groups.at(-1)];
  return low && high && low !== high ? { low, high, width: (high.mean ?? 0) - (low.mean ?? 0) } : null;
}

/** Ballots without criteria are told under `choice`, which needs no name. */
const criterionName = (plan: Plan, id: string, language: Language): string => (id === 'choice' ? '' :
  plan.criteria.find((criterion) => criterion.id === id)?.label[language] ?? id);
