// Makes sure that the tests have a Chromium, once: one that is there, else Playwright's own, else Debian's package.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './places.mjs';

const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');

/** For tests on plain http, in a container, without a network (DESIGN §8). */
export const launchArguments = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** The path of a Chromium of this machine; undefined when there is none, and then Playwright looks for its own. */
export function findChromium() {
  const chosen = process.env.PARVIS_CHROMIUM;
  if (chosen) return chosen;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const names = ['chromium-headless-shell', 'chromium', 'google-chrome'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(runnable);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) provide();

function provide() {
  if (findChromium() !== undefined || playwrightsOwn()) return;
  console.error('Fetching a Chromium for the tests (once) … / Téléchargement d’un Chromium pour les tests (une seule fois)…');
  if (playwright('install', 'chromium', '--only-shell') === 0) return;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-q']);
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium-headless-shell']);
  }
  // Not an error here: the other tests still run, and the browser tests say that they could not.
  if (findChromium() === undefined) {
    console.error('No Chromium could be had: the browser tests will fail. Set PARVIS_CHROMIUM to the path of one.');
  }
}

function playwrightsOwn() {
  const asked = spawnSync(process.execPath, [cli, 'install', 'chromium', '--only-shell', '--dry-run'], { encoding: 'utf8' });
  const places = [...(asked.stdout ?? '').matchAll(/Install location:\s*(.+)/g)].map(([, place]) => place.trim());
  return places.length > 0 && places.every((place) => existsSync(join(place, 'INSTALLATION_COMPLETE')));
}

function playwright(...args) {
  return run(process.execPath, [cli, ...args]);
}

function run(program, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, args, { cwd: root, env, stdio: ['ignore', 2, 2] }).status;
}

function runnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
