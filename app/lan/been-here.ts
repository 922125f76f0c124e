import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Where this host has been reached: its port, and the addresses that people of a workshop were given. */
export type BeenHere = {
  keepPort: (port: number) => void;
  /** People of this workshop were sent to this address. */
  given: (workshop: string, url: string) => void;
  /** The address that people were given last and at which this host no longer is; null where all still lead here. */
  movedFrom: (workshop: string, present: readonly string[]) => string | null;
};

const shape = z.object({ port: z.int().min(1).max(65_534).nullable(), workshop: z.string(), given: z.array(z.string()) });
type Kept = z.infer<typeof shape>;
const nowhere: Kept = { port: null, workshop: '', given: [] };
/** Enough for a day of changing networks. */
const mostGiven = 12;

/** Remembers it in the data folder, for its owner's eyes alone: after a restart tablets find the same port, and the desk says what has changed. */
export function openBeenHere(folder: string): BeenHere {
  let kept = read(folder);
  const keep = (next: Kept): void => {
    kept = next;
    try {
      const path = pathIn(folder);
      writeFileSync(`${path}.new`, JSON.stringify(kept), { mode: 0o600 });
      renameSync(`${path}.new`, path);
    } catch {
      // A full disk or a folder that cannot be written: the session goes on, and only the next start has forgotten.
    }
  };
  const of = (workshop: string): readonly string[] => (kept.workshop === workshop ? kept.given : []);
  return {
    keepPort: (port) => { if (port !== kept.port) keep({ ...kept, port }); },
    given: (workshop, url) => {
      const before = of(workshop);
      if (before.at(-1) !== url) keep({ ...kept, workshop, given: [...before.filter((other) => other !== url), url].slice(-mostGiven) });
    },
    movedFrom: (workshop, present) => of(workshop).findLast((url) => !present.includes(url)) ?? null,
  };
}

/** The facilitator's port that this folder's host had last; null where it has had none. */
export const lastPort = (folder: string): number | null => read(folder).port;

const pathIn = (folder: string): string => join(folder, 'been-here.json');

/** A file that cannot be read is forgotten: nothing but convenience hangs on it. */
function read(folder: string): Kept {
  const path = pathIn(folder);
  if (!existsSync(path)) return nowhere;
  try {
    return shape.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? nowhere;
  } catch {
    return nowhere;
  }
}
