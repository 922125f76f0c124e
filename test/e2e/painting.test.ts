import { expect, type Locator, type Page } from '@playwright/test';
import { movesOn, openDesk } from './desk.ts';
import { test } from './hall.ts';
import { inspect } from './inspect.ts';
import { button, heading, joins, openTablet } from './tablet.ts';
import { wishes } from './wishes.ts';

const lane = 'une ruelle verte avec des bancs, une rampe et pas d’autos, l’hiver au soir';

test('a corner of a picture is painted over with a finger, a fountain comes there, and the new picture is taken', async ({ browser, hall }) => {
  const desk = await openDesk(browser, hall.host().home);
  const rita = await openTablet(browser, hall.host().tablets, 'tablet', 'fr');
  const { page, hand, words } = rita;
  await joins(rita, { consents: [], age: '75+', groups: 'none' });
  await movesOn(desk, 'envision');
  await wishes(rita, lane);

  await test.step('paints with a finger, looks closer with two, and undoes', async () => {
    await hand.press(button(rita, words('painting:open')));
    await expect(heading(rita, words('painting:title'))).toBeFocused();
    await expect(button(rita, words('painting:send'))).toBeDisabled();
    await expect(page.getByText(words('painting:need.mask'))).toBeVisible();
    await inspect(page, 'tablet-fr-paint');
    await strokes(page, [[0.06, 0.72], [0.2, 0.66], [0.34, 0.74], [0.3, 0.9], [0.1, 0.9], [0.2, 0.78]]);
    await expect(page.getByText(words('painting:need.words'))).toBeVisible();
    await inspect(page, 'tablet-fr-paint-painted');
  });
});

const picture = (page: Page): Locator => page.locator('.paint-frame');

/** One finger over the picture, through places given as shares of it. */
async function strokes(page: Page, places: readonly (readonly [number, number])[]): Promise<void> {
  const box = await picture(page).boundingBox();
  if (!box) throw new Error('no picture to paint on');
  const touch = await page.context().newCDPSession(page);
  const at = ([x, y]: readonly [number, number]) => ({ x: box.x + x * box.width, y: box.y + y * box.height });
  const [first, ...others] = places.map(at);
  if (!first) return;
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [first] });
  for (const place of others) await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [place] });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
