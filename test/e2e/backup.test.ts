import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect } from '@playwright/test';
import { readBackupHead } from '../../app/store/index.ts';
import { movesOn, openDesk } from './desk.ts';
import { test } from './hall.ts';
import { inspect } from './inspect.ts';

test('the facilitator chooses where the workshop is copied to, sees it in sight, and is told when the place is gone and back', async ({ browser, hall }) => {
  const stick = join(mkdtempSync(join(tmpdir(), 'parvis-e2e-')), 'STICK');
  mkdirSync(stick);
  const desk = await openDesk(browser, hall.host().home);
  const { page, words } = desk;
  const line = page.locator('.backup-line');
  await expect(line).toHaveText(words('backups:line.off'));
  await line.click();
  const panel = page.getByRole('dialog', { name: words('backups:title') });
  await panel.getByRole('textbox', { name: words('backups:folder') }).fill(join(stick, 'nowhere'));
  await panel.getByRole('button', { name: words('backups:useFolder') }).click();
  await expect(panel.getByRole('alert')).toHaveText(words('backups:fault.no-folder', { path: join(stick, 'nowhere') }));
  await panel.getByRole('textbox', { name: words('backups:folder') }).fill(stick);
  await panel.getByRole('button', { name: words('backups:useFolder') }).click();
  await expect(panel.getByText(words('backups:sameDisk'))).toBeVisible();
  await inspect(page, 'desk-fr-backups');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(line).toHaveText(words('backups:line.now', { place: basename(stick) }));

  rmSync(stick, { recursive: true });
  await movesOn(desk, 'envision');
  await expect(page.locator('.backup-fault')).toContainText(words('backups:fault.no-folder', { path: stick }));
  await inspect(page, 'desk-fr-backup-gone');
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();

  mkdirSync(stick);
  await expect(page.locator('.backup-fault')).toBeHidden({ timeout: 30_000 });
  const [copy] = await page.locator('.backup-line').allTextContents();
  expect(copy).toBe(words('backups:line.now', { place: basename(stick) }));
  await line.click();
  const target = (await panel.locator('.backup-where').textContent())?.split(' ').at(-1) ?? '';
  expect(readBackupHead(target)?.seq).toBeGreaterThan(1);
  rmSync(join(stick, '..'), { recursive: true });
});
