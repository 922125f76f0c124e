import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { keysIn, writeDurably } from './backup.ts';
import { copyPictures } from './copy-pictures.ts';
import { coded, StoreError } from './errors.ts';
import type { EventRow } from './events.ts';
import { freeName } from './folder.ts';
import { lockFolder } from './lock.ts';
import { logMigrations } from './migrations.ts';
import { makeFolder, pathsOf, syncFolder } from './paths.ts';
import { openForReading, openForWriting } from './sqlite.ts';
import { verifyLog } from './verify.ts';

/** Where a sound record is had from: the first entries of the folder's own, or the backup in another folder. */
export type SoundSource = { kind: 'own'; upTo: number } | { kind: 'backup'; folder: string };

/**
 * Puts a sound record in the place of a damaged one, which is kept in `earlier/<time>/` as it is. Keys stay where they are, so that
 * those destroyed since a backup was made stay destroyed; pictures of the backup that are missing are added.
 * The folder must not be open. Throws StoreError: damaged (the backup too), missing, folder-in-use, disk-full, …
 */
export function mendRecord(folder: string, source: SoundSource, now: Date): void {
  const lock = lockFolder(folder);
  try {
    coded({ path: folder }, () => mend(folder, source, now));
  } finally {
    lock.release();
  }
}

function mend(folder: string, source: SoundSource, now: Date): void {
  const paths = pathsOf(folder);
  const draft = `${paths.log}.mended`;
  const from = source.kind === 'own' ? folder : source.folder;
  if (source.kind === 'backup') {
    const report = verifyLog(from);
    if (!report.ok) throw new StoreError('damaged', { path: from, seq: report.problems[0]?.seq ?? 1 });
  }
  for (const part of ['', '-journal']) rmSync(draft + part, { force: true });
  copyRows(pathsOf(from).log, draft, source.kind === 'own' ? source.upTo : Number.MAX_SAFE_INTEGER);
  if (source.kind === 'backup') addWhatIsMissing(from, folder);
  setLogAside(folder, now);
  renameSync(draft, paths.log);
  syncFolder(folder);
}

/** Row by row, as they are: the chain stays the same. */
function copyRows(from: string, to: string, upTo: number): void {
  const source = openForReading(from, logMigrations.length);
  try {
    const target = openForWriting(to, logMigrations, ['journal_mode = DELETE', 'synchronous = FULL']);
    try {
      const insert = target.prepare<[EventRow]>('INSERT INTO events VALUES (@seq, @room, @at, @actor, @type, @version, @body, @prev, @hash)');
      const rows = source.prepare<[number], EventRow>('SELECT * FROM events WHERE seq <= ? ORDER BY seq');
      target.transaction(() => { for (const row of rows.iterate(upTo)) insert.run(row); })();
    } finally {
      target.close();
    }
  } finally {
    source.close();
  }
}

function addWhatIsMissing(from: string, folder: string): void {
  if (!existsSync(pathsOf(folder).keys)) writeDurably(pathsOf(folder).keys, keysIn(pathsOf(from).keys));
  copyPictures(from, folder, { deleting: false });
}

/** First a copy, then what belongs to the old file goes: a crash in between leaves the old record, or the copy to go back to. */
function setLogAside(folder: string, now: Date): void {
  const { log, earlier } = pathsOf(folder);
  const aside = join(earlier, freeName(earlier, now));
  makeFolder(aside, 0o700);
  for (const part of ['', '-wal']) if (existsSync(log + part)) copyFileSync(log + part, join(aside, `workshop.sqlite${part}`));
  syncFolder(aside);
  for (const path of [`${log}-wal`, `${log}-shm`, join(folder, 'last-head.json'), join(folder, 'head.json')]) rmSync(path, { force: true });
}
