// What every npm script runs first: installed, then built, each only when something changed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { demandNode20, install, installed } from './install.mjs';
import { built } from './sources.mjs';
import { node24, root } from './places.mjs';
import { takeTurn } from './turn.mjs';

demandNode20();
if (!installed() || !built()) {
  takeTurn();
  if (!installed()) install();
  run('build.mjs', '--if-changed');
}
if (process.argv.includes('--with-browser')) run('browser.mjs');

function run(script, ...args) {
  const done = spawnSync(node24, [join(root, '.tools', script), ...args], { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) process.exit(done.status ?? 1);
}
