import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { eventOf } from '../lan/index.ts';
import { heldOf, mergedModel, reportModel, type ReportModel } from '../report/index.ts';
import { gatherRooms } from '../rooms/merged.ts';
import { readRecord, roomsUnder } from '../rooms/records.ts';
import { pathsOf, StoreError, verifyLog } from '../store/index.ts';
import { replay } from '../workshop/index.ts';

/** Most workshops in one comparison. */
export const mostCompared = 20;

/** Why workshops cannot be compared: a text of `several:fault`. */
export type CompareFault = { code: 'too-few' | 'too-many' | 'no-workshop' | 'broken' | 'not-prepared' | 'same-workshop' | 'same-import'; params: Readonly<Record<string, string | number>> };
export type Compared = { ok: true; models: readonly ReportModel[] } | { ok: false; fault: CompareFault };

/**
 * The models of the reports of several workshop folders, each made as `report` makes it, of all its rooms. Records are verified
 * first. Two that begin with the same entry are one workshop (the same folder, a backup of it, another of its rooms): counted side by
 * side, the same people would be several. Throws StoreError for what cannot be read.
 */
export function gatherWorkshops(folders: readonly string[], madeAt: string): Compared {
  if (folders.length < 2) return refuse('too-few');
  if (folders.length > mostCompared) return refuse('too-many', { most: mostCompared });
  const begun = new Map<string, string>();
  const files = new Map<string, string>();
  const models: ReportModel[] = [];
  for (const folder of folders) {
    if (!existsSync(pathsOf(folder).log)) return refuse('no-workshop', { folder });
    if (!isSound(folder)) return refuse('broken', { folder });
    const { rows } = readRecord(folder);
    const same = beginningsOf(folder).flatMap((hash) => begun.get(hash) ?? [])[0];
    if (same !== undefined) return refuse('same-workshop', { folder, other: same });
    for (const hash of beginningsOf(folder)) begun.set(hash, folder);
    const state = replay(rows.map(eventOf));
    if (!state.plan) return refuse('not-prepared', { folder });
    const twice = state.imports.find(({ hash }) => files.has(hash));
    if (twice) return refuse('same-import', { title: twice.title, folder, other: files.get(twice.hash) ?? '' });
    for (const { hash } of state.imports) files.set(hash, folder);
    models.push(modelOf(folder, state, rows, madeAt));
  }
  return { ok: true, models };
}

const refuse = (code: CompareFault['code'], params: CompareFault['params'] = {}): { ok: false; fault: CompareFault } => ({ ok: false, fault: { code, params } });

const isSound = (folder: string): boolean => [folder, ...roomsUnder(folder)].every((place) => verifyLog(place).ok);

/** Of its own record and of each room's. */
const beginningsOf = (folder: string): string[] => [folder, ...roomsUnder(folder)].flatMap((place) => readRecord(place).rows[0]?.hash ?? []);

function modelOf(folder: string, state: ReturnType<typeof replay>, rows: ReturnType<typeof readRecord>['rows'], madeAt: string): ReportModel {
  const last = rows.at(-1);
  const head = { seq: last?.seq ?? 0, hash: last?.hash ?? '' };
  const missing = state.rooms.added.find(({ record }) => !existsSync(pathsOf(join(pathsOf(folder).rooms, record)).log));
  if (missing) throw new StoreError('missing', { path: join(pathsOf(folder).rooms, missing.record) });
  const gathered = gatherRooms(folder, state.rooms);
  if (!gathered) return reportModel(state, { head, madeAt, held: heldOf(rows) });
  return mergedModel(gathered.merged, { head, madeAt, held: heldOf(gathered.rows.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))) });
}
