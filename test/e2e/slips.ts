import { expect, type Page } from '@playwright/test';
import type { Desk } from './desk.ts';

/** Makes so many one-time codes at the desk, and reads them off the slips as they are printed: `CFH-J2K9`. */
export async function makesSlips({ page, words }: Desk, count: number, look: (sheet: Page) => Promise<void> = async () => undefined): Promise<string[]> {
  const next = page.locator('.next');
  await next.getByRole('textbox', { name: words('codes:count') }).fill(String(count));
  await next.getByRole('button', { name: words('codes:make') }).click();
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: words('codes:print', { count }), exact: true }).click();
  const sheet = await opened;
  await expect(sheet.locator('.slip .code')).toHaveCount(count);
  await look(sheet);
  const codes = await sheet.locator('.slip .code').allInnerTexts();
  await sheet.close();
  return codes;
}

/** The address that sets a tablet to be shared, and the key that ends it, as the desk shows them. */
export async function sharesTablets({ page, words }: Desk): Promise<{ query: string; key: string }> {
  const part = page.locator('details').filter({ hasText: words('codes:kiosk.title') });
  await part.locator('summary').click();
  const url = await part.locator('.address').innerText();
  return { query: new URL(url).search, key: await part.locator('.room-code').innerText() };
}
