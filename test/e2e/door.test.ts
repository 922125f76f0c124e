import { expect, type Page } from '@playwright/test';
import { movesOn, openDesk, type Desk } from './desk.ts';
import { test } from './hall.ts';
import { inspect } from './inspect.ts';
import { button, handOver, heading, joins, openTablet, type Tablet } from './tablet.ts';
import { wishes } from './wishes.ts';

/** A code for a helper, as the laptop shows it. */
async function codeFor({ page, words }: Desk, role: string, name: string): Promise<string> {
  await page.getByLabel(words('door:helpers.role')).selectOption({ label: words(`door:role.${role}.name`) });
  await page.getByLabel(words('door:helpers.name'), { exact: true }).fill(name);
  await page.getByRole('button', { name: words('door:helpers.code') }).click();
  return page.locator('.door-code .room-code').innerText();
}

/** By keyboard alone. */
async function types(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox').focus();
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
}

const helpersOf = ({ page }: Desk) => page.locator('.door details').last();

test('tablets of the hall help by a code, each in its role, and are put out at once', async ({ browser, hall }) => {
  const desk = await openDesk(browser, hall.host().home);
  const resident = await openTablet(browser, hall.host().tablets, 'tablet', 'fr');
  await joins(resident, { consents: [], age: 'not-said', groups: 'none' });
  await movesOn(desk, 'envision');
  await wishes(resident, 'Un banc à l’ombre');
  await resident.hand.press(button(resident, resident.words('tablet:wish.propose')));

  await helpersOf(desk).locator('summary').click();
  const helper = await handOver(browser, 'phone', 'en');
  await helper.page.goto(`${hall.host().tablets}pair`);
  await inspect(helper.page, 'phone-en-pair');
  await types(helper.page, '000 000');
  await expect(helper.page.getByText(helper.words('refusals:unknown-pairing'))).toBeVisible();
  await helper.page.getByRole('textbox').fill('');
  await types(helper.page, await codeFor(desk, 'moderator', 'Marie'));

  await expect(helper.page.getByText(helper.words('door:counts.joined'))).toBeVisible();
  await inspect(helper.page, 'phone-en-moderator');
  await helper.page.getByRole('button', { name: helper.words('facilitator:envision.accept') }).click();
  await expect(desk.page.getByText(desk.words('facilitator:wish.status.accepted')).first()).toBeVisible();
  await expect(helper.page.getByRole('navigation')).toHaveCount(0);

  await desk.page.getByRole('button', { name: desk.words('door:helpers.removeOf', { name: 'Marie' }) }).click();
  await expect(helper.page.getByText(helper.words('door:pair.removed'))).toBeVisible();
});

test('a paired facilitator runs the workshop, and is offered nothing that stays on the laptop', async ({ browser, hall }) => {
  const desk = await openDesk(browser, hall.host().home);
  await helpersOf(desk).locator('summary').click();
  const tablet: Tablet = await handOver(browser, 'tablet', 'fr');
  await tablet.page.goto(`${hall.host().tablets}pair`);
  await tablet.page.getByRole('button', { name: tablet.words('common:language.fr') }).click();
  await types(tablet.page, await codeFor(desk, 'facilitator', 'Ada'));
  const inHall: Desk = { page: tablet.page, words: tablet.words };
  await tablet.page.waitForURL('**/facilitator');
  // The desk of a laptop keeps its own language.
  if (await tablet.page.getByRole('button', { name: 'Français', exact: true }).isVisible()) await tablet.page.getByRole('button', { name: 'Français', exact: true }).click();
  const { words } = tablet;
  for (const kept of ['facilitator:template.title', 'library:open', 'facilitator:projector.open', 'door:helpers.help']) await expect(tablet.page.getByText(words(kept))).toHaveCount(0);
  await inspect(tablet.page, 'tablet-fr-desk');
  await movesOn(inHall, 'envision');
  await expect(desk.page.getByRole('heading', { name: desk.words('facilitator:envision.title') })).toBeVisible();
});

test('who is sent out reads why and comes back when let back; a locked room says so to whoever is new', async ({ browser, hall }) => {
  const desk = await openDesk(browser, hall.host().home);
  const { page, words } = desk;
  const resident = await openTablet(browser, hall.host().tablets, 'phone', 'fr');
  await joins(resident, { consents: [], age: 'not-said', groups: 'none' });
  await page.locator('.door summary').filter({ hasText: words('door:out.title') }).click();
  await page.getByLabel(words('door:out.reason')).fill('Propos blessants');
  await page.getByRole('button', { name: words('door:out.send'), exact: true }).click();
  await expect(heading(resident, resident.words('door:removed.title'))).toBeVisible();
  await expect(resident.page.getByText('Propos blessants')).toBeVisible();
  await inspect(resident.page, 'phone-fr-removed');
  await resident.page.reload();
  await expect(heading(resident, resident.words('door:removed.title'))).toBeVisible();
  await page.getByRole('button', { name: words('door:out.back') }).click();
  await expect(heading(resident, resident.words('door:removed.title'))).toHaveCount(0);

  await page.getByRole('button', { name: words('door:lock') }).click();
  const late = await openTablet(browser, hall.host().tablets, 'phone', 'en');
  await expect(late.page.getByText(late.words('refusals:room-locked'))).toBeVisible();
  await expect(button(late, late.words('common:action.next'))).toBeDisabled();
  await inspect(late.page, 'phone-en-locked');
  await inspect(page, 'desk-door');
});
