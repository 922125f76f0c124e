/** Agreement statistics, group differences, before/after shifts, and results by group that protect small groups. */
export { analyze } from './analyze.ts';
export { analyzeCommand } from './command.ts';
export type { AnalyzeIo } from './command.ts';
export { parseRatings } from './table.ts';
export { readCsvRecords } from './csv-records.ts';
export type { CsvRecord } from './csv-records.ts';
export { sayProblem } from './messages.ts';
export type { TableReading } from './table.ts';
export type {
  Analysis, CriterionAnalysis, GroupAnalysis, Problem, ProblemCode, Rating, RatingsTable, Round, ShiftAnalysis, WhyMissing,
} from './types.ts';
export { everyMixtureRestsOn, everySumRestsOn } from './lightest.ts';
export { noGroupSaid } from './merge-groups.ts';
export type { Line } from './merge-groups.ts';
export { everyone, groupSummaries, lineSummaries } from './protect.ts';
export { fewestDropped } from './verdict.ts';
export type { CriterionSummary, Figures, GroupAnswer, GroupSummaries, ItemSummary, SummaryLine, Withheld } from './protect.ts';
export { answersOf, ballotSummaries, cellsOf, oneQuestion } from './answers.ts';
export { borda } from './borda.ts';
export type { BordaScore } from './borda.ts';
export { bradleyTerry } from './bradley-terry.ts';
export type { BradleyTerry } from './bradley-terry.ts';
export { kemeny, mostForKemeny } from './kemeny.ts';
export type { Kemeny } from './kemeny.ts';
export { countedOrders, countedPairs } from './pair-counts.ts';
export type { Compared, PairCounts, Places } from './pair-counts.ts';
export { positionEffect } from './position-effects.ts';
export type { PositionEffect, ShownItem } from './position-effects.ts';
export { orderAndIntensity } from './order-and-intensity.ts';
export type { ItemTwice, Reversal, ScoredAndOrdered } from './order-and-intensity.ts';
export { friedman } from './friedman.ts';
export { importedLines, importedSummaries, oneAnswer, otherGroups } from './imported.ts';
export { intersectionsOf, overQuestions, type Intersection } from './intersections.ts';
export { disagreementTold } from './told/told.ts';
export { toldOf, toldOrder, type ToldOrder } from './told/order.ts';
export { ballotsNotShown } from './told/not-shown.ts';
export { toldThread, type ToldThread } from './told/thread.ts';
export type { NamedLine } from './told/told.ts';
