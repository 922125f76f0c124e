import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { openDesk, told } from './desk.ts';
import { test } from './hall.ts';
import { startHost } from './host.ts';
import { inspect } from './inspect.ts';
import { joins, openTablet } from './tablet.ts';

test('a workshop goes to a second room as one file, and that room comes back into one report', async ({ browser, hall }) => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-e2e-room-'));
  const second = await startHost(folder);
  try {
    const one = await openDesk(browser, hall.host().home);
    const say = one.words;
    await one.page.getByText(say('rooms:title')).click();
    await one.page.getByRole('button', { name: say('rooms:pack.button') }).click();
    const prepared = join(folder, 'prepared.parvis');
    await saves(one, prepared);

    const two = await openDesk(browser, second.home);
    await two.page.getByText(two.words('rooms:title')).click();
    await two.page.getByLabel(two.words('rooms:receive.field')).setInputFiles(prepared);
    await two.page.getByLabel(two.words('rooms:receive.roomName'), { exact: true }).fill('Salle du quai');
    await inspect(two.page, 'rooms-received');
    await two.page.getByRole('button', { name: two.words('rooms:receive.asRoom') }).click();
    await expect(told(two)).toHaveText(two.words('rooms:receive.opened'));
    await expect(two.page.getByLabel(two.words('rooms:here.name'))).toHaveValue('Salle du quai');
    for (const host of [hall.host(), second]) {
      await joins(await openTablet(browser, host.tablets, 'tablet', 'fr'), { consents: [], age: '35-54', groups: 'not-said' });
    }
    await two.page.getByRole('button', { name: two.words('rooms:pack.button') }).click();
    const afterwards = join(folder, 'afterwards.parvis');
    await saves(two, afterwards);

    await one.page.getByLabel(say('rooms:receive.field')).setInputFiles(afterwards);
    await one.page.getByRole('button', { name: say('rooms:receive.add') }).click();
    await expect(told(one)).toHaveText(say('rooms:receive.added'));
    await expect(one.page.getByText(say('rooms:here.total', { people: 2 }))).toBeVisible();
    await expect(one.page.getByText(say('rooms:here.unrecognised', { count: 2 }))).toBeVisible();
    await inspect(one.page, 'rooms-together');
    await one.page.getByLabel(say('rooms:receive.field')).setInputFiles(afterwards);
    await expect(one.page.getByText(say('rooms:receive.relation.parted'))).toBeVisible();
    await one.page.getByRole('button', { name: say('rooms:receive.add') }).click();
    await expect(told(one)).toHaveText(say('rooms:fault.same-record'));
  } finally {
    await second.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

async function saves({ page, words }: Awaited<ReturnType<typeof openDesk>>, path: string): Promise<void> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: words('rooms:pack.save') }).click()]);
  await download.saveAs(path);
}
