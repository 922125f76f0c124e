import { defineConfig, devices } from '@playwright/test';
import { findChromium, launchArguments } from '../../.tools/browser.mjs';

const executablePath = findChromium();

/** One real Chromium, one test at a time: a test starts its own host on a folder of its own. No retries. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    launchOptions: { ...(executablePath === undefined ? {} : { executablePath }), args: launchArguments },
  },
});
