import { expect, type Locator } from '@playwright/test';
import sharp from 'sharp';
import { movesOn, openDesk, told, unfolds, type Desk } from './desk.ts';
import { test } from './hall.ts';
import { keys } from './hands.ts';
import { inspect } from './inspect.ts';
import { button, heading, joins, openTablet } from './tablet.ts';

/** A street without anybody's face in it: sky, two walls, a road that narrows. */
const street = (): Promise<Buffer> => sharp(Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900"><rect width="1200" height="900" fill="#a9c8e4"/><path d="M0 60L480 330V420L0 760Z" fill="#8d5a48"/><path d="M1200 60L720 330V420L1200 760Z" fill="#b09a7c"/>' +
  '<path d="M480 420H720L1200 760V900H0V760Z" fill="#6c6c6e"/><circle cx="160" cy="420" r="40" fill="#d8a888"/></svg>')).jpeg().toBuffer();

test('a photo is affirmed, blurred and given its ground by keyboard on the desk, and a resident draws onto it', async ({ browser, hall }) => {
  const desk = await openDesk(browser, hall.host().home);
  const { page, words } = desk;
  const hand = keys(page);
  await unfolds(desk, words('facilitator:plan.site'));
  await page.locator('input[type=file]').first().setInputFiles({ name: 'rue.jpg', mimeType: 'image/jpeg', buffer: await street() });
  const card = page.locator('.card').filter({ has: page.locator('.photo-status') });
  const photo = card.getByRole('img');
  await expect(photo).toBeVisible();
  const first = await photo.getAttribute('src') ?? '';

  await test.step('nothing is saved before it is described and the rights to it are affirmed', async () => {
    await card.getByRole('textbox').first().fill('La rue, vue du parc.');
    await card.getByRole('textbox').last().fill('The street, from the park.');
    await hand.press(page.getByRole('button', { name: words('facilitator:plan.save') }));
    await expect(page.getByRole('alert').filter({ hasText: words('facilitator:planFault.rights-missing') })).toBeVisible();
    await expect(opens(desk, 'photo.ground')).toBeDisabled();
    await hand.tick(card.getByRole('checkbox'));
    await expect(opens(desk, 'photo.ground')).toBeEnabled();
  });

  await test.step('a face is blurred by choosing squares', async () => {
    await hand.press(opens(desk, 'photo.blur'));
    const keep = page.getByRole('button', { name: words('photos:blur.keep') });
    await expect(keep).toBeDisabled();
    await page.getByRole('radio', { name: words('painting:tool.cells') }).press('Space');
    const squares = page.getByRole('group', { name: words('painting:cell.label') }).getByRole('button');
    await squares.first().focus();
    for (const key of ['ArrowDown', 'Space']) await page.keyboard.press(key);
    await expect(squares.nth(4)).toHaveAttribute('aria-pressed', 'true');
    await inspect(page, 'desk-photo-blur');
    await hand.press(keep);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(card.getByText(words('photos:photo.blurred'))).toBeVisible();
    expect(await photo.getAttribute('src')).not.toBe(first);
    expect((await page.request.get(new URL(first, page.url()).href)).status()).toBe(404);
  });

  await test.step('its ground is set by arrow keys and metres, and told when it is none', async () => {
    await hand.press(opens(desk, 'photo.ground'));
    const corner = (name: string): Locator => page.getByRole('button', { name: new RegExp(`^${words(`photos:ground.${name}`)}`) });
    await corner('nearLeft').focus();
    for (let step = 0; step < 40; step += 1) await page.keyboard.press('Shift+ArrowRight');
    await expect(page.getByRole('dialog').getByText(words('facilitator:planFault.ground-shape'))).toBeVisible();
    await expect(page.getByRole('button', { name: words('photos:ground.keep') })).toBeDisabled();
    for (let step = 0; step < 40; step += 1) await page.keyboard.press('Shift+ArrowLeft');
    await hand.write(page.getByRole('textbox', { name: words('photos:ground.width') }), '6,5');
    await hand.write(page.getByRole('textbox', { name: words('photos:ground.depth') }), '12');
    await inspect(page, 'desk-photo-ground');
    await hand.press(page.getByRole('button', { name: words('photos:ground.keep') }));
    await expect(card.getByText(words('photos:photo.hasGround', { width: '6,5', depth: '12' }))).toBeVisible();
    await hand.press(page.getByRole('button', { name: words('facilitator:plan.save') }));
    await expect(told(desk)).toHaveText(words('facilitator:received'));
    await inspect(page, 'desk-photo');
  });

  await test.step('a resident has a wish drawn onto the photo, and again differently', async () => {
    const rita = await openTablet(browser, hall.host().tablets, 'phone', 'fr');
    await joins(rita, { consents: [], age: '75+', groups: 'none' });
    await movesOn(desk, 'envision');
    await rita.hand.press(button(rita, rita.words('tablet:envision.new')));
    await rita.hand.write(rita.page.getByRole('textbox'), 'Un banc et une fontaine');
    await rita.hand.choose(rita.page.getByRole('radio', { name: rita.words('photos:onto.photo', { photo: 'La rue, vue du parc.' }) }));
    await inspect(rita.page, 'phone-fr-on-photo');
    await rita.hand.press(button(rita, rita.words('tablet:write.draw')));
    await expect(heading(rita, rita.words('tablet:understood.title'))).toBeVisible();
    const drawn = rita.page.getByRole('img', { name: /La rue, vue du parc\. Dessiné sur cette photo\s: Un banc et une fontaine/ });
    await expect(drawn).toBeVisible();
    const before = await drawn.getAttribute('src');
    await inspect(rita.page, 'phone-fr-drawn-on-photo');
    await rita.hand.press(button(rita, rita.words('tablet:wish.again')));
    await expect(drawn).not.toHaveAttribute('src', before ?? '');
  });
});

const opens = ({ page, words }: Desk, key: string): Locator => page.getByRole('button', { name: words(`photos:${key}`), exact: true });
