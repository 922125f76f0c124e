import type { BallotTold, Bilingual, CriterionId, DifferenceTold, LineTold, ResultLine } from '../workshop/index.ts';
import { code, counted, filled, inBoth, people, real, spread, text, whole, type Column, type Sheet } from './columns.ts';
import type { Value } from './csv.ts';
import { itemIn } from './disagreement.ts';
import type { ReportModel } from './types.ts';

/** What is told of disagreement, in full: of people present, not of the neighbourhood. */
export const disagreementTables = (model: ReportModel): Sheet[] => [lines(model), agreement(model), alike(model), position(model), shifts(model), orders(model), against(model), crossings(model)];

const both = (label: Bilingual | null): [Value, Value] => [label?.en ?? null, label?.fr ?? null];
const nameOf = (told: readonly ResultLine[], line: number): [Value, Value] => both(told[line]?.label ?? null);
const start = ({ ballot, kind, round }: BallotTold): Value[] => [ballot, kind, round];
const ballotColumns = [filled(text('ballot')), text('kind'), text('round')];
const interval = [real('interval_low'), real('interval_high')];
const tests = [real('p'), real('p_holm')];

function criterionOf({ criteria }: ReportModel, id: CriterionId | null): [Value, Value] {
  return id === null ? [null, null] : both(criteria.find((each) => each.id === id)?.label ?? { en: id, fr: id });
}

/** One row a question and two groups that share enough people. */
function crossings({ crossings: entries }: ReportModel): Sheet {
  const columns = [filled(text('ballot')), text('kind'), ...inBoth('item'), ...inBoth('criterion'), ...inBoth('one_group'), ...inBoth('other_group'), counted('n'), real('mean'), spread('sd')];
  return { name: 'intersections.csv', columns, rows: entries.flatMap(({ ballot, kind, rows }) => rows.map(({ item, criterion, groups: [one, other], n, mean, sd }) =>
    [ballot, kind, ...both(item), ...both(criterion), ...both(one), ...both(other), n, rounded(mean), rounded(sd)])) };
}

const rounded = (value: number): number => Number(value.toFixed(6));

/** One row a line and question; where no item is named, over all items of the criterion together, and how it differs from everyone else. */
function lines(model: ReportModel): Sheet {
  const columns: Column[] = [
    ...ballotColumns, ...inBoth('item'), ...inBoth('criterion'), ...inBoth('who'), counted('n'), real('mean'), spread('sd'), real('median'), real('quartile_low'), real('quartile_high'), ...interval,
    code('differs', 'higher', 'lower', 'level'), real('difference'), real('difference_low'), real('difference_high'), ...tests,
  ];
  const { disagreement } = model;
  return { name: 'disagreement.csv', columns, rows: disagreement.ballots.flatMap((told) => [
    ...told.pooled.flatMap(({ criterion, lines: shown }) => shown.map((line) => rowOf(model, told, line, [null, null], criterion, told.differences.find((each) => each.line === line.line && each.criterion === criterion)))),
    ...told.cells.flatMap(({ item, criterion, lines: shown }) => shown.map((line) => rowOf(model, told, line, both(itemIn(disagreement, item)), criterion, told.pooled.length > 0 ? undefined : told.differences.find((each) => each.line === line.line && each.criterion === criterion)))),
  ]) };
}

function rowOf(model: ReportModel, told: BallotTold, { line, n, mean, sd, median, lower, upper, low, high }: LineTold, item: Value[], criterion: CriterionId | null, against: DifferenceTold | undefined): Value[] {
  const differs = against && against.p !== null ? (against.higher === null ? 'level' : against.higher ? 'higher' : 'lower') : null;
  return [
    ...start(told), ...item, ...criterionOf(model, criterion), ...nameOf(told.lines, line), n, mean, sd, median, lower, upper, low, high,
    differs, against?.difference ?? null, against?.low ?? null, against?.high ?? null, against?.p ?? null, against?.pHolm ?? null,
  ];
}

function agreement(model: ReportModel): Sheet {
  const columns = [...ballotColumns, ...inBoth('criterion'), counted('n'), whole('items_by_all'), real('kendall_w'), real('alpha'), real('icc')];
  return { name: 'agreement.csv', columns, rows: model.disagreement.ballots.flatMap((told) => told.agreement.map(({ criterion, n, items, w, alpha, icc }) =>
    [...start(told), ...criterionOf(model, criterion), n, items, w, alpha, icc])) };
}

function alike(model: ReportModel): Sheet {
  const columns = [...ballotColumns, ...inBoth('criterion'), ...inBoth('who'), ...inBoth('other_line'), whole('items_in_both'), real('tau_b')];
  return { name: 'alike.csv', columns, rows: model.disagreement.ballots.flatMap((told) => told.alike.map(({ criterion, left, right, items, tau }) =>
    [...start(told), ...criterionOf(model, criterion), ...nameOf(told.lines, left), ...nameOf(told.lines, right), items, tau])) };
}

function position({ disagreement }: ReportModel): Sheet {
  return { name: 'position.csv', columns: [...ballotColumns, counted('n'), whole('items_shown'), real('slope'), ...interval, real('p')], rows: disagreement.ballots.flatMap((told) =>
    told.position.map(({ n, items, slope, low, high, p }) => [...start(told), n, items, slope, low, high, p])) };
}

/** One row a line and question that was asked twice, of those who answered both times. */
function shifts(model: ReportModel): Sheet {
  const { disagreement } = model;
  const columns = [
    ...inBoth('title'), ...inBoth('item'), ...inBoth('criterion'), ...inBoth('who'), counted('rated_twice'), real('mean_before'), real('mean_change'), ...interval, ...tests, ...['nearer', 'further', 'neither'].map(people),
  ];
  return { name: 'shifts.csv', columns, rows: disagreement.shifts.flatMap((shift) => shift.moves.map((move) => [
    ...both(shift.title), ...(move.item === null ? [null, null] : both(itemIn(disagreement, move.item))), ...criterionOf(model, move.criterion), ...nameOf(shift.lines, move.line),
    move.n, move.before, move.change, move.low, move.high, move.p, move.pHolm, move.toward, move.away, move.same,
  ])) };
}

/** One row an item of a ranking or of comparisons; places from 1, the best. */
function orders({ disagreement }: ReportModel): Sheet {
  const columns = [filled(text('ballot')), ...inBoth('item'), counted('n'), real('borda_points'), whole('kemeny_place'), whole('kemeny_orders'), real('strength')];
  return { name: 'orders.csv', columns, rows: disagreement.orders.flatMap(({ ballot, n, borda, kemeny, bradleyTerry }) => {
    const items = [...new Set([...borda.map(({ item }) => item), ...kemeny?.order ?? [], ...(bradleyTerry?.strengths ?? []).map(({ item }) => item)])];
    return items.map((item) => [
      ballot, ...both(itemIn(disagreement, item)), n, borda.find((each) => each.item === item)?.points ?? null,
      kemeny ? kemeny.order.indexOf(item) + 1 : null, kemeny?.optimal ?? null, bradleyTerry?.strengths.find((each) => each.item === item)?.strength ?? null,
    ]);
  }) };
}

/** One row an item that was both ranked and rated. */
function against(model: ReportModel): Sheet {
  const { disagreement } = model;
  const columns = [filled(text('ballot')), filled(text('rating')), ...inBoth('criterion'), ...inBoth('who'), ...inBoth('item'), real('mean_rank'), real('rank_place'), real('mean_score'), real('rating_place'), counted('gave_both'), real('tau_b')];
  return { name: 'ranks-and-ratings.csv', columns, rows: disagreement.orders.flatMap((order) => order.against.flatMap(({ ballot, criterion, line, n, tau, items }) => {
    const told = disagreement.ballots.find((each) => each.ballot === ballot)?.lines ?? [];
    return items.map(({ item, meanRank, rankPlace, meanScore, ratingPlace }) => [order.ballot, ballot, ...criterionOf(model, criterion), ...nameOf(told, line), ...both(itemIn(disagreement, item)), meanRank, rankPlace, meanScore, ratingPlace, n, tau]);
  })) };
}
