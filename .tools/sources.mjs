// Whether build/ was made from the sources as they are: a stamp keeps their hash. Imports only node: modules.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { root } from './places.mjs';

const stamp = join(root, 'build', '.stamp');
const sources = ['app', 'renderer', 'locales', '.tools/build.mjs', 'package-lock.json'];

export function built() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesHash();
}

/** Call with the hash taken before the build: what was edited meanwhile is then built next time. */
export function stampBuild(hash) {
  writeFileSync(stamp, hash);
}

export function sourcesHash() {
  const hash = createHash('sha256');
  for (const source of sources) {
    const full = join(root, source);
    for (const file of extname(source) === '' ? filesUnder(full) : [full]) {
      hash.update(relative(root, file).replaceAll(sep, '/')).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

export function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
