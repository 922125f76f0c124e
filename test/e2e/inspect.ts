import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';

const screens = join(import.meta.dirname, '..', '..', 'test-results', 'screens');
const kept = join(import.meta.dirname, 'screenshots');

/**
 * What every screen must hold: no serious fault that axe finds, nothing wider than the screen, no text key in place of a text.
 * Leaves a picture of it. A fault is told with the screen's name, and the evening goes on.
 */
export async function inspect(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(screens, `${name}.png`), animations: 'disabled' });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect.soft(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), `axe on ${name}`).toEqual([]);
  const { wide, room } = await page.evaluate(() => ({ wide: document.scrollingElement?.scrollWidth ?? 0, room: innerWidth }));
  expect.soft(wide, `the width of ${name}`).toBeLessThanOrEqual(room);
}

/** A picture for the README, made anew only when PARVIS_SCREENSHOTS=1 asks for it. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (process.env['PARVIS_SCREENSHOTS'] !== '1') return;
  mkdirSync(kept, { recursive: true });
  await sharp(await page.screenshot({ animations: 'disabled' })).png({ palette: true, effort: 10 }).toFile(join(kept, `${name}.png`));
}
