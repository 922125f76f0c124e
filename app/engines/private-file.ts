import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file for its owner's eyes alone, whole or not at all. Throws what the system says. */
export function writePrivate(path: string, text: string): void {
  // One left by a crash may have other rights.
  rmSync(`${path}.new`, { force: true });
  writeFileSync(`${path}.new`, text, { mode: 0o600, flag: 'wx' });
  renameSync(`${path}.new`, path);
}
