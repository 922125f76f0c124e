import { existsSync } from 'node:fs';
import { openLog, openSound, pathsOf, readKnownHead, verifyLog, type EventLog, type LogProblem } from '../store/index.ts';
import type { DamageView } from '../workshop/index.ts';

export type Damage = Omit<DamageView, 'backup'>;
/** A record as it can be opened: for writing, or only its sound beginning where there is damage. */
export type OpenedRecord = { log: EventLog; damage: Damage | null };

/** What is wrong with a file as a whole is not damage behind a sound beginning: opening it says why it cannot be. */
const isDamage = ({ reason, seq }: LogProblem): boolean => seq !== null || reason === 'damaged';

/**
 * Opens the record of a folder, once its chain holds and it has all that it is known to have had; else its first entries, as far
 * as they are sound, to be read alone. Throws StoreError as `openLog`.
 */
export function openRecord(folder: string, clock: () => Date): OpenedRecord {
  const found = existsSync(pathsOf(folder).log) ? look(folder) : null;
  if (found === null) return { log: openLog(folder, { clock }), damage: null };
  const log = openSound(folder, { clock, upTo: found.sound });
  let until: string | null = null;
  for (const { at } of log.read()) until = at;
  return { log, damage: { ...found, until } };
}

function look(folder: string): Omit<Damage, 'until'> | null {
  // Before the record is read: a head that is kept is never newer than what was written.
  const known = readKnownHead(folder);
  const { ok, problems, head } = verifyLog(folder, known ? { head: known } : {});
  const [first] = problems;
  if (ok || first === undefined || !problems.every(isDamage)) return null;
  if (first.reason === 'cut-tail') return { kind: 'cut', sound: head.seq, lost: (known?.seq ?? head.seq) - head.seq };
  if (first.reason === 'other-head') return { kind: 'cut', sound: head.seq, lost: null };
  const sound = Math.max(0, (first.seq ?? 1) - 1);
  const last = Math.max(head.seq, known?.seq ?? 0);
  return { kind: 'damaged', sound, lost: last > sound ? last - sound : null };
}
