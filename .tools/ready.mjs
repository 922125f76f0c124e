// What every npm script runs first: installed, then built, each only when something changed.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

install();
const here = dirname(fileURLToPath(import.meta.url));
const node24 = join(here, '..', 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
for (const step of ['build.mjs', ...(process.argv.includes('--with-browser') ? ['browser.mjs'] : [])]) {
  const done = spawnSync(node24, [join(here, step), '--if-changed'], { stdio: ['ignore', 2, 2] });
  if (done.status !== 0) process.exit(done.status ?? 1);
}
