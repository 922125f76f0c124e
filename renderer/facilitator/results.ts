import type { Language, Plan } from '../../app/workshop/types.ts';
import type { BallotResult, WishView } from '../../app/workshop/views.ts';
import type { GroupMeansLine } from '../components/charts/index.ts';

/** One chart: an item and a criterion, its groups under one another. */
export type ResultBlock = { key: string; title: string; lines: readonly GroupMeansLine[] };

/** Results cut into one chart for each item and criterion, in the order in which the host gave them. */
export function blocksOf(plan: Plan, wishes: readonly WishView[], lines: BallotResult['lines'], language: Language): ResultBlock[] {
  const blocks = new Map<string, GroupMeansLine[]>();
  const titles = new Map<string, string>();
  for (const { label, item, criterion, n, mean, sd } of lines) {
    const key = `${item}\u0000${criterion}`;
    const parts = [itemName(plan, wishes, item, language), criterionName(plan, criterion, language)].filter((part) => part !== '');
    titles.set(key, parts.join(' · '));
    blocks.set(key, [...(blocks.get(key) ?? []), { label: label[language], n, mean, sd }]);
  }
  return [...blocks].map(([key, found]) => ({ key, title: titles.get(key) ?? key, lines: found }));
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

/** Ballots without criteria are told under `choice`, which needs no name. */
const criterionName = (plan: Plan, id: string, language: Language): string => (id === 'choice' ? '' :
  plan.criteria.find((criterion) => criterion.id === id)?.label[language] ?? id);
