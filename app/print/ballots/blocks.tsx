import type { ReactElement } from 'react';

/**
 * What stays together on a page, and how high it is at the most, in mm. `under`: what it belongs to, said again in short where a
 * page begins in the middle of that. `whole`: of the first of several that share a page wherever they fit on one, their height.
 */
export type Block = { mm: number; body: ReactElement; under?: { mm: number; body: ReactElement }; newPage?: true; whole?: number };

/** Height between the margins of each paper, in mm, less the line that says which sheet and page it is. */
export const roomOn = { letter: 249 - 14, a4: 267 - 14 } as const;

/** Lines that a text takes, from its length: letters of the bundled type are less than half as wide as high. `pt`: its size; `mm`: how wide its column is. */
export function linesOf(text: string, pt: number, mm: number): number {
  const letters = Math.floor(mm / (pt * 0.3528 * 0.46));
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
}
/** The height of a text, in mm, with the space after it. */
export const tall = (text: string, pt: number, mm: number, after = 2.5): number => (text === '' ? 0 : linesOf(text, pt, mm) * pt * 0.3528 * 1.3 + after);

/** Fills pages from the top; a block that does not fit any more begins the next one. */
export function paginate(blocks: readonly Block[], room: number): ReactElement[][] {
  const pages: ReactElement[][] = [];
  let [page, left]: [ReactElement[], number] = [[], room];
  for (const block of blocks) {
    const again = block.under?.mm ?? 0;
    const wanted = block.whole !== undefined && block.whole <= room ? block.whole : block.mm;
    if (page.length > 0 && (block.newPage || wanted > left)) {
      pages.push(page);
      [page, left] = block.under ? [[block.under.body], room - again] : [[], room];
    }
    page.push(block.body);
    left -= block.mm;
  }
  return page.length > 0 ? [...pages, page] : pages;
}
