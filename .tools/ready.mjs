// What every npm script runs first: installed, then built, each only when something changed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { demandNode20, install, installed } from './install.mjs';
import { built } from './sources.mjs';
import { node24, root } from './places.mjs';
import { takeTurn } from './turn.mjs';

// Tests go on without a build or a browser, and count what fails for want of it.
const testing = process.argv.includes('--with-browser');

demandNode20();
if (!installed() || !built()) {
  takeTurn();
  if (!installed()) install();
  if (!run('build.mjs', '--if-changed') && !testing) process.exit(1);
}
if (testing) run('browser.mjs');

function run(script, ...args) {
  return spawnSync(node24, [join(root, '.tools', script), ...args], { cwd: root, stdio: ['ignore', 2, 2] }).status === 0;
}
