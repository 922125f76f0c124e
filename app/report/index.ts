/** The outcome report: a protected model of the workshop, one HTML file, public tables, and row-level data behind a warning. */
export type { AmendmentEntry, BallotEntry, Comparison, Count, Fate, Head, Held, People, ReportModel, RoundEntry, WishEntry } from './types.ts';
export { amendmentViews } from './amendments.ts';
export { reportModel } from './model.ts';
export { renderHtml } from './html.tsx';
export type { Images, ReportLanguage } from './html.tsx';
export { publicTables } from './tables.ts';
export { restrictedTables } from './restricted.ts';
export type { Table } from './csv.ts';
export { heldOf, madeAtFrom } from './held.ts';
export { exportPictures, whenMade } from './library/export.ts';
export { libraryOf } from './library/entries.ts';
export { mergedModel } from './rooms.ts';
export { severalModel } from './several/model.ts';
export { renderSeveral } from './several/page.tsx';
export { severalTables } from './several/tables.ts';
export { writeSeveral } from './several/write.ts';
export { writeReport } from './write.ts';
export type { PrintPdf, ReportOrder } from './write.ts';
