import type { JsonValue, Stored } from '../store/index.ts';

/** What the events of a record make that another record might make under the same id. */
const makers: Readonly<Record<string, string>> = { joined: 'participant', wished: 'wish', commented: 'comment', 'picture-asked': 'job' };

/**
 * The names that ids of a record go by among several: as they are where the row that made them stands in all of the records, else
 * with the beginning of that row's hash, so that ids are those of a room (DESIGN §3.3) and what two rooms share keeps one name.
 */
export function namesIn(rows: readonly Stored[], inAll: (hash: string) => boolean): ReadonlyMap<string, string> {
  const made = new Set(rows.flatMap(madeBy));
  const names = new Map<string, string>();
  for (const { hash, data } of rows) {
    for (const text of textsIn(data)) if (made.has(text) && !names.has(text)) names.set(text, inAll(hash) ? text : `${text}@${hash.slice(0, 8)}`);
  }
  return names;
}

function madeBy({ type, data }: Stored): string[] {
  if (data === null || typeof data !== 'object' || Array.isArray(data)) return [];
  const fields = new Map(Object.entries(data));
  if (type === 'ballot-opened') return idOf(fields.get('ballot'));
  const id = fields.get(makers[type] ?? '');
  return typeof id === 'string' ? [id] : [];
}

const idOf = (value: JsonValue | undefined): string[] => (value !== undefined && value !== null && typeof value === 'object' && 'id' in value && typeof value.id === 'string' ? [value.id] : []);

/** Every text in a value, keys too, as deep as it goes. */
function textsIn(value: JsonValue): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  if (isList(value)) return value.flatMap((part) => textsIn(part));
  return Object.entries(value).flatMap(([key, part]) => [key, ...textsIn(part)]);
}

/** The value with every id by its name, keys too. */
export function renamed(value: JsonValue, names: ReadonlyMap<string, string>): JsonValue {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map((part) => renamed(part, names));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [names.get(key) ?? key, renamed(part, names)]));
}

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);
