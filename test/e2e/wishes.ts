import { expect } from '@playwright/test';
import { button, heading, received, type Tablet } from './tablet.ts';

/** Writes a wish and sees it drawn. Ends on the wish's page. */
export async function wishes(tablet: Tablet, text: string): Promise<void> {
  const { page, hand, words } = tablet;
  await hand.press(button(tablet, words('tablet:envision.new')));
  await hand.write(page.getByRole('textbox'), text);
  await drawn(tablet, text);
}

/** Changes the words of the wish on the screen into a variant of it. */
export async function makesVariant(tablet: Tablet, text: string): Promise<void> {
  const { page, hand, words } = tablet;
  await hand.press(button(tablet, words('tablet:wish.variant')));
  await expect(heading(tablet, words('tablet:write.variant'))).toBeVisible();
  await hand.write(page.getByRole('textbox'), text);
  await drawn(tablet, text);
}

async function drawn(tablet: Tablet, text: string): Promise<void> {
  const { page, hand, words } = tablet;
  await hand.press(button(tablet, words('tablet:write.draw')));
  await expect(page.getByRole('blockquote')).toHaveText(text);
  await expect(heading(tablet, words('tablet:understood.title'))).toBeVisible();
  await expect.poll(() => page.getByRole('img').first().evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1_024);
}

/** What the drawing understood, as the person reads it. */
export const understood = ({ page, words }: Tablet): Promise<string[]> =>
  page.getByRole('region').or(page.locator('section')).filter({ has: page.getByRole('heading', { name: words('tablet:understood.title') }) }).getByRole('listitem').allInnerTexts();

export async function proposes(tablet: Tablet): Promise<void> {
  const { page, hand, words } = tablet;
  await hand.press(button(tablet, words('tablet:wish.propose')));
  await expect(page.getByText(words('tablet:envision.status.proposed'))).toBeVisible();
}

export async function looksAt(tablet: Tablet, text: string): Promise<void> {
  await tablet.hand.press(button(tablet, tablet.words('tablet:envision.lookAt', { text: text.slice(0, 80) })));
}

export async function comments(tablet: Tablet, text: string): Promise<void> {
  const { page, hand, words } = tablet;
  await hand.write(page.getByRole('textbox', { name: words('tablet:comments.label') }), text);
  await hand.press(button(tablet, words('tablet:comments.send')));
  await expect(received(tablet)).toBeVisible();
}

export const goesBack = (tablet: Tablet): Promise<void> => tablet.hand.press(button(tablet, tablet.words('tablet:wish.back')));
