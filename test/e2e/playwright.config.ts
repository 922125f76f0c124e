import { defineConfig, devices } from '@playwright/test';
import { findChromium, launchArguments } from '../../.tools/browser.mjs';
import { tabletName } from './host.ts';

const executablePath = findChromium();

/** One real Chromium, one test at a time: a test starts its own host on a folder of its own. No retries, and an end to every wait. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 600_000,
  globalTimeout: 900_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 800 },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [...launchArguments, `--host-resolver-rules=MAP ${tabletName} 127.0.0.1`],
    },
  },
});
