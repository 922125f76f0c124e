import { mendRecord, openLog, readBackupHead, type SoundSource } from '../store/index.ts';
import { eventVersion, type DamageView } from '../workshop/index.ts';
import type { Damage } from './record.ts';
import { backupFile } from './settings.ts';

/** The last backup of a workshop, where it is there and holds more than what is sound. */
export function backupFor(folder: string, { sound }: Damage): DamageView['backup'] {
  const { last } = backupFile(folder).choice();
  const head = last && readBackupHead(last.target);
  return last && head && head.seq > sound ? { at: head.at, entries: head.seq, target: last.target } : null;
}

/**
 * Goes on with a sound record, from the last backup or from the folder's own beginning; that it was mended, and what was lost, stands
 * in it from then on. The folder must not be open. Throws StoreError.
 */
export function mendFrom(folder: string, damage: Damage, source: SoundSource, clock: () => Date): void {
  mendRecord(folder, source, clock());
  const log = openLog(folder, { clock });
  try {
    const data = { from: source.kind, entries: log.head().seq, sound: damage.sound, lost: damage.lost };
    log.append([{ actor: 'facilitator', type: 'record-mended', version: eventVersion, command: null, data, sealFor: null }]);
  } finally {
    log.close();
  }
}
