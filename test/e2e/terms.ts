import { expect, type Page } from '@playwright/test';
import { projects, type Desk } from './desk.ts';
import { inspect } from './inspect.ts';
import { heading, type Tablet } from './tablet.ts';

/** Before the first package: the same rules on every tablet, with the mark that the big screen shows, and what a large group can get. */
export async function seesTerms(desk: Desk, projector: Page, [first, ...others]: readonly [Tablet, ...Tablet[]]): Promise<void> {
  await projects(desk, 'package');
  await expect(heading(first, first.words('terms:title'))).toBeVisible();
  const mark = (await first.page.locator('.terms-mark code').innerText()).trim();
  expect(mark).toMatch(/^[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}$/);
  for (const { page } of others) await expect(page.locator('.terms-mark code')).toHaveText(mark);
  await expect(projector.getByText(mark).first()).toBeVisible();
  await first.page.getByText(first.words('terms:rules'), { exact: true }).click();
  await expect(first.page.getByText(first.words('terms:rule.ties'), { exact: true })).toBeVisible();
  await inspect(first.page, 'tablet-fr-7-terms');
  await inspect(projector, 'projector-7-terms');
  await inspect(desk.page, 'desk-7-terms');
}
