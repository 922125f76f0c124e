import { expect, type Locator } from '@playwright/test';
import { box, button, stands, type Tablet } from './tablet.ts';

/** A score of 1 to 5, or none: 'no opinion'. */
export type Score = 1 | 2 | 3 | 4 | 5 | null;

/** Rates every item on every criterion; `score` says what this person thinks of an item, by its name. */
export const rates = (tablet: Tablet, score: (item: string, criterion: number) => Score, items: number, standing: Standing = 'received'): Promise<void> =>
  answersItems(tablet, (group, item, criterion) => scoreIn(tablet, group, score(item, criterion)), items, standing);

/** Says the same of every effect: that it would be a bit better, or 'no opinion'. */
export const saysEffects = (tablet: Tablet, effect: 1 | null, items: number): Promise<void> =>
  answersItems(tablet, (group) => group.getByRole('radio', { name: effect === null ? tablet.words('tablet:ballot.noOpinion') : `+1 ${tablet.words('common:effect.1')}`, exact: true }), items);

/** Spreads the points by fives over the topics on the screen, from the first; until all are spread nothing can be sent. */
export async function spreadsPoints(tablet: Tablet, points: readonly number[]): Promise<void> {
  const { hand, page, words } = tablet;
  const send = button(tablet, words('tablet:ballot.send'));
  const more = page.locator('[data-does="more"]');
  await expect(send).toBeDisabled();
  for (const [at, given] of points.entries()) for (let point = 0; point < given; point += 5) await hand.press(more.nth(at));
  await expect(page.getByRole('status').filter({ hasText: words('tablet:ballot.pointsLeft', { count: 0 }) })).toBeVisible();
  await expect(more.first()).toBeDisabled();
  await sends(tablet);
}

/** One item a screen, from the first to the last. */
async function answersItems(tablet: Tablet, radioIn: (group: Locator, item: string, criterion: number) => Locator, items: number, standing: Standing = 'received'): Promise<void> {
  const { page, hand, words } = tablet;
  for (let at = 1; at <= items; at += 1) {
    await expect(page.getByText(words('tablet:ballot.itemOf', { at, of: items }), { exact: true })).toBeVisible();
    const item = await page.getByRole('heading', { level: 2 }).innerText();
    const groups = page.getByRole('radiogroup');
    for (let criterion = 0; criterion < await groups.count(); criterion += 1) await hand.choose(radioIn(groups.nth(criterion), item, criterion));
    if (at < items) await hand.press(button(tablet, words('tablet:ballot.itemNext')));
  }
  await sends(tablet, standing);
}

const scoreIn = ({ words }: Tablet, group: Locator, score: Score): Locator =>
  group.getByRole('radio', { name: score === null ? words('tablet:ballot.noOpinion') : `${score} ${words(`common:score.${score}`)}`, exact: true });

/** Where an answer stands: with the host, or on this tablet while the host is out of reach. */
type Standing = 'received' | 'alone';

/** Sends what is on the screen, and reads where it stands. */
async function sends(tablet: Tablet, standing: Standing = 'received'): Promise<void> {
  const { hand, words, page } = tablet;
  await hand.press(page.getByRole('button', { name: new RegExp(`^(${words('tablet:ballot.send')}|${words('tablet:ballot.sendAgain')})$`) }));
  await expect(stands(tablet, standing)).toBeVisible();
}

export const skips = async (tablet: Tablet): Promise<void> => {
  await tablet.hand.press(button(tablet, tablet.words('tablet:ballot.skip')));
  await expect(tablet.page.getByText(tablet.words('tablet:ballot.skipped'))).toBeVisible();
};

/** Changes the first score on the screen, and reads that it is not sent until it is. */
export async function changesScore(tablet: Tablet, score: Score): Promise<void> {
  await tablet.hand.choose(scoreIn(tablet, tablet.page.getByRole('radiogroup').first(), score));
  await expect(tablet.page.getByText(tablet.words('tablet:standing.changed'))).toBeVisible();
  await sends(tablet);
}

export async function approves(tablet: Tablet, names: readonly string[], standing: Standing = 'received'): Promise<void> {
  for (const name of names) await tablet.hand.tick(box(tablet, `${tablet.words('tablet:ballot.approve')} ${name}`));
  await sends(tablet, standing);
}

export async function scores(tablet: Tablet, score: Score): Promise<void> {
  const groups = tablet.page.getByRole('radiogroup');
  for (let at = 0; at < await groups.count(); at += 1) await tablet.hand.choose(scoreIn(tablet, groups.nth(at), score));
  await sends(tablet);
}

/** Puts a dot on one item until none is left. */
export async function putsDots(tablet: Tablet, name: string, dots: number): Promise<void> {
  const { hand, page, words } = tablet;
  const more = button(tablet, words('tablet:ballot.dotsMore', { name }));
  for (let dot = 0; dot < dots; dot += 1) await hand.press(more);
  await expect(page.getByText(words('tablet:ballot.dotsLeft', { count: 0 }))).toBeVisible();
  await expect(more).toBeDisabled();
  await sends(tablet);
}

/** Moves one item to the top, step by step. */
export async function putsFirst(tablet: Tablet, name: string): Promise<void> {
  const up = button(tablet, tablet.words('tablet:ballot.up', { name }));
  while (await up.isEnabled()) await tablet.hand.press(up);
  await expect(tablet.page.getByRole('listitem').first()).toContainText(name);
  await sends(tablet);
}

/** Compares every pair: 'none' says that there is no preference. */
export async function compares(tablet: Tablet, choose: 'left' | 'none'): Promise<void> {
  const { page, hand, words } = tablet;
  const next = button(tablet, words('tablet:ballot.pairNext'));
  for (;;) {
    const radios = page.getByRole('radio');
    await hand.choose(choose === 'left' ? radios.first() : radios.last());
    if (!(await next.isEnabled())) break;
    await hand.press(next);
  }
  await sends(tablet);
}

/** Buys measures; what is left to spend is said all the while. */
export async function buys(tablet: Tablet, names: readonly string[]): Promise<void> {
  const left = tablet.page.getByText(new RegExp(`^${tablet.words('tablet:ballot.leftToSpend', { amount: '' })}`));
  const before = await left.innerText();
  for (const name of names) await tablet.hand.tick(box(tablet, name));
  await expect(left).not.toHaveText(before);
  await sends(tablet);
}
