import { expect, type Locator, type Page } from '@playwright/test';
import { button, heading, type Tablet } from './tablet.ts';

/** A stroke to and fro over the lower left corner of a picture. */
export const corner = [[0.05, 0.66], [0.22, 0.62], [0.36, 0.7], [0.36, 0.82], [0.3, 0.94], [0.1, 0.94], [0.03, 0.82], [0.12, 0.74], [0.28, 0.76], [0.28, 0.86], [0.12, 0.86], [0.2, 0.8]] as const;

/** Paints over a corner of the picture on the screen with a finger, has a thing put there, and keeps the new picture. */
export async function paintsCorner(tablet: Tablet, thing: string): Promise<void> {
  const { page, hand, words } = tablet;
  await opens(tablet);
  await strokes(page, corner);
  await hand.write(page.getByRole('textbox'), thing);
  await hand.press(button(tablet, words('painting:send')));
  await hand.press(button(tablet, words('tablet:stage.accept')));
  await expect(button(tablet, words('painting:open'))).toBeVisible();
}

export async function opens({ page, hand, words, ...tablet }: Tablet): Promise<void> {
  await hand.press(button({ page, hand, words, ...tablet }, words('painting:open')));
  await expect(heading({ page, hand, words, ...tablet }, words('painting:title'))).toBeFocused();
  await expect.poll(() => page.locator('.paint-frame img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1_024);
}

/** That some of the picture is painted, as a screen reader is told. */
export const share = ({ page, language }: Tablet): Locator => page.getByText(language === 'fr' ? /^Environ \d+\s% de l’image est peint\.$/ : /^About \d+% of the picture is painted\.$/);

type Place = readonly [number, number];

/** One finger over the picture, through places given as shares of it. */
export async function strokes(page: Page, places: readonly Place[]): Promise<void> {
  await touches(page, places.map((place) => [place]));
}

/** Two fingers, one after the other, that part. */
export const pinches = (page: Page): Promise<void> => touches(page, [[[0.4, 0.5]], [[0.42, 0.5]], [[0.42, 0.5], [0.6, 0.5]], [[0.3, 0.5], [0.8, 0.5]]]);

async function touches(page: Page, moments: readonly (readonly Place[])[]): Promise<void> {
  const box = await page.locator('.paint-frame').boundingBox();
  if (!box) throw new Error('no picture to paint on');
  const touch = await page.context().newCDPSession(page);
  for (const [nth, places] of moments.entries()) {
    const touchPoints = places.map(([x, y], id) => ({ x: box.x + x * box.width, y: box.y + y * box.height, id }));
    await touch.send('Input.dispatchTouchEvent', { type: places.length > (moments[nth - 1]?.length ?? 0) ? 'touchStart' : 'touchMove', touchPoints });
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await touch.detach();
}
