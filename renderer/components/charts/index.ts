/** Charts that draw the same in a page and on the server: pure React, no browser APIs, words given by the caller. */
export { AgreementMap, AgreementTable } from './AgreementMap.tsx';
export type { AgreementCell, AgreementLine, AgreementMapped, AgreementWords } from './AgreementMap.tsx';
export { MarkLegend } from './marks.tsx';
export { BudgetCurve, BudgetCurveTable } from './BudgetCurve.tsx';
export type { BudgetCurvePoint } from './BudgetCurve.tsx';
export { GroupMeans, GroupMeansTable } from './GroupMeans.tsx';
export type { GroupMeansLine, GroupMeansWords } from './GroupMeans.tsx';
export { BeforeAfter, BeforeAfterTable, signed } from './BeforeAfter.tsx';
export type { BeforeAfterLine, BeforeAfterWords } from './BeforeAfter.tsx';
export { HowSure } from './HowSure.tsx';
export type { SureWords } from './HowSure.tsx';
export { SimulatedVoices } from './SimulatedVoices.tsx';
export type { VoiceWords } from './SimulatedVoices.tsx';
export { SeatRanges } from './SeatRanges.tsx';
export type { SeatRangeLine, SeatRangeWords } from './SeatRanges.tsx';
export { agreementOf, cellsOf, movesOf, placesOf, saidBy, widthsOf } from './told.ts';
export type { Cells, GroupSaid, Naming, SaidOf, Width } from './told.ts';
