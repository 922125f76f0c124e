import { expect, type Page } from '@playwright/test';
import type { Desk } from './desk.ts';
import { inspect } from './inspect.ts';
import type { Tablet } from './tablet.ts';

/** The facilitator switches a simulated voice on for a group that nobody here belongs to; somebody's group is not among those to choose from. */
export async function seatsVoice({ page, words }: Desk, absent: string, here: string): Promise<void> {
  const part = page.locator('details.agents');
  await part.locator('summary').click();
  const which = part.getByLabel(words('agents:desk.which'));
  await expect(which.getByRole('option', { name: here })).toHaveCount(0);
  await which.selectOption({ label: absent });
  await part.getByLabel(words('agents:desk.reason')).fill('Personne n’a pu venir.');
  await part.getByRole('button', { name: words('agents:desk.seat') }).click();
  await expect(part.locator('summary')).toContainText(words('agents:desk.on', { count: 1 }));
}

/** Only the desk sees what the voice says, until it is shown; then every tablet reads that it is nobody's. */
export async function showsVoices({ page, words }: Desk, { page: tablet, words: read }: Tablet, projector: Page): Promise<void> {
  const part = page.locator('details.heard').first();
  await part.locator('summary').first().click();
  await expect(part.getByText(words('agents:desk.isHidden'))).toBeVisible();
  await expect(tablet.getByText(read('agents:told.title'))).toHaveCount(0);
  await part.getByRole('button', { name: words('agents:desk.show') }).click();
  await expect(part.getByText(words('agents:desk.isShown'))).toBeVisible();
  const fold = tablet.locator('details.voices-fold');
  await fold.locator('summary').click();
  await expect(fold.getByText(read('agents:told.about'))).toBeVisible();
  await inspect(tablet, 'tablet-fr-7-voices');
  await fold.locator('summary').click();
  await inspect(page, 'desk-7-voices');
  await expect(projector.getByRole('main')).not.toContainText(read('agents:told.about'));
  await part.locator('summary').first().click();
}
