import { ballotSummaries, oneQuestion } from '../disagreement/index.ts';
import type { CriterionSummary, Figures, ItemSummary } from '../disagreement/index.ts';
import type { ToldLine } from '../mediation/index.ts';
import { itemKey } from '../workshop/index.ts';
import type { Ballot, BallotItem, BallotState, Bilingual, State } from '../workshop/index.ts';
import { bilingual } from './bilingual.ts';
import { paperIn } from './paper.ts';
import { protectedCount } from './people.ts';
import type { BallotEntry, Figure, Row, WishEntry } from './types.ts';
import { wishNumbers, wishOfImage } from './wishes.ts';

/** Rules, counts and results by group of every ballot, in the order they were opened; small groups protected. */
export function ballotsOf(state: State, lines: readonly ToldLine[], wishes: readonly WishEntry[]): BallotEntry[] {
  return Object.values(state.ballots).map((held) => entryOf(state, held, lines, wishes));
}

function entryOf(state: State, held: BallotState, lines: readonly ToldLine[], wishes: readonly WishEntry[]): BallotEntry {
  const { ballot, status } = held;
  const said = Object.values(held.answers);
  const skipped = said.filter(({ kind }) => kind === 'skipped').length;
  const { criteria, items, withheld } = ballotSummaries(state, held, lines);
  const place = new Map(ballot.items.map((item, at) => [itemKey(item), at]));
  const asked = (criterion: string): number => ballot.criteria.indexOf(criterion);
  const shown = items.toSorted((a, b) => (place.get(a.item) ?? 0) - (place.get(b.item) ?? 0) || asked(a.criterion) - asked(b.criterion)).map((summary) => rowOf(state, ballot, summary, lines, wishes));
  const pooled = ballot.kind === 'criteria' && ballot.items.length > 1 ? criteria.toSorted((a, b) => asked(a.criterion) - asked(b.criterion)).map((summary) => pooledRow(state, summary, lines)) : [];
  return {
    ballot, status, answered: protectedCount(state, said.length - skipped), skipped: protectedCount(state, skipped),
    rows: [...pooled, ...shown].filter((row) => row.everyone !== null || row.lines.length > 0), withheld: withheld.length, late: lateIn(state, held), paper: paperIn(state, held),
  };
}

/** Procedure, and open to all: exact, but where so few answered that no count is given. */
function lateIn(state: State, { answers, late = {} }: BallotState): BallotEntry['late'] {
  const all = Object.values(late);
  const told = protectedCount(state, Object.keys(answers).length) === 'few' ? (count: number) => protectedCount(state, count) : (count: number) => count;
  const counted = all.filter(({ counts }) => counts !== null);
  return {
    admitted: told(counted.length), afterResults: told(counted.filter(({ counts }) => counts?.seen).length),
    notCounted: told(all.filter(({ status }) => status !== 'admitted').length),
  };
}

function rowOf(state: State, ballot: Ballot, summary: ItemSummary, lines: readonly ToldLine[], wishes: readonly WishEntry[]): Row {
  const item = ballot.items.find((each) => itemKey(each) === summary.item);
  const named = item ? itemOf(state, item, wishes) : { item: bilingual('unnamed'), image: null, wish: null, words: null };
  return { ...named, key: summary.item, pooled: false, ...figuresOf(state, summary, lines) };
}

function pooledRow(state: State, summary: CriterionSummary, lines: readonly ToldLine[]): Row {
  return { item: bilingual('ballot.pooled', { count: summary.items }), image: null, wish: null, words: null, key: `*pooled-${summary.items}`, pooled: true, ...figuresOf(state, summary, lines) };
}

function figuresOf(state: State, { criterion, everyone, lines: shown }: Omit<ItemSummary, 'item'>, lines: readonly ToldLine[]) {
  return {
    criterionId: criterion, criterion: criterionOf(state, criterion), everyone: everyone && figure(everyone),
    lines: shown.map((line) => ({ id: line.groups.join(' '), labels: line.groups.flatMap((id) => lines.find(({ groups }) => groups.includes(id))?.label ?? []), ...figure(line) })),
  };
}

export const figure = ({ n, mean, sd }: Figures): Figure => ({ n, mean, sd });

function criterionOf(state: State, id: string): Bilingual | null {
  return id === oneQuestion ? null : state.plan?.criteria.find((criterion) => criterion.id === id)?.label ?? { en: id, fr: id };
}

function itemOf(state: State, { kind, id }: BallotItem, wishes: readonly WishEntry[]): Pick<Row, 'item' | 'image' | 'wish' | 'words'> {
  const image: string = id;
  if (kind === 'criterion') return { item: criterionOf(state, id) ?? bilingual('unnamed'), image: null, wish: null, words: null };
  if (kind === 'measure') return { item: state.plan?.measures.find((measure) => measure.id === id)?.label ?? bilingual('unnamed'), image: null, wish: null, words: null };
  const design = state.plan?.designs.find((each) => (kind === 'design' ? each.id : each.image) === id);
  if (design) return { item: design.label, image: design.image, wish: null, words: null };
  const published = wishOfImage(wishes, image);
  if (published) return { item: bilingual('wish.numbered', { number: published.number }), image, wish: published.number, words: published.words };
  const wish = Object.values(state.wishes).find(({ drawing }) => drawing?.image === image);
  const number = wish && wishNumbers(state).get(wish.id);
  return { item: number === undefined ? bilingual('ballot.gonePicture') : bilingual('wish.numbered', { number }), image: null, wish: number ?? null, words: wishes.find((each) => each.number === number)?.words ?? null };
}
