import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writePrivate } from '../engines/private-file.ts';

const shape = z.object({
  /** The folder that the facilitator chose, absolute; null: no backups. */
  folder: z.string().nullable(),
  /** Whether it lay on another disk than the workshop when it was chosen. */
  apart: z.boolean(),
  /** The last whole copy into it. */
  last: z.object({ at: z.string(), target: z.string(), seq: z.number(), hash: z.string() }).nullable().default(null),
});
export type BackupChoice = z.infer<typeof shape>;

const none: BackupChoice = { folder: null, apart: false, last: null };

/** Where a workshop is copied to, in `backup.json` of its folder, for the owner's eyes alone. */
export function backupFile(folder: string): { choice: () => BackupChoice; keep: (choice: BackupChoice) => void } {
  const path = join(folder, 'backup.json');
  let choice = read(path);
  return {
    choice: () => choice,
    keep: (next) => {
      writePrivate(path, `${JSON.stringify(next, null, 2)}\n`);
      choice = next;
    },
  };
}

/** A file that cannot be read is no choice: the desk then says that nothing is backed up. */
function read(path: string): BackupChoice {
  try {
    return existsSync(path) ? shape.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? none : none;
  } catch {
    return none;
  }
}
