import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import sharp from 'sharp';
import { tinyDetector } from '../live/tiny-detector.ts';
import { openDesk, unfolds } from './desk.ts';
import { test } from './hall.ts';
import { keys } from './hands.ts';
import { inspect } from './inspect.ts';

/** A street with somebody on it and a car. */
const street = (): Promise<Buffer> => sharp(Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900"><rect width="1200" height="900" fill="#dfe9f2"/><path d="M0 60L480 330V420L0 760Z" fill="#c98a74"/><path d="M1200 60L720 330V420L1200 760Z" fill="#e0cdb0"/>' +
  '<path d="M480 420H720L1200 760V900H0V760Z" fill="#9a9a9c"/><path d="M240 860V560Q240 500 300 500Q360 500 360 560V860Z" fill="#2f5d8a"/><ellipse cx="300" cy="430" rx="48" ry="63" fill="#e2b596"/><circle cx="282" cy="420" r="6"/><circle cx="318" cy="420" r="6"/>' +
  '<path d="M680 760V620Q690 540 780 540H960Q1050 540 1060 620V760Z" fill="#b03a3a"/><rect x="810" y="670" width="120" height="36" fill="#fff"/><text x="822" y="698" font-size="28" font-family="sans-serif">K4T 7PQ</text></svg>')).jpeg({ quality: 92 }).toBuffer();

test('faces and plates that a model on this computer finds are marked, judged by the facilitator, and only then blurred', async ({ browser, hall }) => {
  await hall.kill();
  const spots = [{ label: 'face', middle: [300 / 1200, 430 / 900] as const, width: 96 / 1200, height: 126 / 900 }, { label: 'license plate', middle: [870 / 1200, 688 / 900] as const, width: 120 / 1200, height: 36 / 900 }];
  cpSync(tinyDetector(spots), join(hall.folder, 'face-detection'), { recursive: true });
  await hall.restart();
  const { page, words } = await openDesk(browser, hall.host().home);
  const hand = keys(page);
  const button = (key: string): Locator => page.getByRole('button', { name: words(key), exact: true });
  await unfolds({ page, words }, words('facilitator:plan.site'));
  await page.locator('input[type=file]').first().setInputFiles({ name: 'rue.jpg', mimeType: 'image/jpeg', buffer: await street() });
  const photo = page.locator('.card').filter({ has: page.locator('.photo-status') }).getByRole('img');
  const pixels = async (): Promise<Buffer> => (await page.request.get(new URL(await photo.getAttribute('src') ?? '', page.url()).href)).body();
  await expect(photo).toBeVisible();
  const before = await pixels();

  await hand.press(button('photos:photo.blur'));
  await expect(button('photos:blur.keep')).toBeDisabled();
  await hand.press(button('photos:faces.look'));
  await expect(page.getByRole('dialog').getByText(words('photos:faces.found_other', { count: '2' }))).toBeVisible();
  await expect(page.getByRole('dialog').getByText(words('photos:faces.misses'))).toBeVisible();
  await inspect(page, 'desk-photo-faces');
  expect(await pixels()).toEqual(before);

  // The plate, found last, is taken out again; the face stays.
  await hand.press(page.getByRole('dialog').getByRole('button', { name: words('painting:act.undo') }));
  await hand.press(button('photos:blur.keep'));
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const changed = async (left: number, top: number, width: number, height: number): Promise<number> => {
    const [was, is] = await Promise.all([before, await pixels()].map((file) => sharp(file).extract({ left, top, width, height }).raw().toBuffer()));
    return (was ?? Buffer.alloc(0)).reduce((sum, value, at) => sum + Math.abs(value - (is?.[at] ?? 0)), 0) / (width * height * 3);
  };
  expect(await changed(260, 400, 80, 40)).toBeGreaterThan(8);
  expect(await changed(815, 675, 110, 26)).toBeLessThan(6);
});
