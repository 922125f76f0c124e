import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';

const screens = join(import.meta.dirname, '..', '..', 'test-results', 'screens');
const kept = join(import.meta.dirname, 'screenshots');

/** The screens that the README shows, by the names that they have there. */
const shown: Readonly<Record<string, string>> = {
  'projector-1-join': 'join', 'tablet-fr-3-wish': 'wish', 'phone-fr-5-criteria': 'rate', 'projector-6-results': 'results',
  'tablet-en-7-package': 'package', 'desk-7-second': 'desk',
};

/**
 * What every screen must hold: no serious fault that axe finds, nothing wider than the screen, nor higher than the big screen,
 * where nobody scrolls. Leaves a picture of it; with PARVIS_SCREENSHOTS=1 those of the README are made anew. A fault is told
 * with the screen's name, and the evening goes on.
 */
export async function inspect(page: Page, name: string): Promise<void> {
  const picture = await page.screenshot({ path: join(screens, `${name}.png`), animations: 'disabled' });
  if (shown[name] !== undefined && process.env['PARVIS_SCREENSHOTS'] === '1') await keep(picture, shown[name]);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect.soft(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), `axe on ${name}`).toEqual([]);
  const { wide, high, room } = await page.evaluate(() => {
    const { scrollWidth = 0, scrollHeight = 0 } = document.scrollingElement ?? {};
    return { wide: scrollWidth, high: scrollHeight, room: { width: innerWidth, height: innerHeight } };
  });
  expect.soft(wide, `the width of ${name}`).toBeLessThanOrEqual(room.width);
  if (/projector/.test(name)) expect.soft(high, `the height of ${name}`).toBeLessThanOrEqual(room.height);
}

async function keep(picture: Buffer, name: string): Promise<void> {
  mkdirSync(kept, { recursive: true });
  await sharp(picture).png({ palette: true, effort: 10 }).toFile(join(kept, `${name}.png`));
}
