import { groupSummaries } from '../disagreement/index.ts';
import type { CriterionSummary, Figures, GroupAnswer, ItemSummary } from '../disagreement/index.ts';
import { itemKey, own } from '../workshop/index.ts';
import type { Answer, Ballot, BallotItem, BallotState, Bilingual, ImageId, State } from '../workshop/index.ts';
import { bilingual } from './bilingual.ts';
import { groupLabel, groupsOf, leastShown, protectedCount } from './people.ts';
import type { BallotEntry, Comparison, Figure, Row, WishEntry } from './types.ts';
import { wishNumbers, wishOfImage } from './wishes.ts';

/** The one question of ballots that do not ask by criterion. */
const whole = '*whole';

/** Rules, counts and results by group of every ballot, in the order they were opened; small groups protected. */
export function ballotsOf(state: State, wishes: readonly WishEntry[]): BallotEntry[] {
  return Object.values(state.ballots).map((held) => entryOf(state, held, wishes));
}

function entryOf(state: State, held: BallotState, wishes: readonly WishEntry[]): BallotEntry {
  const { ballot, status } = held;
  const said = Object.values(held.answers);
  const skipped = said.filter(({ kind }) => kind === 'skipped').length;
  const { criteria, items, withheld } = groupSummaries(answersOf(state, held), (state.plan?.groups ?? []).map(({ id }) => id), leastShown);
  const shown = items.map((summary) => rowOf(state, ballot, summary, wishes));
  const pooled = ballot.kind === 'criteria' ? criteria.map((summary) => pooledRow(state, summary)) : [];
  return {
    ballot, status, answered: protectedCount(said.length - skipped), skipped: protectedCount(skipped),
    rows: [...pooled, ...shown].filter(({ everyone, lines }) => everyone !== null || lines.length > 0), withheld: withheld.length,
  };
}

/** What people said, as scores: approval and purchases 1 or 0, ranks from 1, pairs as the share won; skipped ballots say nothing. */
export function answersOf(state: State, { ballot, answers }: BallotState): GroupAnswer[] {
  return Object.entries(answers).flatMap(([participant, answer]) => {
    const person = state.participants[participant];
    if (!person) return [];
    return cellsOf(ballot, answer).map((cell) => ({ participant, groups: groupsOf(person), ...cell }));
  });
}

type Cell = { item: string; criterion: string; score: number | null };
export function cellsOf(ballot: Ballot, answer: Answer): Cell[] {
  const keys = ballot.items.map(itemKey);
  const each = (scoreOf: (key: string) => number | null): Cell[] => keys.map((item) => ({ item, criterion: whole, score: scoreOf(item) }));
  switch (answer.kind) {
    case 'skipped': return [];
    case 'approval': return each((key) => (answer.approved.includes(key) ? 1 : 0));
    case 'budget': return each((key) => (answer.bought.includes(key) || answer.bought.includes(key.replace(/^measure:/, '')) ? 1 : 0));
    case 'score': return each((key) => own(answer.scores, key) ?? null);
    case 'dots': return each((key) => own(answer.dots, key) ?? 0);
    case 'ranking': return each((key) => (answer.order.includes(key) ? answer.order.indexOf(key) + 1 : null));
    case 'pairwise': return each((key) => wonShare(answer, key));
    case 'criteria': return keys.flatMap((item) => ballot.criteria.map((criterion) =>
      ({ item, criterion, score: own(own(answer.scores, item) ?? {}, criterion) ?? null })));
  }
}

function wonShare({ pairs }: Extract<Answer, { kind: 'pairwise' }>, key: string): number | null {
  const met = pairs.filter(({ left, right }) => left === key || right === key);
  if (met.length === 0) return null;
  const won = met.map(({ left, choice }) => (choice === 'none' ? 0.5 : Number((choice === 'left') === (left === key))));
  return won.reduce((sum, share) => sum + share, 0) / met.length;
}

function rowOf(state: State, ballot: Ballot, summary: ItemSummary, wishes: readonly WishEntry[]): Row {
  const item = ballot.items.find((each) => itemKey(each) === summary.item);
  const named = item ? itemOf(state, item, wishes) : { item: bilingual('unnamed'), image: null };
  return {
    ...named, pooled: false, criterion: criterionOf(state, summary.criterion),
    everyone: summary.everyone && figure(summary.everyone), lines: linesOf(state, summary),
  };
}

function pooledRow(state: State, summary: CriterionSummary): Row {
  return {
    item: bilingual('ballot.pooled', { items: summary.items }), image: null, pooled: true, criterion: criterionOf(state, summary.criterion),
    everyone: summary.everyone && figure(summary.everyone), lines: linesOf(state, summary),
  };
}

const linesOf = (state: State, { lines }: Pick<ItemSummary, 'lines'>): Row['lines'] =>
  lines.map((line) => ({ labels: line.groups.map((id) => groupLabel(state, id)), ...figure(line) }));
const figure = ({ n, mean, sd }: Figures): Figure => ({ n, mean, sd });

function criterionOf(state: State, id: string): Bilingual | null {
  return id === whole ? null : state.plan?.criteria.find((criterion) => criterion.id === id)?.label ?? { en: id, fr: id };
}

function itemOf(state: State, { kind, id }: BallotItem, wishes: readonly WishEntry[]): { item: Bilingual; image: ImageId | null } {
  const image: string = id;
  if (kind === 'measure') return { item: state.plan?.measures.find((measure) => measure.id === id)?.label ?? bilingual('unnamed'), image: null };
  const design = state.plan?.designs.find((each) => (kind === 'design' ? each.id : each.image) === id);
  if (design) return { item: design.label, image: design.image };
  const published = wishOfImage(wishes, image);
  if (published) return { item: bilingual('wish.numbered', { number: published.number }), image };
  const wish = Object.values(state.wishes).find(({ drawing }) => drawing?.image === image);
  const number = wish && wishNumbers(state).get(wish.id);
  return { item: number === undefined ? bilingual('ballot.gonePicture') : bilingual('wish.numbered', { number }), image: null };
}

/** Published means of two rounds side by side; a line is compared only where both rounds show the same one. */
export function comparisonsOf(ballots: readonly BallotEntry[]): Comparison[] {
  return ballots.flatMap((after) => {
    const before = ballots.find(({ ballot }) => ballot.id === after.ballot.of);
    if (!before) return [];
    const rows = after.rows.flatMap((row) => {
      const earlier = before.rows.find((each) => each.item.en === row.item.en && each.item.fr === row.item.fr && each.criterion?.en === row.criterion?.en);
      return earlier ? pairsOf(earlier, row) : [];
    });
    return [{ title: before.ballot.title, rows }];
  });
}

function pairsOf(before: Row, after: Row): Comparison['rows'] {
  const { item, criterion } = after;
  const room = before.everyone && after.everyone ? [{ item, criterion, labels: null, before: before.everyone, after: after.everyone }] : [];
  const lines = after.lines.flatMap((line) => {
    const same = before.lines.find((each) => JSON.stringify(each.labels) === JSON.stringify(line.labels));
    return same ? [{ item, criterion, labels: line.labels, before: figure(same), after: figure(line) }] : [];
  });
  return [...room, ...lines];
}
