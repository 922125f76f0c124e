import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

let folder: string;
let host: ChildProcess;
let home: string;
const tabletAddress = (): string => `http://127.0.0.1:${Number(new URL(home).port) + 1}/`;

async function start(): Promise<void> {
  host = spawn(process.execPath, ['build/app/cli.js', 'serve', '--no-open', '--port', '4710', '--data', folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (!host.stdout) throw new Error('no output to read the address from');
  const lines = createInterface({ input: host.stdout });
  [home] = await once(lines, 'line') as [string];
}

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parvis-e2e-'));
  await start();
});
test.afterEach(async () => {
  const gone = once(host, 'exit');
  host.kill('SIGTERM');
  await gone;
  rmSync(folder, { recursive: true, force: true });
});

async function noSeriousFault(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('the facilitator sees who is here, and a tablet is greeted in French and in English, also after the host was killed', async ({ page, browser }) => {
  await page.goto(home);
  await expect(page.getByRole('heading', { name: /Who is here|Qui est là/ })).toBeVisible();
  const tablet = await (await browser.newContext({ viewport: { width: 1024, height: 768 } })).newPage();
  await tablet.goto(tabletAddress());
  await tablet.getByText('Français', { exact: true }).click();
  await expect(tablet.getByRole('heading', { name: 'Bienvenue' })).toBeVisible();
  await noSeriousFault(tablet);
  const gone = once(host, 'exit');
  host.kill('SIGKILL');
  await gone;
  await start();
  await tablet.reload();
  await tablet.getByText('English', { exact: true }).click();
  await expect(tablet.getByRole('heading', { name: 'Welcome' })).toBeVisible();
});
