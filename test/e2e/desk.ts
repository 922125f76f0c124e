import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { wordsIn, type Words } from './words.ts';

/** The facilitator, who reads French, at the laptop; and the projector's page, which it opened. */
export type Desk = { page: Page; words: Words };

export async function openDesk(browser: Browser, home: string): Promise<Desk> {
  const page = await (await browser.newContext({ viewport: { width: 1_280, height: 800 }, locale: 'fr-CA' })).newPage();
  await page.goto(home);
  return { page, words: wordsIn('fr') };
}

/** Opens the projector's page from the desk, as the facilitator does, on a screen of its own. */
export async function openProjector({ page, words }: Desk): Promise<Page> {
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: words('facilitator:projector.open') }).click();
  return opened;
}

const press = (page: Page | Locator, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

/** What the desk says last: that it was recorded, or why not. */
export const told = ({ page }: Desk): Locator => page.getByRole('main').getByRole('status').first();

/** Does the next step that the desk offers. */
export const takesNextStep = async ({ page, words }: Desk, key: string, params: Readonly<Record<string, string>> = {}): Promise<void> =>
  press(page.locator('.next'), words(`facilitator:next.${key}`, params));

export const movesOn = (desk: Desk, phase: string): Promise<void> => takesNextStep(desk, 'move', { phase: desk.words(`facilitator:phase.${phase}`) });

export async function projects({ page, words }: Desk, view: string): Promise<void> {
  const radio = page.getByRole('radio', { name: words(`facilitator:projector.${view}`), exact: true });
  await radio.click();
  await expect(radio).toBeChecked();
}

/** Looks at the panel of a phase without moving the room. */
export async function opensPanel({ page, words }: Desk, phase: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: words(`facilitator:phase.${phase}`) }).first().click();
}

/** Unfolds a part of the page by its title. */
export const unfolds = ({ page }: Desk, title: string): Promise<void> => page.getByRole('group').or(page.locator('summary')).filter({ hasText: title }).first().click();

export const cardOf = ({ page }: Desk, text: string): Locator => page.getByRole('listitem').filter({ hasText: text }).filter({ has: page.getByRole('img') });

export async function accepts(desk: Desk, text: string): Promise<void> {
  await press(cardOf(desk, text), desk.words('facilitator:envision.accept'));
  await expect(cardOf(desk, text)).toContainText(desk.words('facilitator:wish.status.accepted'));
}

/** For a reason of the list, and in words. */
export async function setsAside(desk: Desk, text: string, reason: string, why = 'other'): Promise<void> {
  const card = cardOf(desk, text);
  const name = desk.words('facilitator:envision.setAside');
  await card.locator('summary').filter({ hasText: name }).click();
  await card.getByRole('radio', { name: desk.words(`care:moderate.reason.${why}`) }).check();
  await card.getByRole('textbox').fill(reason);
  await press(card, name);
  await expect(cardOf(desk, text)).toContainText(reason);
}

/** What becomes of an accepted wish; `fill` answers what the chosen fate asks. */
export async function settles(desk: Desk, text: string, kind: string, fill: (card: Locator) => Promise<unknown>): Promise<void> {
  const card = cardOf(desk, text);
  await card.getByRole('combobox', { name: desk.words('facilitator:shortlist.fate') }).selectOption({ label: desk.words(`facilitator:shortlist.kind.${kind}`) });
  await fill(card);
  await press(card, desk.words('facilitator:shortlist.record'));
  await expect(card.getByText(desk.words('facilitator:shortlist.change'))).toBeVisible();
}

/** Opens a ballot of a kind about the items with these names; without names, about what the desk offers. */
export async function opensBallot(desk: Desk, kind: string, { title, items }: { title: { fr: string; en: string }; items?: readonly string[] }): Promise<void> {
  const { page, words } = desk;
  const form = page.getByRole('main').locator('form').filter({ has: page.getByRole('button', { name: words('facilitator:evaluate.open') }) });
  if (!(await form.isVisible())) await page.locator('summary').filter({ hasText: words('facilitator:evaluate.new') }).click();
  await form.getByRole('combobox').selectOption({ label: words(`facilitator:kind.${kind}`) });
  await form.getByRole('textbox', { name: words('facilitator:evaluate.titleFr') }).fill(title.fr);
  await form.getByRole('textbox', { name: words('facilitator:evaluate.titleEn') }).fill(title.en);
  if (items) {
    for (const tick of await form.getByRole('group', { name: words('facilitator:evaluate.about') }).getByRole('checkbox').all()) await tick.setChecked(false);
    for (const item of items) await form.getByRole('checkbox', { name: item, exact: true }).check();
  }
  await press(form, words('facilitator:evaluate.open'));
  await expect(rowOf(desk, title.fr)).toContainText(words('facilitator:evaluate.status.open'));
}

/** A ballot's row: the one asked first, or the same asked again after the discussion. */
export const rowOf = ({ page, words }: Desk, title: string, round: 'before' | 'after' = 'before'): Locator =>
  page.locator('li.row').filter({ hasText: title }).filter({ hasText: words(`facilitator:round.${round}`) });

/** The desk's own count: how many of those present have answered. */
export const seesAnswers = (desk: Desk, title: string, count: number, present: number): Promise<void> =>
  expect(rowOf(desk, title)).toContainText(desk.words('facilitator:evaluate.answered', { count, present }));

export async function closesBallot(desk: Desk, title: string): Promise<void> {
  await press(rowOf(desk, title), desk.words('facilitator:evaluate.close'));
  await expect(rowOf(desk, title)).toContainText(desk.words('facilitator:evaluate.status.closed'));
}

export async function showsResults(desk: Desk, title: string, round: 'before' | 'after' = 'before'): Promise<void> {
  const row = rowOf(desk, title, round);
  await press(row, desk.words('facilitator:evaluate.show'));
  await expect(row.getByRole('button', { name: desk.words('facilitator:evaluate.hide') })).toBeVisible();
}

/** Asks the same ratings a second time, after the discussion. */
export const ratesAgain = (desk: Desk, title: string): Promise<void> => press(rowOf(desk, title), desk.words('facilitator:discuss.again'));
