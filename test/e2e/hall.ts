import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { portForRestart, startHost, type RunningHost } from './host.ts';

/** The hall of one workshop: its folder, and the host that runs on it. Addresses are the running host's. */
export type Hall = {
  folder: string;
  host: () => RunningHost;
  /** Ends the process where it stands, as a flat battery would. */
  kill: () => Promise<void>;
  /** Starts it again on the same folder and the same ports. */
  restart: () => Promise<void>;
};

/** Each test has a hall of its own, emptied afterwards. */
export const test = base.extend<{ hall: Hall }>({
  hall: async ({ browserName }, use) => {
    const folder = mkdtempSync(join(tmpdir(), `parvis-${browserName}-`));
    const port = await portForRestart();
    let host = await startHost(folder, port);
    await use({ folder, host: () => host, kill: () => host.kill(), restart: async () => { host = await startHost(folder, port); } });
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
  },
});
