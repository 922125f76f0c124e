import { expect, type Page } from '@playwright/test';
import type { Desk } from './desk.ts';
import { button, received, type Tablet } from './tablet.ts';

/** What the tablet says is proposed: its list of measures, without costs. */
export async function packageOn({ page, words }: Tablet, round: number): Promise<string[]> {
  await expect(page.getByRole('heading', { level: 1, name: words('tablet:negotiate.round', { round }) })).toBeVisible();
  return measuresOn(page);
}

/** The measures of the package on a tablet's screen, without their costs. */
export async function measuresOn(page: Page): Promise<string[]> {
  const items = await page.locator('.package').getByRole('list').first().getByRole('listitem').allInnerTexts();
  return items.map((item) => item.slice(0, item.search(/, (?:\d|\$)/)));
}

export async function agrees({ page, hand, words, ...rest }: Tablet): Promise<void> {
  await hand.choose(page.getByRole('radio', { name: words('tablet:negotiate.accept'), exact: true }));
  await answers({ page, hand, words, ...rest });
}

/** Accepts with a reservation, in words. */
export async function reserves(tablet: Tablet, reservation: string): Promise<void> {
  const { page, hand, words } = tablet;
  await hand.choose(page.getByRole('radio', { name: words('bargain:reply.reserve') }));
  await goesOn(tablet);
  await hand.write(page.getByRole('textbox', { name: words('bargain:reply.reservation') }), reservation);
  await answers(tablet);
}

/** Objects with a reason, question by question: with a measure that is missed or not wanted, one instead of the other, a criterion, or for the reason alone. */
export async function objects(tablet: Tablet, reason: string, { mustHave, cannotAccept, criterion }: { mustHave?: string; cannotAccept?: string; criterion?: string }): Promise<void> {
  const { page, hand, words } = tablet;
  const about = criterion !== undefined ? 'criterion' : mustHave !== undefined && cannotAccept !== undefined ? 'swap' : mustHave !== undefined ? 'must-have' : cannotAccept !== undefined ? 'cannot-accept' : 'other';
  await hand.choose(page.getByRole('radio', { name: words('tablet:negotiate.object'), exact: true }));
  await goesOn(tablet);
  await hand.choose(page.getByRole('radio', { name: words(`bargain:reply.about.${about}`), exact: true }));
  await goesOn(tablet);
  for (const choice of [cannotAccept, mustHave, criterion]) {
    if (choice === undefined) continue;
    await hand.choose(page.getByRole('radio', { name: choice }).first());
    await goesOn(tablet);
  }
  await hand.write(page.getByRole('textbox', { name: words('tablet:negotiate.reason') }), reason);
  await answers(tablet);
}

const goesOn = (tablet: Tablet): Promise<void> => tablet.hand.press(button(tablet, tablet.words('common:action.next')));

async function answers(tablet: Tablet): Promise<void> {
  await tablet.hand.press(button(tablet, tablet.words('tablet:ballot.send')));
  await expect(received(tablet)).toBeVisible();
}

/**
 * The facilitator opens what a group gets, by keyboard alone: the parts add up to the number that was pressed, Escape closes, and
 * the keyboard is back on that number.
 */
export async function opensNumber({ page, words }: Desk, group: string, seen: () => Promise<void>): Promise<void> {
  const part = page.locator('details').filter({ has: page.locator('summary', { hasText: words('made:numbers') }) }).first();
  await part.locator('summary').click();
  const number = part.getByRole('row').filter({ hasText: group }).getByRole('button').last();
  const value = await number.innerText();
  await number.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading')).toContainText(value);
  await expect(dialog.getByText(new RegExp(`= ${value}$`))).toBeVisible();
  await expect(dialog.getByRole('table')).not.toHaveCount(0);
  await seen();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(number).toBeFocused();
}
