/** Pages made for print: what people hold in their hands. */
export { fontFaces } from './fonts.ts';
export { printPage, printScript, type Printed } from './page.tsx';
export { pageSizes, type PageSize } from './style.ts';
export { slipsPage } from './slips.tsx';
export { textsIn, type Say } from './texts.ts';
export { ballotSheets } from './ballots/sheets.tsx';
