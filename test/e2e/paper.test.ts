import { expect, type Page } from '@playwright/test';
import { closesBallot, openDesk, opensPanel, takesNextStep, told, type Desk } from './desk.ts';
import { tinyWebm } from '../live/tiny-videos.ts';
import { scores } from './ballots.ts';
import { test } from './hall.ts';
import { inspect } from './inspect.ts';
import { exportsOf } from './report.ts';
import { button, joins, openTablet } from './tablet.ts';

const opensPaper = ({ page, words }: Desk): Promise<void> => page.getByRole('button', { name: words('paper:open'), exact: true }).click();
const fields = (page: Page) => page.locator('.typed input');

/** By keyboard alone: each whole answer goes on to the next field, the last one to the button. */
async function types({ page, words }: Desk, keys: string, save: string): Promise<void> {
  await fields(page).first().focus();
  await page.keyboard.type(keys);
  await expect(page.getByRole('button', { name: words(`paper:save.${save === 'stands' ? 'check' : save}`) })).toBeFocused();
  await page.getByRole('button', { name: words(`paper:save.${save}`) }).click();
}

/** Whose sheet it is: what they ticked and their age. */
async function entersPerson({ page, words }: Desk): Promise<void> {
  await page.getByRole('checkbox', { name: words('tablet:consent.takePart') }).check();
  await page.getByRole('checkbox', { name: words('tablet:consent.groupData') }).check();
  await page.getByRole('radio', { name: words('tablet:age.75+') }).check();
  await page.getByRole('button', { name: words('paper:save.stands') }).click();
}

test('a sheet is printed, typed in by two people who differ once, settled, and counted in the report as paper', async ({ browser, hall }) => {
  const desk = await openDesk(browser, hall.host().home);
  const { page, words } = desk;
  await opensPaper(desk);
  await page.locator('summary').filter({ hasText: words('paper:print.prepare') }).click();
  await page.getByRole('button', { name: words('paper:prepare') }).click();
  await expect(told(desk)).toContainText(words('facilitator:received'));
  await page.getByRole('textbox', { name: words('paper:print.count') }).fill('2');
  await page.getByRole('button', { name: words('paper:print.make') }).click();

  const popup = page.waitForEvent('popup');
  await page.getByRole('link', { name: words('paper:print.open') }).click();
  const printed = await popup;
  await expect(printed.getByText(words('print:sheet.number', { number: 2 })).first()).toBeVisible();
  await expect(printed.getByRole('heading', { name: words('tablet:consent.title') })).toHaveCount(2);
  await expect(printed.getByRole('img').or(printed.locator('img'))).not.toHaveCount(0);
  // Nothing is cut: the pages that are said are the pages that come out.
  const pdf = await printed.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(await printed.locator('section.page').count());
  await printed.close();

  await movesTo(desk, 'evaluate');
  await takesNextStep(desk, 'open');
  await opensPaper(desk);
  await entersPerson(desk);
  await expect(fields(page)).not.toHaveCount(0);
  const count = await fields(page).count();
  await fields(page).first().fill('9');
  await expect(page.getByText(words('paper:fault.range.score'))).toBeVisible();
  await fields(page).first().fill('');
  await types(desk, '4'.repeat(count), 'check');
  await expect(page.getByRole('button', { name: words('paper:list.again') })).toHaveCount(2);
  await page.getByRole('button', { name: words('paper:list.again') }).last().click();
  await expect(page.getByRole('button', { name: words('paper:save.second') })).toBeVisible();
  await expect(fields(page)).toHaveCount(count);
  await types(desk, `5${'4'.repeat(count - 1)}`, 'second');
  await page.getByRole('button', { name: words('paper:list.settle') }).click();
  await expect(page.locator('.differs')).toHaveCount(1);
  await inspect(page, 'paper-settle-desk');
  await page.locator('.differs').getByRole('button').last().click();
  await page.getByRole('button', { name: words('paper:save.settle') }).click();
  await expect(page.getByText(words('paper:stand.differences', { count: 1 }))).toBeVisible();

  await opensPanel(desk, 'evaluate');
  await closesBallot(desk, words('facilitator:kind.criteria'));
  await movesTo(desk, 'close');
  await takesNextStep(desk, 'report');
  await expect(told(desk)).toContainText(words('facilitator:close.written'));
  const written = exportsOf(hall.folder);
  expect(written.get('restricted/answers.csv')).toMatch(/,5,no,twice,1,open/);
  expect(written.get('restricted/participants.csv')).toContain(',paper');
  expect(written.get('report-fr.html')).toContain('sur papier');
  expect(written.get('paper.csv')).toMatch(/criteria,before,/);
});

test('who asks for more time goes on when the question closes for the others', async ({ browser, hall }) => {
  const desk = await openDesk(browser, hall.host().home);
  const { page, words } = desk;
  const tablet = await openTablet(browser, hall.host().tablets, 'tablet', 'fr');
  await joins(tablet, { consents: [], age: '75+', groups: 'not-said' });
  await movesTo(desk, 'evaluate');
  await takesNextStep(desk, 'open');
  await tablet.hand.press(button(tablet, words('tablet:moreTime.need')));
  await expect(tablet.page.getByText(words('tablet:moreTime.asked'))).toBeVisible();
  await inspect(tablet.page, 'more-time-tablet');
  await page.locator('.next').getByRole('button', { name: words('paper:extra.closeSome', { count: 1 }) }).click();
  await expect(tablet.page.getByText(words('tablet:moreTime.minutes', { count: 5 }))).toBeVisible();
  await scores(tablet, 3);
  await opensPanel(desk, 'evaluate');
  await expect(page.getByText(words('paper:extra.answered', { count: 1 }))).toBeVisible();
  await page.getByRole('button', { name: words('facilitator:evaluate.show') }).click();
  await expect(told(desk)).toContainText(words('refusals:extra-time-running'));
  await page.getByRole('main').locator('li').getByRole('button', { name: words('paper:extra.end') }).click();
  await expect(tablet.page.getByText(words('tablet:ballot.soon'))).toBeVisible();
});

test('a question can be watched in a signed language, with its words beside it', async ({ browser, hall }) => {
  const desk = await openDesk(browser, hall.host().home);
  const { page, words } = desk;
  await page.locator('summary').filter({ hasText: words('paper:videos.title') }).click();
  await page.getByLabel(words('paper:videos.add')).setInputFiles({ name: 'signe.webm', mimeType: 'video/webm', buffer: tinyWebm });
  const question = page.getByRole('combobox', { name: words('paper:videos.about') });
  await question.selectOption('kind:criteria');
  await page.getByLabel(words('paper:videos.transcript')).first().fill('Notez chaque rue, de 1 à 5.');
  await inspect(page, 'signed-desk');
  await page.getByRole('button', { name: words('facilitator:plan.save') }).click();
  await expect(told(desk)).toContainText(words('facilitator:received'));
  const tablet = await openTablet(browser, hall.host().tablets, 'tablet', 'fr');
  await joins(tablet, { consents: [], age: '35-54', groups: 'not-said' });
  await movesTo(desk, 'evaluate');
  await takesNextStep(desk, 'open');
  await tablet.hand.press(button(tablet, words('tablet:signed.watch', { sign: 'LSQ' })));
  const video = tablet.page.locator('video');
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.readyState)).toBeGreaterThanOrEqual(2);
  await expect(tablet.page.getByText('Notez chaque rue, de 1 à 5.')).toBeVisible();
  await inspect(tablet.page, 'signed-tablet');
});

/** Moves the room to a phase by its panel, whatever comes between. */
async function movesTo(desk: Desk, phase: string): Promise<void> {
  await opensPanel(desk, phase);
  await desk.page.getByRole('button', { name: desk.words('facilitator:moveRoom', { phase: desk.words(`facilitator:phase.${phase}`) }) }).click();
  await expect(desk.page.locator('.rail .here')).toContainText(desk.words(`facilitator:phase.${phase}`));
}
