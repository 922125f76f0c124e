// The Electron binary: the one that is there, else fetched once. Where it cannot be had, Parvis runs in the browser instead.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root } from './places.mjs';

const home = join(root, 'node_modules', 'electron');
/** Names the version that could not be fetched, so that only the first start waits for it. `npm ci` takes it away. */
const missed = join(root, 'node_modules', '.parvis-no-electron');
const longestFetch = 120_000;

/** The path of the binary, or null. Installing leaves it out, since a machine that cannot reach it must still install. */
export function electronBinary() {
  const there = installed();
  if (there !== null || !existsSync(join(home, 'install.js')) || missedBefore()) return there;
  fetchOnce();
  return installed();
}

/** Looks only: requiring the `electron` package from Node would fetch what is missing, every time. */
function installed() {
  const named = join(home, 'path.txt');
  if (!existsSync(named)) return null;
  const binary = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(home, 'dist'), readFileSync(named, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

function fetchOnce() {
  console.error('Fetching the Electron window (once) … / Téléchargement de la fenêtre Electron (une seule fois)…');
  const done = spawnSync(node24, [join(home, 'install.js')], { cwd: home, stdio: 'ignore', timeout: longestFetch });
  if (done.status === 0 && installed() !== null) return;
  writeFileSync(missed, version());
  console.error('It could not be had: Parvis opens in your browser instead. / Impossible de l’obtenir : Parvis s’ouvre dans votre navigateur.');
}

const missedBefore = () => existsSync(missed) && readFileSync(missed, 'utf8') === version();
const version = () => JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version;
