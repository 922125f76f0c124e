import { readCsvRecords } from './csv-records.ts';
import type { Problem, ProblemCode } from './types.ts';

/** Where things stand in a row. `columns` counts all, `width` those up to the last that is named. */
export interface Header {
  readonly columns: number;
  readonly width: number;
  readonly participant: number;
  readonly item: number;
  readonly round: number | null;
  readonly groups: number | null;
  readonly form:
    | { readonly kind: 'long'; readonly criterion: number; readonly score: number }
    | { readonly kind: 'wide'; readonly criteria: readonly { readonly column: number; readonly criterion: string }[] };
}

export type HeaderReading =
  | { readonly ok: true; readonly header: Header; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Long form when the header names both `criterion` and `score`; else wide, where every name but participant, item, round
 * and groups is a criterion. The six names are read in any case. A second column of the same name, a nameless column and,
 * in long form, a column of another name are left out and listed.
 */
export function readHeader(names: readonly string[], line: number, utf8: boolean): HeaderReading {
  const problems: Problem[] = [];
  const note = (code: ProblemCode, values: Problem['values'] = {}) => problems.push({ line, code, values });
  if (!utf8) note('headerNotUtf8');
  const at = columnsByName(names, note);
  const participant = at.get('participant');
  const item = at.get('item');
  if (participant === undefined || item === undefined) return refused('noHeader', line);
  const criterion = at.get('criterion');
  const score = at.get('score');
  if (criterion !== undefined && score === undefined) return refused('noScoreColumn', line);
  const places = { participant, item, round: at.get('round') ?? null, groups: at.get('groups') ?? null };
  const sizes = { columns: names.length, width: 1 + names.findLastIndex((name) => name !== '') };
  const others = [...at].filter(([name]) => !['participant', 'item', 'round', 'groups'].includes(name));
  if (criterion !== undefined && score !== undefined) {
    for (const [name] of others) if (name !== 'criterion' && name !== 'score') note('columnUnused', { name });
    return { ok: true, header: { ...places, ...sizes, form: { kind: 'long', criterion, score } }, problems };
  }
  if (others.length === 0) return refused('noCriteria', line);
  const criteria = others.map(([name, column]) => ({ column, criterion: name }));
  return { ok: true, header: { ...places, ...sizes, form: { kind: 'wide', criteria } }, problems };
}

function refused(code: ProblemCode, line: number): HeaderReading {
  return { ok: false, problems: [{ line, code, values: {} }] };
}

const RESERVED = new Set(['participant', 'item', 'criterion', 'score', 'round', 'groups']);

/** First column of each name, in order; reserved names in lower case. */
function columnsByName(
  names: readonly string[], note: (code: ProblemCode, values?: Problem['values']) => void,
): Map<string, number> {
  const at = new Map<string, number>();
  let unnamed = 0;
  names.forEach((written, column) => {
    const name = RESERVED.has(written.toLowerCase()) ? written.toLowerCase() : written;
    if (name === '') unnamed += 1;
    else if (at.has(name)) note('columnTwice', { name });
    else at.set(name, column);
  });
  if (unnamed > 0) note('columnUnnamed', { count: unnamed });
  return at;
}

/** Semicolon when only that makes `participant` and `item` columns of the first row that is not blank. */
export function chooseDelimiter(bytes: Buffer): ',' | ';' {
  const firstLine = firstLineWithText(bytes);
  const named = (delimiter: ',' | ';') => {
    const [first] = readCsvRecords(firstLine, delimiter, 2);
    const names = first?.kind === 'fields' ? first.fields.map((field) => field.toLowerCase()) : [];
    return names.includes('participant') && names.includes('item');
  };
  return !named(',') && named(';') ? ';' : ',';
}

function firstLineWithText(bytes: Buffer): Buffer {
  let start = 0;
  while (start < bytes.length && [9, 10, 13, 32].includes(bytes[start] ?? 0)) start += 1;
  let end = start;
  while (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) end += 1;
  return bytes.subarray(start, end);
}
