import { expect, type Locator, type Page } from '@playwright/test';
import type { Words } from './words.ts';

/** The lines of the tables under every chart of the page, folded away or not: what a group that stands alone would be seen in. */
export const linesOf = (page: Page, group: string): Locator => page.getByRole('main').getByRole('rowheader', { name: group, exact: true, includeHidden: true });

/** Charts are there, and a group may be found in them by itself, or may not. */
export async function seesResults(page: Page, words: Words, { large, small }: { large: readonly string[]; small: string }): Promise<void> {
  await expect(page.getByRole('figure').first()).toBeVisible();
  await expect(page.getByText(words('common:results.mostApart')).first()).toBeVisible();
  for (const group of large) await expect(linesOf(page, group)).not.toHaveCount(0);
  await expect(linesOf(page, small)).toHaveCount(0);
}

export const seesNoResults = (page: Page): Promise<void> => expect(page.getByRole('figure').or(page.getByRole('table'))).toHaveCount(0);

/** Turns the projector's pages with the keys of a presenter's remote, to the last one; says how many there were. */
export async function turnsPages(projector: Page, look: () => Promise<void>): Promise<number> {
  const counter = projector.getByRole('navigation').getByText(/^\d+ \/ \d+$/);
  const [, pages] = (await counter.innerText()).split(' / ').map(Number);
  for (let at = 1; at <= (pages ?? 1); at += 1) {
    await expect(counter).toHaveText(`${at} / ${pages}`);
    await look();
    await projector.keyboard.press('ArrowRight');
  }
  return pages ?? 1;
}
