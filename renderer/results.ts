import type { TFunction } from 'i18next';
import type { Ballot, BallotKind, Language, Plan } from '../app/workshop/types.ts';
import type { BallotResult, WishView } from '../app/workshop/views.ts';
import { signed, type GroupMeansLine, type GroupMeansWords } from './components/charts/index.ts';
import { list, mean, percent, say } from './texts.ts';

/** A line of a result. `parts`: the small groups that share it, in one text; empty where one stands alone. */
export type ShownLine = GroupMeansLine & { whole: boolean; parts: string };
/** The groups with the lowest and the highest mean of a block, and how far apart they are in points of its scale. */
export type Apart = { low: ShownLine; high: ShownLine; width: number };
/** What the groups said of one item on one criterion; `after`: once they had talked, null where that was not asked or is not shown. */
export type ResultBlock = { key: string; item: string; itemName: string; title: string; before: readonly ShownLine[]; after: readonly ShownLine[] | null; apart: Apart | null };

/** `gone`: how a picture is called whose wish is no longer the room's to see. */
type Told = { plan: Plan; wishes: readonly WishView[]; results: readonly BallotResult[]; gone: string };

/** The results of a ballot, and of its second round where there is one, item by item as the host gave them. */
export function blocksOf({ plan, wishes, results, gone }: Told, ballot: Ballot, again: Ballot | null, language: Language): ResultBlock[] {
  const linesIn = (id: string | undefined) => cells(results.find((result) => result.ballot === id), language, ballot);
  const [first, second] = [linesIn(ballot.id), linesIn(again?.id)];
  return [...new Map([...first, ...second]).values()].map(({ key, item, criterion }) => {
    const [before, after] = [first.get(key)?.lines ?? [], second.get(key)?.lines ?? null];
    const name = itemName({ plan, wishes, gone }, item, language);
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

/** The words of the charts of results, from the texts that all pages share: a share, a mean number, a mean rank or a mean. */
export function resultWords(kind: BallotKind, t: TFunction, language: Language): GroupMeansWords & { before: string; after: string; change: string } {
  const word = (key: string) => t(`common:results.${key}`);
  return {
    group: word('group'), people: word('n'), mean: word(`unit.${kind}`), spread: isShare(kind) ? null : word('sd'), none: word('noAnswer'),
    before: word('before'), after: word('after'), change: word('change'), format: (value) => (isShare(kind) ? percent(value, language) : kind === 'effects' ? signed(value, (size) => mean(size, language)) : mean(value, language)),
  };
}

/** Of yes and no there is a share; how far people spread from it says nothing more. */
const isShare = (kind: BallotKind): boolean => kind === 'approval' || kind === 'budget' || kind === 'pairwise';

/** What the pooled lines of a block hold, in sentences, each once. */
export function partsOf({ before, after }: ResultBlock, t: TFunction): string[] {
  const pooled = [...before, ...after ?? []].filter(({ parts }) => parts !== '');
  return [...new Set(pooled.map(({ label, parts }) => t('common:results.parts', { name: label, list: parts })))];
}

/** Who is lowest and who is highest, in one sentence; empty where there are no two groups. */
export function gapSentence({ apart }: ResultBlock, t: TFunction, write: (line: ShownLine) => string): string {
  if (!apart) return '';
  const [low, high] = [apart.low, apart.high].map((line) => ({ label: line.label, said: write(line) }));
  return t('common:results.gap', { low: low?.said, lowGroup: low?.label, high: high?.said, highGroup: high?.label });
}

/** An item's name by its key: `design:plaza`, `measure:ramp`, `criterion:security`, `picture:<image>`. */
export function itemName({ plan, wishes, gone }: Omit<Told, 'results'>, key: string, language: Language): string {
  const colon = key.indexOf(':');
  const kind = key.slice(0, colon);
  const id = key.slice(colon + 1);
  if (kind === 'design') return plan.designs.find((design) => design.id === id)?.label[language] ?? id;
  if (kind === 'measure') return plan.measures.find((measure) => measure.id === id)?.label[language] ?? id;
  if (kind === 'criterion') return criterionName(plan, id, language);
  const wish = wishes.find(({ drawing }) => drawing?.image === id);
  return wish ? wish.text || (wish.drawing?.description[language] ?? '') : gone;
}

type Cell = { key: string; item: string; criterion: string | null; lines: ShownLine[] };

function cells(result: BallotResult | undefined, language: Language, { kind }: Ballot): Map<string, Cell> {
  const names = (result?.lines ?? []).map(({ label, parts, whole }) => ({ label: say(label, language), parts: list(parts.map((part) => say(part, language)), language), whole }));
  return new Map((result?.tables ?? []).map(({ item, criterion, cells: told }) => {
    const key = JSON.stringify([item, criterion]);
    const lines = told.flatMap(([line, n, middle, sd]): ShownLine[] => {
      const name = names[line];
      return name ? [{ ...name, n, mean: middle, sd: isShare(kind) ? null : sd }] : [];
    });
    return [key, { key, item, criterion, lines }];
  }));
}

function apartIn(lines: readonly ShownLine[]): Apart | null {
  const groups = lines.filter(({ whole, mean }) => !whole && mean !== null).sort((one, other) => (one.mean ?? 0) - (other.mean ?? 0));
  const [low, high] = [groups[0], groups.at(-1)];
  return low && high && low !== high ? { low, high, width: (high.mean ?? 0) - (low.mean ?? 0) } : null;
}

const criterionName = (plan: Plan, id: string | null, language: Language): string => (id === null ? '' :
  plan.criteria.find((criterion) => criterion.id === id)?.label[language] ?? id);
