import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import type { Language } from '../../app/workshop/index.ts';

/** Opens the written report as a file, in a browser without a network, as a planner would weeks later. Fails on anything it asks for. */
export async function opensReport(browser: Browser, folder: string, language: Language): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1_280, height: 800 }, offline: true, javaScriptEnabled: true });
  const page = await context.newPage();
  page.on('request', (request) => { expect.soft(request.url(), 'what the report asks for').toMatch(/^(file|data):/); });
  await page.goto(pathToFileURL(join(folder, 'exports', `report-${language}.html`)).href);
  return page;
}

/** What the report says of a wish, found by something that is said there. */
export const wishAbout = (page: Page, text: string): Locator => page.locator('.wish').filter({ hasText: text });

/** Every exported file with its text, by its name below `exports/`. */
export function exportsOf(folder: string): ReadonlyMap<string, string> {
  const root = join(folder, 'exports');
  const names = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(names.map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path.slice(root.length + 1), readFileSync(path, 'utf8')];
  }));
}
