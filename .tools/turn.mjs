// Lets one process at a time install or build in this folder; imports only node: modules.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './places.mjs';

// Beside the folder, since `npm ci` empties node_modules and a build empties build/.
const lock = join(tmpdir(), `parvis-setup-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`);

/** Waits for whoever is at it in this folder, then takes the turn until this process ends. */
export function takeTurn() {
  for (let told = false; !taken();) {
    if (!holderLives()) {
      rmSync(lock, { recursive: true, force: true });
      continue;
    }
    if (!told) console.error('Parvis is being installed or built here already; waiting … / Parvis s’installe ou se construit déjà ici; un instant…');
    told = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
  }
  writeFileSync(join(lock, 'pid'), String(process.pid));
  process.on('exit', () => rmSync(lock, { recursive: true, force: true }));
}

function taken() {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** A lock whose holder was killed is nobody's; one that is not signed yet was taken this instant, or by one killed then. */
function holderLives() {
  try {
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8') || process.pid), 0);
    return true;
  } catch (error) {
    if (error.code === 'EPERM') return true;
    return error.code === 'ENOENT' && Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < 10_000;
  }
}
