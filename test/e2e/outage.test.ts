import { appendFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { approves } from './ballots.ts';
import { measure } from './evening.ts';
import { parvis } from './host.ts';
import { inspect } from './inspect.ts';
import { answersIn, asked, measures, test, type OutageHall } from './outage-hall.ts';
import { box, button, heading, opensOwnMenu, received, receiptOf, type Tablet } from './tablet.ts';

/** Touches exactly these, and says so. */
async function likes(tablet: Tablet, liked: readonly string[], standing: 'received' | 'alone'): Promise<void> {
  await expect(heading(tablet, asked.title[tablet.language])).toBeVisible();
  for (const id of measures) {
    const row = box(tablet, `${tablet.words('tablet:ballot.approve')} ${measure(id, tablet.language)}`);
    if (await row.isChecked() !== liked.includes(id)) await tablet.hand.tick(row, liked.includes(id));
  }
  await approves(tablet, [], standing);
}

const isHeld = (hall: OutageHall, liked: readonly string[]): Promise<void> =>
  expect.poll(() => Object.values(answersIn(hall.recorded()))).toEqual([{ kind: 'approval', approved: expect.arrayContaining(liked.map((id) => `measure:${id}`)) as unknown }]);

/** For `npm run bench:recovery -- outages`: a file that is told how long after the host was back, and the tab opened anew, the answer was recorded, in ms. */
const timesFile = process.env['PARVIS_OUTAGE_TIMES'];

/** Waits until the answer is held. `back`: when the host could be reached and the tab was opened. */
async function drains(hall: OutageHall, outage: string, back: number, liked: readonly string[]): Promise<void> {
  await isHeld(hall, liked);
  if (timesFile) appendFileSync(timesFile, `${JSON.stringify({ outage, drained: Math.max(0, hall.recorded().last - back) })}\n`);
}

/** The same tablet after its tab was closed: its cookies and its storage are what they were. */
async function reopened(tablet: Tablet, address: string): Promise<Tablet> {
  const context = tablet.page.context();
  await tablet.page.close();
  const page: Page = await context.newPage();
  await page.goto(address);
  const { finger } = await import('./hands.ts');
  return { ...tablet, page, hand: finger(page) };
}

test('six outages: nothing is lost, nothing counts twice, and it is there soon after the host is back and the tab open', async ({ browser, hall }) => {
  await hall.lead({ type: 'move', to: 'evaluate' });
  await hall.lead({ type: 'open-ballot', ballot: asked });
  let tablet = await hall.arrives(browser, 0);
  await likes(tablet, ['benches'], 'received');

  await test.step('radio off and on', async () => {
    hall.wire.cut();
    await likes(tablet, ['mural'], 'alone');
    await expect(tablet.page.getByText(tablet.words('tablet:away.title'))).toBeVisible();
    await expect(tablet.page.getByText(tablet.words('tablet:away.waiting', { count: 1 }))).toBeVisible();
    await inspect(tablet.page, 'tablet-fr-away');
    hall.wire.mend();
    const back = Date.now();
    await expect(received(tablet)).toBeVisible();
    await expect(tablet.page.getByText(tablet.words('tablet:away.sent'))).toBeVisible();
    await inspect(tablet.page, 'tablet-fr-back');
    await tablet.hand.press(button(tablet, tablet.words('tablet:unsent.understood')));
    await drains(hall, 'radio off and on', back, ['mural']);
  });

  await test.step('a connection that dies without a word', async () => {
    hall.wire.silence();
    // How long it is 'saved here alone' depends on when the silence is noticed.
    await likes(tablet, ['benches', 'mural'], 'received');
    await isHeld(hall, ['benches', 'mural']);
  });

  await test.step('radio off and tab reopened', async () => {
    hall.wire.cut();
    await likes(tablet, ['street-trees'], 'alone');
    hall.wire.mend();
    const back = Date.now();
    tablet = await reopened(tablet, hall.wire.address);
    await drains(hall, 'radio off and tab reopened', back, ['street-trees']);
    // What follows kills the host: the page has to hold the question by then.
    await expect(heading(tablet, asked.title[tablet.language])).toBeVisible();
  });

  await test.step('host killed with Wi-Fi up', async () => {
    await hall.kill();
    await likes(tablet, ['benches'], 'alone');
    await hall.restart();
    const back = Date.now();
    await expect(received(tablet)).toBeVisible();
    await drains(hall, 'host killed with Wi-Fi up', back, ['benches']);
  });

  await test.step('host killed and the page reloaded', async () => {
    await hall.kill();
    await likes(tablet, ['mural'], 'alone');
    await tablet.page.reload().catch(() => null);
    await hall.restart();
    const back = Date.now();
    await tablet.page.goto(hall.wire.address);
    await drains(hall, 'host killed and the page reloaded', back, ['mural']);
  });

  await test.step('tab killed just after the tap', async () => {
    await likes(tablet, ['mural'], 'received');
    const row = box(tablet, `${tablet.words('tablet:ballot.approve')} ${measure('benches', 'fr')}`);
    await tablet.hand.tick(row);
    await tablet.page.evaluate((send) => {
      for (const one of document.querySelectorAll('button')) if (one.textContent === send) one.click();
      return new Promise((resolve) => { setTimeout(resolve, 20); });
    }, tablet.words('tablet:ballot.sendAgain'));
    const back = Date.now();
    tablet = await reopened(tablet, hall.wire.address);
    await drains(hall, 'tab killed just after the tap', back, ['benches', 'mural']);
  });

  await test.step('host frozen, tab closed, host thawed', async () => {
    await expect(heading(tablet, asked.title.fr)).toBeVisible();
    hall.host().freeze();
    await likes(tablet, ['street-trees'], 'alone');
    await tablet.page.close();
    hall.host().thaw();
    tablet = { ...tablet, page: await tablet.page.context().newPage() };
    const back = Date.now();
    await tablet.page.goto(hall.wire.address);
    await drains(hall, 'host frozen, tab closed, host thawed', back, ['street-trees']);
  });

  const { times } = hall.recorded();
  expect(new Set(times.values())).toEqual(new Set([1]));
  expect(times.size).toBe(9);
  expect(parvis('verify', '--data', hall.folder)).toMatchObject({ status: 0 });
});

test('an open tab follows the host to another address with what was not sent; a closed one comes back by receipt code', async ({ browser, hall }) => {
  await hall.lead({ type: 'move', to: 'evaluate' });
  await hall.lead({ type: 'open-ballot', ballot: asked });
  const tablet = await hall.arrives(browser, 1);
  const { page, hand, words } = tablet;
  await likes(tablet, ['benches'], 'received');
  await opensOwnMenu(tablet);
  const receipt = await receiptOf(tablet);
  await hand.press(button(tablet, words('common:action.close')));
  hall.wire.cut();
  await likes(tablet, ['mural'], 'alone');
  await expect(page.getByText(words('tablet:moved.title'))).toBeVisible({ timeout: 30_000 });
  expect(page.url()).not.toContain(hall.wire.address);
  expect(page.url()).not.toContain('#');
  await isHeld(hall, ['mural']);
  await inspect(page, 'phone-en-moved');

  const other = await hall.arrives(browser, 3, page.url());
  await other.page.context().clearCookies();
  await other.page.reload();
  await hand.press(other.page.getByRole('button', { name: words('tablet:comeBack.open'), exact: true }));
  await inspect(other.page, 'phone-en-come-back');
  await other.hand.write(other.page.getByRole('textbox'), 'ABCDEFGH');
  await other.hand.press(button(other, words('tablet:comeBack.confirm')));
  await expect(other.page.getByText(words('refusals:unknown-receipt'))).toBeVisible();
  await other.hand.write(other.page.getByRole('textbox'), receipt.toLowerCase());
  await other.hand.press(button(other, words('tablet:comeBack.confirm')));
  await expect(received(other)).toBeVisible();
  expect(Object.keys(hall.recorded().state.participants)).toHaveLength(2);
});
