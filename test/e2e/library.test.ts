import { expect, type Page } from '@playwright/test';
import { movesOn, openDesk, openProjector, told } from './desk.ts';
import { test } from './hall.ts';
import { inspect } from './inspect.ts';
import { joins, openTablet } from './tablet.ts';
import { makesVariant, proposes, wishes } from './wishes.ts';

const bench = 'Un banc à l’ombre';
const snowy = 'Un banc à l’ombre, l’hiver sous la neige';
const cards = (page: Page) => page.locator('.library .card');

test('the desk finds pictures by words and tags, follows where they come from, compares two, and exports what may be published', async ({ browser, hall }) => {
  const desk = await openDesk(browser, hall.host().home);
  const { page, words } = desk;
  const tablet = await openTablet(browser, hall.host().tablets, 'tablet', 'fr');
  await joins(tablet, { consents: ['publishPictures'], age: '35-54', groups: 'not-said' });
  await movesOn(desk, 'envision');
  await wishes(tablet, bench);
  await proposes(tablet);
  await makesVariant(tablet, snowy);
  await proposes(tablet);
  const waiting = page.getByRole('button', { name: words('facilitator:envision.accept'), exact: true });
  await expect(waiting).toHaveCount(2);
  await waiting.first().click();
  await expect(waiting).toHaveCount(1);
  await waiting.click();
  await expect(waiting).toHaveCount(0);

  await page.getByRole('button', { name: words('library:open') }).click();
  await expect(cards(page)).toHaveCount(2);
  await page.getByRole('searchbox').fill('OMBRE hiver');
  await expect(page.getByText(words('library:search.found', { count: 1, all: 2 }))).toBeVisible();
  await page.locator('.library-search summary').click();
  await inspect(page, 'library-search-desk');

  const card = cards(page).first();
  await card.locator('summary').click();
  await card.getByRole('combobox').or(card.getByRole('textbox')).fill('à montrer');
  await card.getByRole('button', { name: words('library:tags.adding') }).click();
  await expect(card).toContainText('#à montrer');
  await page.getByRole('button', { name: words('library:search.clear') }).click();
  await expect(cards(page)).toHaveCount(2);
  await page.locator('.library-search label').filter({ hasText: words('library:search.tag') }).first().locator('select').selectOption('à montrer');
  await expect(cards(page)).toHaveCount(1);
  await page.getByRole('button', { name: words('library:search.clear') }).click();

  await page.getByRole('button', { name: words('library:chosen.all') }).click();
  await page.locator('summary').filter({ hasText: words('library:export.title') }).click();
  await expect(page.getByText(words('library:export.left', { count: 2 }))).toBeVisible();
  await inspect(page, 'library-export-desk');
  await page.getByRole('radio', { name: new RegExp(`^${words('library:export.restricted')}`) }).click({ force: true });
  await page.getByRole('button', { name: words('library:export.write', { count: 2 }) }).click();
  await expect(told(desk)).toHaveText(words('library:export.done', { count: 5 }));

  await page.getByRole('button', { name: words('library:chosen.compare') }).click();
  const [left, right] = [page.locator('.library-view').first(), page.locator('.library-view').last()];
  await page.getByLabel(words('library:compare.zoom')).fill('200');
  await left.evaluate((view) => view.scrollTo(120, 80));
  await expect.poll(() => right.evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop])).toEqual([120, 80]);
  await inspect(page, 'library-compare-desk');
  await page.getByRole('button', { name: words('library:compare.project') }).click();
  const projector = await openProjector(desk);
  await expect(projector.getByRole('listitem').filter({ has: projector.getByRole('img') })).toHaveCount(2);
  await expect.poll(() => projector.getByRole('img').evaluateAll((all) => all.every((each) => each instanceof HTMLImageElement && each.complete && each.naturalWidth > 0))).toBe(true);
  await inspect(projector, 'library-pair-projector');
  await expect(page.getByRole('button', { name: words('library:compare.stop') })).toBeVisible();

  await page.getByRole('button', { name: words('library:view.lineage') }).click();
  const rows = page.getByRole('treegrid').getByRole('row');
  await expect(rows).toHaveCount(2);
  await rows.first().focus();
  await page.keyboard.press('ArrowLeft');
  await expect(rows).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await expect(rows).toHaveCount(2);
  await inspect(page, 'library-lineage-desk');
});
