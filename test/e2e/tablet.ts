import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import type { Language } from '../../app/workshop/index.ts';
import { finger, keys, type Hand } from './hands.ts';
import { wordsIn, type Words } from './words.ts';

/** A resident with a tablet: what they read on it, and how they work it. */
export type Tablet = { page: Page; language: Language; words: Words; hand: Hand };
export type TabletKind = 'tablet' | 'phone' | 'keyboard';

const kinds: Record<TabletKind, BrowserContextOptions> = {
  tablet: { viewport: { width: 1024, height: 768 }, hasTouch: true },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  keyboard: { viewport: { width: 1024, height: 768 }, hasTouch: false },
};

/** A device of its own, with nothing open on it yet; its browser speaks English until a person chooses. */
export async function handOver(browser: Browser, kind: TabletKind, language: Language): Promise<Tablet> {
  const page = await (await browser.newContext({ ...kinds[kind], locale: 'en-CA' })).newPage();
  return { page, language, words: wordsIn(language), hand: kind === 'keyboard' ? keys(page) : finger(page) };
}

/** A device on which the tablets' address is open. */
export async function openTablet(browser: Browser, address: string, kind: TabletKind, language: Language): Promise<Tablet> {
  const tablet = await handOver(browser, kind, language);
  await tablet.page.goto(address);
  return tablet;
}

export const button = ({ page }: Tablet, name: string): ReturnType<Page['getByRole']> => page.getByRole('button', { name, exact: true });
export const heading = ({ page }: Tablet, name: string): ReturnType<Page['getByRole']> => page.getByRole('heading', { name, exact: true });
/** What the tablet says of what this person gave: the host holds it, or it waits on this tablet. */
export const stands = ({ page, words }: Tablet, standing: 'received' | 'alone'): ReturnType<Page['getByRole']> =>
  page.getByRole('status').filter({ hasText: words(`tablet:standing.${standing}`) });
export const received = (tablet: Tablet): ReturnType<Page['getByRole']> => stands(tablet, 'received');

export type Consent = 'groupData' | 'publishWords' | 'publishPictures' | 'cloud';
export type Joining = { consents: readonly Consent[]; age: string; groups: readonly string[] | 'none' | 'not-said' };

/** Chooses the language, consents, says an age and groups, and is in. `look` is called on each step's screen. */
export async function joins(tablet: Tablet, { consents, age, groups }: Joining, look: (step: string) => Promise<void> = async () => undefined): Promise<void> {
  const { page, hand, words, language } = tablet;
  const next = (): Promise<void> => hand.press(button(tablet, words('common:action.next')));
  await hand.choose(page.getByRole('radio', { name: wordsIn(language)(`common:language.${language}`), exact: true }));
  await expect(heading(tablet, words('tablet:join.welcome'))).toBeVisible();
  await look('language');
  await next();
  await expect(page.getByText(words('tablet:consent.confidential'))).toBeVisible();
  for (const consent of ['takePart', ...consents]) await hand.tick(box(tablet, words(`tablet:consent.${consent}`)));
  await look('consent');
  await next();
  await hand.choose(page.getByRole('radio', { name: words(`tablet:age.${age}`), exact: true }));
  await look('age');
  if (consents.includes('groupData')) {
    await next();
    const labels = typeof groups === 'string' ? [words(`tablet:groups.${groups}`)] : groups;
    for (const label of labels) await hand.tick(box(tablet, label));
    await look('groups');
  }
  await hand.press(button(tablet, words('tablet:join.enter')));
}

/** A box by how its row begins: a hint may follow. */
export const box = ({ page }: Tablet, label: string): ReturnType<Page['getByRole']> =>
  page.getByRole('checkbox', { name: new RegExp(`^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s/g, '\\s')}`) });

/** The receipt code on the screen. */
export async function receiptOf({ page }: Tablet): Promise<string> {
  const code = page.getByText(/^[A-HJKMNP-Z2-9]{8}$/);
  await expect(code).toBeVisible();
  return code.innerText();
}

/** Opens the person's own menu, behind their name. */
export const opensOwnMenu = ({ page, hand, words }: Tablet): Promise<void> =>
  hand.press(page.getByRole('banner').getByRole('button', { name: words('tablet:me.open', { name: '' }).trim() }));

/** Leaves for good with the receipt code, from the person's own menu. */
export async function withdraws(tablet: Tablet, receipt: string): Promise<void> {
  const { page, hand, words } = tablet;
  await opensOwnMenu(tablet);
  await expect(page.getByRole('dialog').getByText(receipt)).toBeVisible();
  await hand.press(button(tablet, words('tablet:withdraw.open')));
  await expect(page.getByRole('textbox')).toHaveValue(receipt);
  await hand.press(button(tablet, words('tablet:withdraw.confirm')));
}
