import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inFolder } from './places.ts';
import { rowOf, type Row } from './table.ts';

const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
const config = fileURLToPath(new URL('../e2e/playwright.config.ts', import.meta.url));

/**
 * The six outages of `test/e2e/outage.test.ts` in a real Chromium, so often: for each, how long after the host was back and the
 * tab was opened the answer that had waited was on the record. A run that fails is told, and its times count no less.
 */
export function outages(times: number): Promise<Row[]> {
  return inFolder(async (folder) => {
    const file = join(folder, 'outages.jsonl');
    for (let nth = 1; nth <= times; nth += 1) {
      console.error(`outages ${nth} of ${times} …`);
      const { status } = spawnSync(process.execPath, [playwright, 'test', '--config', config, 'outage.test.ts', '-g', 'six outages'], { env: { ...process.env, PARVIS_OUTAGE_TIMES: file }, stdio: ['ignore', 'ignore', 'inherit'] });
      if (status !== 0) console.error(`run ${nth} failed`);
    }
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { outage: string; drained: number }) : [];
    const found = Map.groupBy(lines, ({ outage }) => outage);
    return [...found].map(([outage, of]) => rowOf(outage, of.map(({ drained }) => drained), `at most ${Math.max(...of.map(({ drained }) => drained)).toLocaleString('en-CA')}, from the press that opens the tab or the host’s return`));
  });
}
