import { expect, type Locator, type Page } from '@playwright/test';
import { drawnHere } from '../../app/protocol/index.ts';
import { sdapiStandIn } from '../live/image-servers.ts';
import { movesOn, openDesk } from './desk.ts';
import { test } from './hall.ts';
import { inspect } from './inspect.ts';
import { corner, opens, pinches, share, strokes } from './paints.ts';
import { button, joins, openTablet, type Tablet } from './tablet.ts';
import { wishes } from './wishes.ts';

const lane = 'une ruelle verte avec des bancs, une rampe et pas d’autos, l’hiver au soir';

test('a corner of a picture is painted over with a finger, a fountain comes there, and goes again', async ({ browser, hall }) => {
  const desk = await openDesk(browser, hall.host().home);
  const rita = await openTablet(browser, hall.host().tablets, 'tablet', 'fr');
  const { page, hand, words } = rita;
  await joins(rita, { consents: [], age: '75+', groups: 'none' });
  await movesOn(desk, 'envision');
  await wishes(rita, lane);

  await test.step('says what is missing, and paints nothing with two fingers', async () => {
    await opens(rita);
    await expect(button(rita, words('painting:send'))).toBeDisabled();
    await expect(page.getByText(words('painting:need.mask'))).toBeVisible();
    await pinches(page);
    await expect(page.getByText(words('painting:nothing'))).toBeAttached();
    await expect(button(rita, words('painting:act.farther'))).toBeEnabled();
    while (await button(rita, words('painting:act.farther')).isEnabled()) await hand.press(button(rita, words('painting:act.farther')));
  });

  await test.step('paints a corner, undoes and redoes it, and keeps it through a reload', async () => {
    await strokes(page, corner);
    await expect(share(rita)).toBeAttached();
    await hand.press(button(rita, words('painting:act.undo')));
    await expect(page.getByText(words('painting:nothing'))).toBeAttached();
    await hand.press(button(rita, words('painting:act.redo')));
    await expect(share(rita)).toBeAttached();
    await inspect(page, 'tablet-fr-paint');
    await page.reload();
    await hand.press(page.getByRole('button', { name: words('tablet:envision.lookAt', { text: lane }) }));
    await opens(rita);
    await expect(share(rita)).toBeAttached();
  });

  await test.step('adds a fountain, sees before and after, and keeps it', async () => {
    await hand.press(button(rita, words('painting:chip.fountain')));
    await expect(page.getByRole('textbox')).toHaveValue('une fontaine');
    await hand.press(button(rita, words('painting:send')));
    const slider = page.getByRole('slider', { name: words('painting:reveal.slider') });
    await expect(slider).toBeAttached();
    await slider.press('ArrowLeft');
    await expect(slider).toHaveAttribute('aria-valuetext', words('painting:reveal.value', { share: 7 }));
    await inspect(page, 'tablet-fr-paint-offered');
    await hand.press(button(rita, words('tablet:stage.accept')));
    await expect(page.getByRole('img', { name: /Dans la partie repeinte\s: Une fontaine\./ })).toBeVisible();
    await expect(slider).toHaveCount(0);
    await inspect(page, 'tablet-fr-paint-kept');
  });

  await test.step('still has the corner painted, and takes out of it what is there', async () => {
    await opens(rita);
    await expect(share(rita)).toBeAttached();
    await hand.choose(page.getByRole('radio', { name: words('painting:verb.remove'), exact: true }));
    await inspect(page, 'tablet-fr-paint-remove');
    await hand.press(button(rita, words('painting:send')));
    await hand.press(button(rita, words('tablet:stage.accept')));
    await expect(page.getByRole('img', { name: /Ce qui y avait été ajouté n’y est plus\./ })).toBeVisible();
  });

  await test.step('without Wi-Fi what is painted waits on the tablet, and is drawn once it is back', async () => {
    await opens(rita);
    await hand.choose(page.getByRole('radio', { name: words('painting:verb.add'), exact: true }));
    await hand.write(page.getByRole('textbox'), 'un bac à fleurs');
    await page.context().setOffline(true);
    await hand.press(button(rita, words('painting:send')));
    await expect(page.getByText(words('tablet:standing.alone'))).toBeVisible();
    await inspect(page, 'tablet-fr-paint-waiting');
    await page.context().setOffline(false);
    await expect(button(rita, words('tablet:stage.accept'))).toBeVisible();
  });
});

test('where a model paints, the English of French words is shown under them, and goes as it was mended', async ({ browser, hall }) => {
  const server = await sdapiStandIn();
  const desk = await openDesk(browser, hall.host().home);
  const rita = await openTablet(browser, hall.host().tablets, 'tablet', 'fr');
  const { page, hand, words } = rita;
  await joins(rita, { consents: [], age: '75+', groups: 'none' });
  await movesOn(desk, 'envision');
  await wishes(rita, lane);
  const choice = { ...drawnHere, engine: 'server', server: { ...drawnHere.server, address: server.address } };
  expect((await desk.page.request.post(new URL('/api/engine', desk.page.url()).href, { data: { choice } })).ok()).toBe(true);
  await opens(rita);
  await strokes(page, corner);
  await hand.write(page.getByRole('textbox', { name: words('painting:words.add') }), 'une fontaine et un banc');
  const english = page.getByRole('textbox', { name: words('tablet:english.label') });
  await expect(english).toHaveValue('a fountain and a bench');
  await inspect(page, 'tablet-fr-paint-english');
  await hand.write(english, 'a round stone fountain and a bench');
  await hand.press(button(rita, words('painting:send')));
  await expect(button(rita, words('tablet:stage.accept'))).toBeVisible();
  expect(server.asked.filter(({ line }) => line.endsWith('img2img')).map(({ body }) => body['prompt'])).toContain('a round stone fountain and a bench');
  await server.close();
});

test('by keyboard alone, squares are chosen and a thing comes there', async ({ browser, hall }) => {
  const desk = await openDesk(browser, hall.host().home);
  const sam = await openTablet(browser, hall.host().tablets, 'keyboard', 'en');
  const { page, hand, words } = sam;
  await joins(sam, { consents: [], age: '35-54', groups: 'none' });
  await movesOn(desk, 'envision');
  await wishes(sam, 'A square with trees and benches in summer');
  await opens(sam);
  await hand.choose(page.getByRole('radio', { name: words('painting:verb.replace'), exact: true }));
  await holds(sam, 'cells');
  const cell = (row: number, column: number): Locator => page.getByRole('button', { name: new RegExp(`^${words('painting:cell.name', { row: words(`painting:cell.row.${row}`), column: words(`painting:cell.column.${column}`) })}(: |$)`) });
  // Who cannot see the picture is told what is where.
  await expect(page.getByRole('group', { name: words('painting:cell.label') }).getByRole('button', { name: /: .*bench/ }).first()).toBeAttached();
  await reaches(page, cell(0, 0));
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'Space', 'ArrowRight', 'Space']) await page.keyboard.press(key);
  await expect(cell(2, 1)).toHaveAttribute('aria-pressed', 'true');
  await expect(cell(2, 2)).toHaveAttribute('aria-pressed', 'true');
  await expect(cell(2, 2)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(cell(2, 2)).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('Space');
  await hand.write(page.getByRole('textbox'), 'a chess table');
  await inspect(page, 'tablet-en-paint-cells');
  await hand.press(button(sam, words('painting:send')));
  const slider = page.getByRole('slider', { name: words('painting:reveal.slider') });
  await reaches(page, slider);
  await page.keyboard.press('End');
  await expect(slider).toHaveValue('100');
  await hand.press(button(sam, words('tablet:stage.accept')));
  await expect(page.getByRole('img', { name: /chess table\./ })).toBeVisible();
});

/** Takes a tool by the keyboard: Tab to the tools, arrows among them. */
async function holds({ page, words }: Tablet, tool: string): Promise<void> {
  const wanted = page.getByRole('radio', { name: words(`painting:tool.${tool}`), exact: true });
  await reaches(page, page.getByRole('radiogroup', { name: words('painting:tool.label') }).getByRole('radio').first());
  for (let presses = 0; presses < 5 && !(await isAt(wanted)); presses += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(wanted).toBeChecked();
}

const isAt = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);

async function reaches(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' });
  for (let presses = 0; presses < 60; presses += 1) {
    if (await isAt(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(target)} cannot be reached by Tab`);
}
