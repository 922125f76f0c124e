import type { Ballot, BallotItem, Bilingual } from '../../workshop/index.ts';
import { itemKey, scale } from '../../workshop/index.ts';
import type { ReportModel, Row } from '../types.ts';
import type { WhyApart } from './types.ts';

/** All that could make the same question another one, part by part: two are the same only where every part is. */
export type Asked = Readonly<Record<Exclude<WhyApart, 'imported' | 'withheld' | 'over-items'>, string>>;

/** Of ballots that set items against one another, what else was on it belongs to the question. */
const together: ReadonlySet<Ballot['kind']> = new Set(['approval', 'dots', 'ranking', 'pairwise', 'budget', 'weights']);

/** What was asked in one row of a ballot, in the words that people read. */
export function askedIn(model: ReportModel, ballot: Ballot, row: Row): Asked {
  const item = ballot.items.find((each) => itemKey(each) === row.key);
  const all = row.pooled || together.has(ballot.kind) ? ballot.items.map((each) => JSON.stringify(itemWords(model, each))).toSorted().join('\n') : '';
  const criterion = model.criteria.find(({ id }) => id === row.criterionId);
  return {
    title: words(ballot.title), item: item ? JSON.stringify(itemWords(model, item)) : '', picture: item ? pictureOf(model, item) : '',
    cost: item && (ballot.kind === 'budget' || item.kind === 'measure') ? String(costOf(model, item)) : '',
    criterion: criterion ? `${words(criterion.label)}\n${words(criterion.question)}` : row.criterionId, items: all, scale: scaleOf(model, ballot),
  };
}

/** The scale that answers were given on, as a word that is the same wherever it is. */
export function scaleOf({ budget }: Pick<ReportModel, 'budget'>, { kind, dots }: Ballot): string {
  switch (kind) {
    case 'score': case 'criteria': return `${scale.min}-${scale.max}`;
    case 'dots': return `dots-${dots}`;
    case 'budget': return `budget-${budget?.total ?? 0}-${budget?.contingency ?? 0}`;
    default: return kind;
  }
}

/** The first part in which two differ; null where none does. */
export const differsIn = (one: Asked, other: Asked): keyof Asked | null => order.find((part) => one[part] !== other[part]) ?? null;
const order = ['scale', 'criterion', 'item', 'title', 'picture', 'cost', 'items'] as const satisfies readonly (keyof Asked)[];

const words = ({ en, fr }: Bilingual): string => JSON.stringify([en.trim(), fr.trim()]);

function itemWords(model: ReportModel, { kind, id }: BallotItem): readonly string[] {
  const named = kind === 'design' ? model.designs.find((each) => each.id === id) : kind === 'measure' ? model.measures.find((each) => each.id === id) : kind === 'picture' ? model.designs.find(({ image }) => image === id) : undefined;
  if (named) return [kind, words(named.label), words(named.description)];
  const criterion = kind === 'criterion' ? model.criteria.find((each) => each.id === id) : undefined;
  return criterion ? [kind, words(criterion.label), words(criterion.question)] : [kind, id];
}

const pictureOf = ({ designs }: ReportModel, { kind, id }: BallotItem): string => (kind === 'picture' ? id : (kind === 'design' ? designs.find((each) => each.id === id)?.image : null) ?? '');
const costOf = ({ designs, measures }: ReportModel, { kind, id }: BallotItem): number | null => [...(kind === 'design' ? designs : measures)].find((each) => each.id === id)?.cost ?? null;
