import { expect } from '@playwright/test';
import { group, title, type Evening } from '../evening.ts';
import { unfolds } from '../desk.ts';
import { inspect } from '../inspect.ts';
import { heading, joins, receiptOf } from '../tablet.ts';
import { wordsIn } from '../words.ts';

const fr = wordsIn('fr');

/** The facilitator edits the sample workshop and sees what it asks of a person. */
export async function prepares({ desk }: Evening): Promise<void> {
  const { page } = desk;
  await inspect(page, 'desk-1-welcome');
  await expect(page.getByText(fr('facilitator:load.ratings', { count: 20 }))).toBeVisible();
  await unfolds(desk, fr('facilitator:plan.words'));
  await page.getByRole('textbox', { name: `${fr('facilitator:plan.name')} ${fr('facilitator:language.fr')}` }).first().fill(title.fr);
  await page.getByRole('textbox', { name: `${fr('facilitator:plan.name')} ${fr('facilitator:language.en')}` }).first().fill(title.en);
  await unfolds(desk, fr('facilitator:plan.budget'));
  await page.getByRole('textbox', { name: fr('facilitator:plan.total') }).fill('300 000');
  await inspect(page, 'desk-1-welcome-plan');
  await page.getByRole('button', { name: fr('facilitator:plan.save') }).click();
  await expect(page.getByRole('heading', { level: 1, name: title.fr })).toBeVisible();
  await expect(page.getByText(/255\s000/)).toBeVisible();
}

/** The projector shows how to join. */
export async function invites({ hall, projector }: Evening): Promise<void> {
  const address = await projector.locator('.address').innerText();
  await inspect(projector, 'projector-1-join');
  expect(address).toContain(new URL(hall.host().tablets).port);
}

/** Three people join with tablets, and twenty more over the same network. */
export async function arrives({ hall, desk, projector, amina, bernard, clara, crowd, receipts }: Evening): Promise<void> {
  for (const { page } of [amina, bernard, clara]) await page.goto(hall.host().tablets);
  await joins(amina, { consents: ['groupData', 'publishWords', 'publishPictures'], age: '35-54', groups: [group('wheelchair', 'fr')] }, (step) => inspect(amina.page, `tablet-fr-1-${step}`));
  await joins(bernard, { consents: ['groupData', 'publishWords', 'publishPictures'], age: '75+', groups: 'not-said' }, (step) => inspect(bernard.page, `phone-fr-1-${step}`));
  await joins(clara, { consents: ['groupData', 'publishWords', 'publishPictures'], age: '18-34', groups: [group('newcomers', 'en'), group('cyclists', 'en')] }, (step) => inspect(clara.page, `tablet-en-1-${step}`));
  for (const tablet of [amina, bernard, clara]) {
    await expect(heading(tablet, tablet.words('tablet:waiting.title'))).toBeVisible();
    receipts.set(tablet, await receiptOf(tablet));
  }
  await inspect(bernard.page, 'phone-fr-2-waiting');
  await crowd.join([
    ...Array.from({ length: 6 }, () => ['seniors']), ...Array.from({ length: 5 }, () => ['parents']), ...Array.from({ length: 4 }, () => ['cyclists']),
    ['wheelchair'], ['wheelchair'], ['wheelchair', 'seniors'], 'none', 'not-said',
  ]);
  await expect(projector.getByText(wordsIn('en')('projector:join.present', { count: 23 }))).toBeVisible();
  await expect(desk.page.getByText(fr('facilitator:who.present', { count: 23 }), { exact: true })).toBeVisible();
}

/** A reload finds the same person again. */
export async function reloads({ amina, receipts }: Evening): Promise<void> {
  await amina.page.reload();
  await expect(heading(amina, fr('tablet:waiting.title'))).toBeVisible();
  expect(await receiptOf(amina)).toBe(receipts.get(amina));
}
