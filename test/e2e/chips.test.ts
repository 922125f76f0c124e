import { expect, type Page } from '@playwright/test';
import { movesOn, openDesk } from './desk.ts';
import { test } from './hall.ts';
import { inspect } from './inspect.ts';
import { button, joins, openTablet, type Tablet } from './tablet.ts';
import { proposes } from './wishes.ts';

const words = 'Une ruelle avec trois bancs, une fontaine et pas d’autos, pis du zgloub';

test('what was understood is seen while writing, put right by hand, drawn so, and the rest is kept', async ({ browser, hall }) => {
  const desk = await openDesk(browser, hall.host().home);
  const noa = await openTablet(browser, hall.host().tablets, 'phone', 'fr');
  const { page, hand } = noa;
  await joins(noa, { consents: [], age: '75+', groups: 'none' });
  await movesOn(desk, 'envision');

  await test.step('a misunderstanding is seen, and taken out, before anything is drawn', async () => {
    await hand.press(button(noa, noa.words('tablet:envision.new')));
    await hand.write(page.getByRole('textbox'), words);
    await expect(page.getByRole('heading', { name: noa.words('tablet:understood.soFar') })).toBeVisible();
    await hand.press(chip(noa, 'takeOut', 'fontaine'));
    await inspect(page, 'phone-fr-chips-writing');
    await hand.press(button(noa, noa.words('tablet:write.draw')));
    await expect(page.getByRole('heading', { name: noa.words('tablet:understood.title') })).toBeVisible();
    await expect(page.getByRole('img').first()).not.toHaveAttribute('alt', /fontaine/);
    await expect(page.getByText(/zgloub/).last()).toBeVisible();
  });

  await test.step('what is offered for others may be taken, and is not offered again once it is turned down', async () => {
    const offer = page.getByRole('complementary', { name: noa.words('tablet:offer.title') });
    await hand.press(offer.getByRole('button', { name: /rampe/ }));
    await hand.press(offer.getByRole('button', { name: noa.words('tablet:offer.no') }));
    await expect(offer).toHaveCount(0);
    await page.reload();
    await hand.press(page.getByRole('button', { name: noa.words('tablet:envision.lookAt', { text: words.slice(0, 80) }) }));
    await expect(chip(noa, 'takeOut', 'rampe')).toBeVisible();
    await expect(offer).toHaveCount(0);
  });

  await test.step('a thing is found by a word of the other language, a season is chosen, and it is drawn so', async () => {
    await hand.press(button(noa, noa.words('tablet:understood.addOpen')));
    await hand.write(page.getByRole('textbox', { name: noa.words('tablet:understood.search') }), 'swing');
    await hand.press(chip(noa, 'add', 'balançoire'));
    await hand.write(page.getByRole('textbox', { name: noa.words('tablet:understood.search') }), 'hiver');
    await hand.press(chip(noa, 'add', 'hiver'));
    await inspect(page, 'phone-fr-chips-adding');
    await hand.press(button(noa, noa.words('tablet:understood.drawSo')));
    await hand.press(button(noa, noa.words('tablet:stage.accept')));
    await expect(page.getByRole('img').first()).toHaveAttribute('alt', /hiver.*rampe.*balançoire/);
    await expect(chip(noa, 'putBack', 'fontaine')).toBeVisible();
    await inspect(page, 'phone-fr-chips-drawn');
  });

  await test.step('the desk reads which words meant nothing to the drawing', async () => {
    await proposes(noa);
    await expect(desk.page.getByText(desk.words('facilitator:notUnderstood.inWish'))).toContainText('zgloub');
  });
});

/** A chip by what pressing it does, and how its name begins. */
function chip({ page, words: say }: Tablet, does: 'takeOut' | 'putBack' | 'add', what: string): ReturnType<Page['getByRole']> {
  const name = say(`tablet:understood.${does}`, { what }).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s/g, '\\s');
  return page.getByRole('button', { name: new RegExp(`^${name}`) }).first();
}
