import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepPrivate } from '../store/index.ts';
import { drawnHere, engineChoice, type EngineChoice } from '../protocol/index.ts';
import { writePrivate } from './private-file.ts';

export type EngineFile = {
  /** As kept. `unreadable`: a file is there and cannot be read; then nothing leaves this computer until somebody chooses again. */
  choice: () => EngineChoice;
  unreadable: () => boolean;
  /** Throws what the system says, a full disk for instance; then the choice stays as it was. */
  keep: (choice: EngineChoice) => void;
};

/** The engine that a workshop draws with, in `engine.json` of its folder, for the owner's eyes alone: names of people stand in it, no secret does. */
export function engineFile(folder: string): EngineFile {
  const path = join(folder, 'engine.json');
  const read = reading(path);
  let choice = read ?? drawnHere;
  let unreadable = read === null;
  return {
    choice: () => choice,
    unreadable: () => unreadable,
    keep: (next) => {
      writePrivate(path, `${JSON.stringify(next, null, 2)}\n`);
      choice = next;
      unreadable = false;
    },
  };
}

/** Null where it cannot be read. What a newer Parvis wrote and this one does not know counts as that: it may tell where words go. */
function reading(path: string): EngineChoice | null {
  try {
    if (!existsSync(path)) return drawnHere;
    keepPrivate(path, 0o600);
    return engineChoice.safeParse(JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))).data ?? null;
  } catch {
    return null;
  }
}
