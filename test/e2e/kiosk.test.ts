import { expect, type Page } from '@playwright/test';
import { movesOn, openDesk, opensBallot, seesAnswers } from './desk.ts';
import { measure } from './evening.ts';
import { test } from './hall.ts';
import { inspect } from './inspect.ts';
import { makesSlips, sharesTablets } from './slips.ts';
import { box, button, handOver, heading, received, stands, type Tablet } from './tablet.ts';

const asks = { fr: 'Lesquels vous plaisent?', en: 'Which do you like?' };

test('people use one tablet one after another, each with a slip, and none finds anything of the one before', async ({ browser, hall }) => {
  const desk = await openDesk(browser, hall.host().home);
  const [anasSlip = '', bobsSlip = '', carlsSlip = ''] = await makesSlips(desk, 3, (sheet) => inspect(sheet, 'desk-fr-slips'));
  const { query, key } = await sharesTablets(desk);
  await inspect(desk.page, 'desk-fr-codes');
  const ana = await handOver(browser, 'tablet', 'fr');
  const { page, hand, words } = ana;
  const bob: Tablet = { ...ana, words: (await handOver(browser, 'tablet', 'en')).words, language: 'en' };
  await page.goto(hall.host().tablets + query);

  await test.step('Ana joins with her slip, which she mistypes first', async () => {
    await expect(button(ana, bob.words('tablet:kiosk.shared'))).toBeVisible();
    expect(page.url()).not.toContain('shared');
    await choosesLanguage(ana);
    await inspect(page, 'tablet-fr-code');
    await typesCode(ana, anasSlip.slice(0, 5));
    await expect(page.getByText(words('tablet:code.length', { count: 4 }))).toBeVisible();
    await typesCode(ana, 'CCC-CCCC');
    await expect(page.getByText(words('refusals:code-unknown'))).toBeVisible();
    await inspect(page, 'tablet-fr-code-unknown');
    await typesCode(ana, ` ${anasSlip.toLowerCase().replace('-', ' ')} `);
    await agreesAndEnters(ana);
    await expect(heading(ana, words('tablet:waiting.title'))).toBeVisible();
  });

  const receipt = await page.locator('.receipt-code').innerText();
  await movesOn(desk, 'envision');

  await test.step('she writes a wish, begins another, and finishes: she is told that what she began is not sent', async () => {
    await hand.press(button(ana, words('tablet:envision.new')));
    await hand.write(page.getByRole('textbox'), 'Un banc bleu');
    await hand.press(button(ana, words('tablet:write.draw')));
    await expect(heading(ana, words('tablet:understood.title'))).toBeVisible();
    await hand.press(button(ana, words('tablet:wish.back')));
    await hand.press(button(ana, words('tablet:envision.new')));
    await hand.write(page.getByRole('textbox'), 'Une fontaine et');
    expect(await everythingOn(page)).toContain('Une fontaine');
    await hand.press(button(ana, words('tablet:kiosk.finish')));
    await expect(page.getByText(words('tablet:handOver.begun'))).toBeVisible();
    await inspect(page, 'tablet-fr-finish');
    await hand.press(button(ana, words('tablet:kiosk.confirm')));
    await expect(heading(bob, bob.words('tablet:join.welcome'))).toBeVisible();
  });

  await test.step('nothing of her is left: not by reload, not by the way back, not in what the browser keeps', async () => {
    for (const look of [async () => undefined, () => page.reload(), () => page.goBack(), () => page.goForward()]) {
      await look();
      if (!page.url().startsWith('http')) continue;
      await expect(heading(bob, bob.words('tablet:join.welcome'))).toBeVisible();
      const told = await everythingOn(page);
      for (const hers of ['Un banc bleu', 'Une fontaine', receipt, anasSlip, anasSlip.replace('-', '')]) expect(told).not.toContain(hers);
    }
    expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['parvis-shared']);
  });

  await test.step('her slip lets nobody else in; Bob’s brings its code along', async () => {
    await page.goto(`${hall.host().tablets}?code=${anasSlip.replace('-', '')}`);
    await choosesLanguage(bob);
    await expect(page.getByText(bob.words('refusals:code-used'))).toBeVisible();
    await page.goto(`${hall.host().tablets}?code=${bobsSlip.replace('-', '')}`);
    expect(page.url()).not.toContain('code');
    await choosesLanguage(bob);
    await agreesAndEnters(bob);
    await expect(heading(bob, bob.words('tablet:envision.title', { place: 'The shopping street' }))).toBeVisible();
    await expect(page.getByText('Un banc bleu')).toHaveCount(0);
  });

  await test.step('what Bob answers without Wi-Fi waits, shows nothing of him, and is sent before anybody else begins', async () => {
    await movesOn(desk, 'shortlist');
    await movesOn(desk, 'evaluate');
    await opensBallot(desk, 'approval', { title: asks, items: [measure('benches', 'fr'), measure('mural', 'fr')] });
    await hand.tick(box(bob, `${bob.words('tablet:ballot.approve')} ${measure('benches', 'en')}`));
    await page.context().setOffline(true);
    await hand.press(button(bob, bob.words('tablet:ballot.send')));
    await expect(stands(bob, 'alone')).toBeVisible();
    await hand.press(button(bob, bob.words('tablet:kiosk.finish')));
    await expect(page.getByText(bob.words('tablet:kiosk.unsent'))).toBeVisible();
    await hand.press(button(bob, bob.words('tablet:kiosk.confirm')));
    await expect(page.getByText(bob.words('tablet:kiosk.waits'))).toBeVisible();
    await inspect(page, 'tablet-en-finishing');
    await expect(page.getByText(asks.en)).toHaveCount(0);
    await seesAnswers(desk, asks.fr, 0, 2);
    await page.context().setOffline(false);
    await expect(heading(bob, bob.words('tablet:join.welcome'))).toBeVisible();
    await seesAnswers(desk, asks.fr, 1, 2);
  });

  await test.step('a table answers once; then nobody touches the tablet, and it is free after a countdown that any touch stops', async () => {
    // A clock that runs ahead of the network would take the host for gone, and follow it.
    await page.route('**/api/here', (route) => route.fulfill({ json: { workshop: 'another' } }));
    await page.clock.install();
    await page.reload();
    await hand.press(button(bob, bob.words('tablet:table.open')));
    await typesCode(bob, carlsSlip);
    await hand.write(page.getByRole('textbox', { name: bob.words('tablet:table.number') }), '4');
    await hand.write(page.getByRole('textbox', { name: bob.words('tablet:table.people') }), '6');
    await inspect(page, 'tablet-en-table');
    await hand.press(button(bob, bob.words('common:action.next')));
    await hand.tick(box(bob, bob.words('tablet:consent.takePart')));
    await hand.press(button(bob, bob.words('tablet:join.enter')));
    await expect(page.getByText(bob.words('tablet:table.badge', { number: 4, count: 6 }))).toBeVisible();
    await hand.tick(box(bob, `${bob.words('tablet:ballot.approve')} ${measure('mural', 'en')}`));
    await hand.press(button(bob, bob.words('tablet:ballot.send')));
    await expect(received(bob)).toBeVisible();
    await seesAnswers(desk, asks.fr, 2, 3);
    await page.clock.runFor('05:02');
    await expect(heading(bob, bob.words('tablet:kiosk.there'))).toBeVisible();
    await expect(page.getByText(asks.en)).toBeHidden();
    await inspect(page, 'tablet-en-there');
    await hand.press(button(bob, bob.words('tablet:kiosk.here')));
    await expect(heading(bob, asks.en)).toBeVisible();
    await page.clock.runFor('06:10');
    await expect(heading(bob, bob.words('tablet:join.welcome'))).toBeVisible();
  });

  await test.step('only the facilitator’s key makes it an ordinary tablet again', async () => {
    await hand.press(button(bob, bob.words('tablet:kiosk.shared')));
    const field = page.getByRole('textbox', { name: bob.words('tablet:kiosk.key') });
    await hand.write(field, 'CCCC');
    await hand.press(button(bob, bob.words('tablet:kiosk.off')));
    await expect(page.getByText(bob.words('tablet:kiosk.wrongKey'))).toBeVisible();
    await hand.write(field, key.toLowerCase());
    await hand.press(button(bob, bob.words('tablet:kiosk.off')));
    await expect(button(bob, bob.words('tablet:kiosk.shared'))).toHaveCount(0);
  });
});

async function choosesLanguage(tablet: Tablet): Promise<void> {
  const { page, hand, words, language } = tablet;
  await hand.choose(page.getByRole('radio', { name: words(`common:language.${language}`), exact: true }));
  await hand.press(button(tablet, words('common:action.next')));
}

async function typesCode(tablet: Tablet, code: string): Promise<void> {
  const { page, hand, words } = tablet;
  await hand.write(page.getByRole('textbox', { name: words('tablet:code.label') }), code);
  await hand.press(button(tablet, words('common:action.next')));
}

async function agreesAndEnters(tablet: Tablet): Promise<void> {
  const { page, hand, words } = tablet;
  await hand.tick(box(tablet, words('tablet:consent.takePart')));
  await hand.press(button(tablet, words('common:action.next')));
  await hand.choose(page.getByRole('radio', { name: words('tablet:age.75+'), exact: true }));
  await hand.press(button(tablet, words('tablet:join.enter')));
}

/** All that the page and what the browser keeps for it say: text, title, address, both storages and the database. */
const everythingOn = (page: Page): Promise<string> => page.evaluate(async () => {
  const databases = await Promise.all((await indexedDB.databases()).map(({ name }) => new Promise<unknown>((resolve, reject) => {
    const opening = indexedDB.open(name ?? '');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const stores = [...opening.result.objectStoreNames];
      if (stores.length === 0) return resolve([]);
      const reading = opening.result.transaction(stores).objectStore(stores[0] ?? '').getAll();
      reading.onsuccess = () => { opening.result.close(); resolve(reading.result); };
      return undefined;
    };
  })));
  return JSON.stringify([document.documentElement.outerHTML, document.title, location.href, { ...localStorage }, { ...sessionStorage }, databases]);
});
