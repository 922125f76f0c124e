import type { Stored } from './events.ts';
import { logMigrations } from './migrations.ts';
import { pathsOf } from './paths.ts';
import { parseBody } from './seal.ts';
import { openForReading } from './sqlite.ts';
import { parseRow } from './verify.ts';

export type OpenEvent = Pick<Stored, 'seq' | 'type' | 'version' | 'data'>;

/**
 * What the log of a folder says openly, without any key and beside a running host. What is sealed for a person, and what
 * cannot be read, is left out: `verifyLog` names the latter. Gives nothing for a file that is no log, and never throws for
 * what is in it.
 */
export function openEvents(folder: string): OpenEvent[] {
  const found: OpenEvent[] = [];
  try {
    const connection = openForReading(pathsOf(folder).log, logMigrations.length);
    try {
      for (const raw of connection.prepare<[], unknown>('SELECT * FROM events ORDER BY seq').iterate()) {
        const row = parseRow(raw);
        const body = row && parseBody(row.body);
        if (row && body?.kind === 'open') found.push({ seq: row.seq, type: row.type, version: row.version, data: body.data });
      }
    } finally {
      connection.close();
    }
  } catch (error) {
    // SQLite's and the store's own errors carry a code; anything else is a fault of ours.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
  return found;
}
