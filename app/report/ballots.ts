import { lineSummaries } from '../disagreement/index.ts';
import type { CriterionSummary, Figures, GroupAnswer, GroupSummaries, ItemSummary } from '../disagreement/index.ts';
import { itemKey, own } from '../workshop/index.ts';
import type { Answer, Ballot, BallotItem, BallotState, Bilingual, State } from '../workshop/index.ts';
import { bilingual } from './bilingual.ts';
import { leastShown } from './lines.ts';
import type { ReportLine } from './lines.ts';
import { protectedCount } from './people.ts';
import type { BallotEntry, Figure, Row, WishEntry } from './types.ts';
import { wishNumbers, wishOfImage } from './wishes.ts';

/** The one question of ballots that do not ask by criterion. */
const whole = '*whole';

/** Rules, counts and results by group of every ballot, in the order they were opened; small groups protected. */
export function ballotsOf(state: State, lines: readonly ReportLine[], wishes: readonly WishEntry[]): BallotEntry[] {
  return Object.values(state.ballots).map((held) => entryOf(state, held, lines, wishes));
}

function entryOf(state: State, held: BallotState, lines: readonly ReportLine[], wishes: readonly WishEntry[]): BallotEntry {
  const { ballot, status } = held;
  const said = Object.values(held.answers);
  const skipped = said.filter(({ kind }) => kind === 'skipped').length;
  const { criteria, items, withheld } = evenSummaries(latestAnswers(state, held), lines);
  const place = new Map(ballot.items.map((item, at) => [itemKey(item), at]));
  const asked = (criterion: string): number => ballot.criteria.indexOf(criterion);
  const shown = items.toSorted((a, b) => (place.get(a.item) ?? 0) - (place.get(b.item) ?? 0) || asked(a.criterion) - asked(b.criterion)).map((summary) => rowOf(state, ballot, summary, lines, wishes));
  const pooled = ballot.kind === 'criteria' && ballot.items.length > 1 ? criteria.toSorted((a, b) => asked(a.criterion) - asked(b.criterion)).map((summary) => pooledRow(state, summary, lines)) : [];
  return {
    ballot, status, answered: protectedCount(said.length - skipped), skipped: protectedCount(skipped),
    rows: [...pooled, ...shown].filter((row) => row.everyone !== null || row.lines.length > 0), withheld: withheld.length,
  };
}

/**
 * A seat's utility is a sum over criteria: where one cell of an item is withheld for a line, its other cells and that sum would
 * give it away. So an item shows the same lines on every criterion, or none but everyone's.
 */
function evenSummaries(answers: readonly GroupAnswer[], lines: readonly ReportLine[]): GroupSummaries {
  const found = lineSummaries(answers, lines, leastShown);
  const shown = new Map<string, Set<string>>();
  for (const { item, lines: own } of found.items) shown.set(item, (shown.get(item) ?? new Set()).add(own.map(({ groups }) => groups[0]).join(' ')));
  const uneven = (item: string): boolean => (shown.get(item)?.size ?? 0) > 1;
  if (![...shown.keys()].some(uneven)) return found;
  const even = lineSummaries(answers.filter(({ item }) => !uneven(item)), lines, leastShown);
  const rest = lineSummaries(answers.filter(({ item }) => uneven(item)), [], leastShown);
  const hidden = found.items.filter(({ item }) => uneven(item)).flatMap(({ item, criterion, lines: own }) =>
    own.map(({ groups }) => ({ item, criterion, groups, reason: 'subtraction' as const })));
  return {
    criteria: even.criteria, withheld: [...found.withheld, ...hidden],
    items: found.items.flatMap((each) => [...even.items, ...rest.items].find(({ item, criterion }) => item === each.item && criterion === each.criterion) ?? []),
  };
}

/**
 * What counts after this ballot: in a second round, whoever did not answer again keeps the first answer, as in the package. So
 * the round before, the round after and the negotiation differ by no one person.
 */
export function latestAnswers(state: State, held: BallotState): GroupAnswer[] {
  const before = held.ballot.of === null ? undefined : state.ballots[held.ballot.of];
  return [...(before ? answersOf(state, before) : []), ...answersOf(state, held)];
}

/** What people said, as scores: approval and purchases 1 or 0, ranks from 1, pairs as the share won; skipped ballots say nothing. */
export function answersOf(state: State, { ballot, answers }: BallotState): GroupAnswer[] {
  return Object.entries(answers).flatMap(([participant, answer]) =>
    (state.participants[participant] ? cellsOf(ballot, answer).map((cell) => ({ participant, groups: [], ...cell })) : []));
}

type Cell = { item: string; criterion: string; score: number | null };
/** Null is 'no opinion' and takes an earlier answer back; a cell left out says nothing. */
export function cellsOf(ballot: Ballot, answer: Answer): Cell[] {
  const keys = ballot.items.map(itemKey);
  const told = (item: string, criterion: string, score: number | null | undefined): Cell[] => (score === undefined ? [] : [{ item, criterion, score }]);
  const each = (scoreOf: (key: string) => number | null | undefined): Cell[] => keys.flatMap((item) => told(item, whole, scoreOf(item)));
  switch (answer.kind) {
    case 'skipped': return [];
    case 'approval': return each((key) => (answer.approved.includes(key) ? 1 : 0));
    case 'budget': return each((key) => (answer.bought.includes(key) || answer.bought.includes(key.replace(/^measure:/, '')) ? 1 : 0));
    case 'score': return each((key) => own(answer.scores, key));
    case 'dots': return each((key) => own(answer.dots, key) ?? 0);
    case 'ranking': return each((key) => (answer.order.includes(key) ? answer.order.indexOf(key) + 1 : null));
    case 'pairwise': return each((key) => wonShare(answer, key));
    case 'criteria': return keys.flatMap((item) => ballot.criteria.flatMap((criterion) => told(item, criterion, own(own(answer.scores, item) ?? {}, criterion))));
  }
}

function wonShare({ pairs }: Extract<Answer, { kind: 'pairwise' }>, key: string): number | null {
  const met = pairs.filter(({ left, right }) => left === key || right === key);
  if (met.length === 0) return null;
  const won = met.map(({ left, choice }) => (choice === 'none' ? 0.5 : Number((choice === 'left') === (left === key))));
  return won.reduce((sum, share) => sum + share, 0) / met.length;
}

function rowOf(state: State, ballot: Ballot, summary: ItemSummary, lines: readonly ReportLine[], wishes: readonly WishEntry[]): Row {
  const item = ballot.items.find((each) => itemKey(each) === summary.item);
  const named = item ? itemOf(state, item, wishes) : { item: bilingual('unnamed'), image: null, wish: null, words: null };
  return { ...named, key: summary.item, pooled: false, ...figuresOf(state, summary, lines) };
}

function pooledRow(state: State, summary: CriterionSummary, lines: readonly ReportLine[]): Row {
  return { item: bilingual('ballot.pooled', { count: summary.items }), image: null, wish: null, words: null, key: `*pooled-${summary.items}`, pooled: true, ...figuresOf(state, summary, lines) };
}

function figuresOf(state: State, { criterion, everyone, lines: shown }: Omit<ItemSummary, 'item'>, lines: readonly ReportLine[]) {
  return {
    criterionId: criterion, criterion: criterionOf(state, criterion), everyone: everyone && figure(everyone),
    lines: shown.map((line) => ({ id: line.groups.join(' '), labels: line.groups.flatMap((id) => lines.find(({ groups }) => groups.includes(id))?.label ?? []), ...figure(line) })),
  };
}

export const figure = ({ n, mean, sd }: Figures): Figure => ({ n, mean, sd });

function criterionOf(state: State, id: string): Bilingual | null {
  return id === whole ? null : state.plan?.criteria.find((criterion) => criterion.id === id)?.label ?? { en: id, fr: id };
}

function itemOf(state: State, { kind, id }: BallotItem, wishes: readonly WishEntry[]): Pick<Row, 'item' | 'image' | 'wish' | 'words'> {
  const image: string = id;
  if (kind === 'measure') return { item: state.plan?.measures.find((measure) => measure.id === id)?.label ?? bilingual('unnamed'), image: null, wish: null, words: null };
  const design = state.plan?.designs.find((each) => (kind === 'design' ? each.id : each.image) === id);
  if (design) return { item: design.label, image: design.image, wish: null, words: null };
  const published = wishOfImage(wishes, image);
  if (published) return { item: bilingual('wish.numbered', { number: published.number }), image, wish: published.number, words: published.words };
  const wish = Object.values(state.wishes).find(({ drawing }) => drawing?.image === image);
  const number = wish && wishNumbers(state).get(wish.id);
  return { item: number === undefined ? bilingual('ballot.gonePicture') : bilingual('wish.numbered', { number }), image: null, wish: number ?? null, words: wishes.find((each) => each.number === number)?.words ?? null };
}
