import { expect } from '@playwright/test';
import { closesBallot, movesOn, openDesk, opensBallot, opensPanel, seesAnswers, unfolds, type Desk } from './desk.ts';
import { measure } from './evening.ts';
import { test } from './hall.ts';
import { inspect } from './inspect.ts';
import { box, button, heading, joins, opensOwnMenu, openTablet, receiptOf, stands, withdraws, type Tablet } from './tablet.ts';

const asks = { fr: 'Lesquels vous plaisent?', en: 'Which do you like?' };

test('a tablet says plainly what is sent, what is not, and what the room closed meanwhile', async ({ browser, hall }) => {
  const desk = await openDesk(browser, hall.host().home);
  const rita = await openTablet(browser, hall.host().tablets, 'phone', 'fr');
  const { page, hand, words } = rita;
  await joins(rita, { consents: [], age: '75+', groups: 'none' });
  await movesOn(desk, 'envision');

  await test.step('a finger that shakes asks for one wish', async () => {
    await arrivesAt(rita, words('tablet:envision.title', { place: 'La rue commerçante' }), words('common:phase.envision'));
    await hand.press(button(rita, words('tablet:envision.new')));
    await hand.write(page.getByRole('textbox'), 'Un banc');
    await button(rita, words('tablet:write.draw')).dblclick();
    await expect(heading(rita, words('tablet:understood.title'))).toBeVisible();
    await hand.press(button(rita, words('tablet:wish.back')));
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
    await expect(page.getByRole('main').getByRole('img')).toHaveAttribute('alt', /banc/);
  });

  await test.step('words begun are kept while the room is elsewhere, even once the notice is hidden', async () => {
    await hand.press(button(rita, words('tablet:envision.new')));
    await hand.write(page.getByRole('textbox'), 'Une fontaine et');
    await movesOn(desk, 'shortlist');
    await arrivesAt(rita, words('tablet:fate.title'), words('common:phase.shortlist'));
    await expect(page.getByText(words('tablet:unsent.wish'))).toBeVisible();
    await hand.press(button(rita, words('tablet:unsent.understood')));
    await expect(page.getByText(words('tablet:unsent.wish'))).toHaveCount(0);
    await bringsBack(desk, 'envision');
    await hand.press(button(rita, words('tablet:envision.new')));
    await expect(page.getByRole('textbox')).toHaveValue('Une fontaine et');
    await bringsBack(desk, 'shortlist');
    await movesOn(desk, 'evaluate');
    await arrivesAt(rita, words('common:phase.evaluate'), words('common:phase.evaluate'));
  });

  await test.step('a mark that is not sent outlives a reload, and is said not to count once the ballot is closed', async () => {
    await opensBallot(desk, 'approval', { title: asks, items: [measure('benches', 'fr'), measure('mural', 'fr')] });
    await arrivesAt(rita, asks.fr, words('common:phase.evaluate'));
    const liked = box(rita, `${words('tablet:ballot.approve')} ${measure('mural', 'fr')}`);
    await hand.tick(liked);
    await page.reload();
    await expect(liked).toBeChecked();
    await expect(page.getByText(words('tablet:standing.begun'))).toBeVisible();
    await closesBallot(desk, asks.fr);
    await expect(page.getByText(words('tablet:unsent.answer', { title: asks.fr }))).toBeVisible();
    await inspect(page, 'phone-fr-unsent');
    await hand.press(button(rita, words('tablet:unsent.understood')));
    await expect(page.getByText(words('tablet:unsent.answer', { title: asks.fr }))).toHaveCount(0);
  });

  await test.step('without Wi-Fi it is on this tablet only', async () => {
    const second = { fr: 'Et encore?', en: 'And again?' };
    await opensBallot(desk, 'approval', { title: second, items: [measure('benches', 'fr'), measure('mural', 'fr')] });
    await hand.tick(box(rita, `${words('tablet:ballot.approve')} ${measure('benches', 'fr')}`));
    await page.context().setOffline(true);
    await hand.press(button(rita, words('tablet:ballot.send')));
    await expect(stands(rita, 'alone')).toBeVisible();
    await expect(stands(rita, 'received')).toHaveCount(0);
    await page.context().setOffline(false);
    await expect(stands(rita, 'received')).toBeVisible();
  });

  await test.step('a tablet is handed over once everything is sent: the next person sees nothing of the one before', async () => {
    await opensOwnMenu(rita);
    await hand.press(button(rita, words('tablet:handOver.open')));
    await inspect(page, 'phone-fr-hand-over');
    await hand.press(button(rita, words('tablet:handOver.confirm')));
    await arrivesAt(rita, words('tablet:join.welcome'), words('tablet:join.welcome'));
    await page.reload();
    await joins(rita, { consents: [], age: '18-34', groups: 'none' });
    await expect(heading(rita, 'Et encore?')).toBeVisible();
    await expect(box(rita, `${words('tablet:ballot.approve')} ${measure('benches', 'fr')}`)).not.toBeChecked();
    await expect(stands(rita, 'received')).toHaveCount(0);
    await seesAnswers(desk, 'Et encore?', 1, 2);
  });

  await test.step('whoever leaves is told that it is done, and the next person begins anew', async () => {
    await opensOwnMenu(rita);
    const receipt = await receiptOf(rita);
    await page.keyboard.press('Escape');
    await withdraws(rita, receipt);
    await expect(page.getByText(words('tablet:withdraw.done'))).toBeVisible();
    await arrivesAt(rita, words('tablet:join.welcome'), words('tablet:join.welcome'));
    await hand.press(button(rita, words('common:action.next')));
    await expect(page.getByText(words('tablet:withdraw.done'))).toHaveCount(0);
  });
});

test('a child’s code is asked for, corrected where it is typed, and opens the door', async ({ browser, hall }) => {
  const desk = await openDesk(browser, hall.host().home);
  const max = await openTablet(browser, hall.host().tablets, 'tablet', 'fr');
  const { page, hand, words } = max;
  await joins(max, { consents: ['groupData'], age: 'not-said', groups: 'none' }, async (step) => {
    if (step !== 'age') return;
    await hand.choose(page.getByRole('radio', { name: words('tablet:age.under-14') }));
    await hand.write(page.getByRole('textbox', { name: words('tablet:age.code') }), 'ABCDEF');
  });
  const code = page.getByRole('textbox', { name: words('tablet:age.code') });
  await expect(code).toHaveAccessibleDescription(new RegExp(words('refusals:unknown-parental-code')));
  await expect(code).toHaveAttribute('aria-invalid', 'true');
  await inspect(page, 'tablet-fr-bad-code');

  await unfolds(desk, desk.words('facilitator:parental.title'));
  await desk.page.getByLabel(desk.words('facilitator:parental.by')).fill('Une mère');
  await desk.page.getByRole('button', { name: desk.words('facilitator:parental.record') }).click();
  const codes = desk.page.getByText(new RegExp(desk.words('facilitator:parental.codes', { codes: '' }).trim()));
  await hand.write(code, (/[A-Z0-9]{4,}/.exec(await codes.innerText()) ?? [''])[0]);
  await hand.press(button(max, words('common:action.next')));
  await hand.press(button(max, words('tablet:join.enter')));
  await expect(heading(max, words('tablet:waiting.title'))).toBeVisible();
});

test('in the reader’s own colours, only what is chosen bears a mark', async ({ browser, hall }) => {
  const tablet = await openTablet(browser, hall.host().tablets, 'tablet', 'en');
  const { page, hand, words } = tablet;
  await page.emulateMedia({ forcedColors: 'active' });
  await hand.press(button(tablet, words('common:action.next')));
  const first = box(tablet, words('tablet:consent.takePart'));
  const mark = first.locator('xpath=ancestor::label').locator('.option-mark svg');
  await expect(mark).toBeHidden();
  await hand.tick(first);
  await expect(mark).toBeVisible();
});

test('a keyboard keeps its place, whatever a press takes away or moves', async ({ browser, hall }) => {
  const desk = await openDesk(browser, hall.host().home);
  const jo = await openTablet(browser, hall.host().tablets, 'keyboard', 'en');
  const { page, words } = jo;
  const { keyboard } = page;
  await joins(jo, { consents: [], age: 'not-said', groups: 'none' });
  await bringsBack(desk, 'evaluate');
  await arrivesAt(jo, words('common:phase.evaluate'), words('common:phase.evaluate'));
  const named = (key: string, name: string): ReturnType<typeof button> => button(jo, words(`tablet:ballot.${key}`, { name }));

  await test.step('a place that has come to the bottom can go back up', async () => {
    await opensBallot(desk, 'ranking', { title: { fr: 'En ordre', en: 'In order' }, items: [measure('benches', 'fr'), measure('mural', 'fr')] });
    const first = (await page.getByRole('listitem').first().innerText()).replace(/^1\s*/, '');
    await named('down', first).press('Enter');
    await expect(named('up', first)).toBeFocused();
    await keyboard.press('Enter');
    await expect(named('down', first)).toBeFocused();
    await expect(page.getByRole('status').filter({ hasText: words('tablet:ballot.moved', { name: first, place: 1 }) })).toBeAttached();
    await closesBallot(desk, 'En ordre');
  });

  await test.step('a dot that was taken back can be put again', async () => {
    await opensBallot(desk, 'dots', { title: { fr: 'Des points', en: 'Some dots' }, items: [measure('benches', 'fr'), measure('mural', 'fr')] });
    const mural = measure('mural', 'en');
    await named('dotsMore', mural).press('Enter');
    await expect(named('dotsMore', mural)).toBeFocused();
    await named('dotsLess', mural).press('Enter');
    await expect(named('dotsMore', mural)).toBeFocused();
    await closesBallot(desk, 'Des points');
  });

  await test.step('the next pair begins at its first name', async () => {
    await opensBallot(desk, 'pairwise', { title: { fr: 'Deux', en: 'Two' }, items: ['benches', 'mural', 'bike-racks'].map((id) => measure(id, 'fr')) });
    await expect(heading(jo, 'Two')).toBeFocused();
    await button(jo, words('tablet:ballot.pairNext')).press('Enter');
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeFocused();
    await inspect(page, 'tablet-en-pair');
  });
});

/** The room's new screen: at its top, the focus on its heading, and the page called after it. */
async function arrivesAt(tablet: Tablet, title: string, phase: string): Promise<void> {
  await expect(heading(tablet, title)).toBeFocused();
  await expect(tablet.page).toHaveTitle(`${phase} · Parvis`);
  expect(await tablet.page.evaluate(() => scrollY)).toBe(0);
}

async function bringsBack(desk: Desk, phase: string): Promise<void> {
  await opensPanel(desk, phase);
  await desk.page.getByRole('button', { name: desk.words('facilitator:moveRoom', { phase: desk.words(`facilitator:phase.${phase}`) }) }).click();
}
