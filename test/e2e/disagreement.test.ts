import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { openDesk, openProjector, opensPanel, projects } from './desk.ts';
import { parvis, startHost } from './host.ts';
import { inspect } from './inspect.ts';
import { joins, openTablet } from './tablet.ts';

const seniors = { fr: 'J’ai 65 ans ou plus', en: 'I am 65 or older' };
/** The smallest letter of the big screen's own texts, in parts of its height: what stands around them (rehearsal, pages) is not read from afar. */
const smallest = (page: Page): Promise<number> => page.evaluate(() => {
  const sizes = [...document.querySelectorAll('main :is(h1, h2, p, li, th, td, text, figcaption)')].flatMap((each) => {
    if (each.closest('.only-read, .rehearsal, .pages') || each.textContent?.trim() === '') return [];
    const drawn = each instanceof SVGElement && each.ownerSVGElement ? each.ownerSVGElement.getScreenCTM()?.a ?? 1 : 1;
    return [Number.parseFloat(getComputedStyle(each).fontSize) * drawn];
  });
  return Math.min(...sizes) / window.innerHeight;
});

test('disagreement is told in sentences, on a map, by group: on the desk, across the room, and of their own groups to residents', async ({ browser }) => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-disagreement-'));
  expect(parvis('rehearse', '--participants', '40', '--seed', '7', '--data', folder).status).toBe(0);
  const host = await startHost(folder);
  try {
    const desk = await openDesk(browser, host.home);
    const { page, words } = desk;
    await opensPanel(desk, 'discuss');
    const most = page.getByRole('region', { name: words('apart:most.title') });
    await expect(most.getByRole('listitem').first()).toBeVisible();
    // By keyboard: a number opens to what made it, and the focus comes back to it.
    const number = most.getByRole('button').first();
    await number.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toContainText(words('made:ballot.mean.score'));
    await page.keyboard.press('Escape');
    await expect(number).toBeFocused();

    const map = page.getByRole('region', { name: words('apart:map.region') }).first();
    await expect(map.getByRole('rowheader')).toHaveCount(5);
    await expect(map.getByRole('img').first()).toHaveAccessibleName(/De \d,\d \(.+\) à \d,\d \(.+\)/);
    await page.locator('summary').filter({ hasText: words('apart:map.table') }).first().click();
    await expect(page.getByRole('region', { name: words('apart:map.table') }).first().getByRole('button').first()).toBeVisible();
    await expect(page.getByRole('region', { name: words('apart:moves.title') }).getByRole('img').first()).toBeVisible();
    await inspect(page, 'disagreement-desk');

    await page.locator('summary').filter({ hasText: words('apart:stats.title') }).first().click();
    await expect(page.getByText(words('apart:present')).first()).toBeVisible();
    await page.locator('summary').filter({ hasText: words('apart:group.title') }).first().click();
    await page.getByRole('combobox', { name: words('apart:group.choose') }).selectOption({ label: seniors.fr });
    await expect(page.getByRole('heading', { name: words('apart:group.heading', { group: seniors.fr }) })).toBeVisible();
    await inspect(page, 'disagreement-group-desk');

    // Asked for when it is opened, by whoever leads alone.
    await page.locator('summary').filter({ hasText: words('apart:withheld.title') }).first().click();
    await expect(page.getByText(words('apart:withheld.only'))).toBeVisible();
    await expect(page.getByText(words('apart:withheld.pairs.repeated'))).toBeVisible();
    await inspect(page, 'disagreement-withheld-desk');

    const projector = await openProjector(desk);
    await page.getByRole('button', { name: words('apart:group.project') }).click();
    await expect(projector.getByRole('heading', { name: words('apart:group.heading', { group: seniors.fr }), level: 1 })).toBeVisible();
    expect(await smallest(projector)).toBeGreaterThanOrEqual(1 / 25);
    await inspect(projector, 'disagreement-group-projector');
    for (const view of ['disagreement', 'results']) {
      await projects(desk, view);
      await expect(projector.getByRole('navigation')).toBeVisible();
      await expect(projector.getByRole('table').or(projector.getByRole('img')).first()).toBeVisible();
      expect(await smallest(projector), view).toBeGreaterThanOrEqual(1 / 25);
      await inspect(projector, `disagreement-${view}-projector`);
    }

    for (const kind of ['phone', 'tablet'] as const) {
      const language = kind === 'phone' ? 'fr' : 'en';
      const tablet = await openTablet(browser, host.tablets, kind, language);
      await joins(tablet, { consents: ['groupData'], age: '65-74', groups: [seniors[language]] });
      await tablet.page.locator('summary').filter({ hasText: language === 'fr' ? 'Notez de nouveau les lieux' : 'Rate the places again' }).click();
      await expect(tablet.page.getByRole('heading', { name: tablet.words('apart:group.mine') })).toBeVisible();
      await tablet.page.locator('summary').filter({ hasText: seniors[language] }).click();
      await expect(tablet.page.getByText(tablet.words('apart:group.best'))).toBeVisible();
      await tablet.page.locator('summary').filter({ hasText: tablet.words('apart:map.title') }).click();
      await expect(tablet.page.getByRole('region', { name: tablet.words('apart:map.region') }).getByRole('img').first()).toBeVisible();
      await inspect(tablet.page, `disagreement-${kind}`);
    }
  } finally {
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
