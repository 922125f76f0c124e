import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect } from '@playwright/test';
import { readBackupHead } from '../../../app/store/index.ts';
import { movesOn, projects } from '../desk.ts';
import type { Evening } from '../evening.ts';
import { wordsIn } from '../words.ts';

const fr = wordsIn('fr');

/** A stick is named for the copies, and the workshop is on it at once. */
export async function copies({ desk: { page } }: Evening): Promise<void> {
  const stick = join(mkdtempSync(join(tmpdir(), 'parvis-e2e-')), 'STICK');
  mkdirSync(stick);
  const line = page.locator('.backup-line');
  await line.click();
  const panel = page.getByRole('dialog', { name: fr('backups:title') });
  await panel.getByRole('textbox', { name: fr('backups:folder') }).fill(stick);
  await panel.getByRole('button', { name: fr('backups:useFolder') }).click();
  await expect(panel.getByText(fr('backups:sameDisk'))).toBeVisible();
  const target = (await panel.locator('.backup-where').textContent())?.split(' ').at(-1) ?? '';
  await page.keyboard.press('Escape');
  await expect(line).toHaveText(fr('backups:line.now', { place: basename(stick) }));
  expect(readBackupHead(target)?.seq).toBeGreaterThan(20);
}

/** The timer stands on the big screen and on tablets, and is given five minutes more. */
export async function keepsTime({ desk, projector, amina, clara }: Evening): Promise<void> {
  await projects(desk, 'timer');
  const minutes = desk.page.locator('.hall-start').getByRole('textbox');
  await minutes.fill('13');
  await minutes.press('Enter');
  for (const page of [projector, amina.page, clara.page]) await expect(page.getByRole('timer')).toHaveText(/^1[23]:\d\d$/);
  await desk.page.getByRole('button', { name: fr('hall:timer.plusFiveLong') }).click();
  for (const page of [projector, amina.page, clara.page]) await expect(page.getByRole('timer')).toHaveText(/^1[78]:\d\d$/);
  await projects(desk, 'join');
}

/** The room is moved on too early, and back. */
export async function undoes({ desk, amina }: Evening): Promise<void> {
  await movesOn(desk, 'envision');
  await expect(amina.page.getByRole('heading', { name: fr('tablet:waiting.title') })).toBeHidden();
  await desk.page.getByRole('button', { name: fr('hall:undo.do', { what: fr('hall:undo.moved', { phase: fr('facilitator:phase.welcome') }) }) }).click();
  await expect(amina.page.getByRole('heading', { name: fr('tablet:waiting.title') })).toBeVisible();
}
