/** Agreement statistics, group differences, before/after shifts, and results by group that protect small groups. */
export { analyze } from './analyze.ts';
export { analyzeCommand } from './command.ts';
export type { AnalyzeIo } from './command.ts';
export { parseRatings } from './table.ts';
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
export { answersOf, ballotSummaries, cellsOf, fewestTold, oneQuestion } from './answers.ts';
