// Installs what package-lock.json names, once: a stamp in node_modules keeps the hash of the lock file.
// Runs on the reader's own Node (≥ 20) before any dependency exists, so it imports only node: modules.
// Install scripts are off (no compiler, no Python needed); only `node`, which brings Node 24, is set up.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root } from './places.mjs';

const stamp = join(root, 'node_modules', '.parvis-installed');

/** Whether node_modules is what the lock file asks for. */
export function installed() {
  return existsSync(stamp) && existsSync(node24) && readFileSync(stamp, 'utf8') === lockHash();
}

/** Makes node_modules match the lock file. Messages go to standard error: standard output is the command's own. */
export function install() {
  console.error('Installing Parvis (once, about a minute) … / Installation de Parvis (une seule fois, environ une minute)…');
  npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  npm(['rebuild', 'node', '--foreground-scripts']);
  writeFileSync(stamp, lockHash());
}

/** Ends the process on a Node that npm itself may accept but Parvis cannot start from. */
export function demandNode20() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major >= 20) return;
  console.error(`Parvis needs Node 20 or newer; this is ${process.versions.node}. / Parvis demande Node 20 ou plus récent.`);
  process.exit(1);
}

function lockHash() {
  return createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}

function npm(args) {
  const windows = process.platform === 'win32';
  // `npm run -s` would silence the errors of this npm too.
  const env = { ...process.env, npm_config_loglevel: 'error' };
  const done = spawnSync(windows ? 'npm.cmd' : 'npm', args, { cwd: root, env, stdio: ['ignore', 2, 2], shell: windows });
  if (done.status !== 0) {
    console.error(`\nnpm ${args[0]} failed: see above. / npm ${args[0]} a échoué : voir plus haut.`);
    process.exit(1);
  }
}
