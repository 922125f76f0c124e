import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';

/** One row of a CSV file as read, or one physical line that could not be read as a row. */
export type CsvRecord =
  | { readonly kind: 'fields'; readonly line: number; readonly fields: readonly string[]; readonly utf8: boolean }
  | { readonly kind: 'unreadable'; readonly line: number; readonly why: 'quotes' | 'quoteSwallows' };

/**
 * Splits bytes into the rows of an RFC 4180 file; never throws, and loses no line in silence. Lines count from 1 and a row
 * has the number of the line it starts on. Blank lines are no rows. Fields are trimmed.
 *
 * A quoting mistake costs one physical line, not the rest of the file: that line is 'unreadable' and reading goes on with
 * the next. So does a quoted field that runs over lines which look like rows themselves (at least `rowSeparators`
 * separators): a forgotten closing quote would otherwise swallow them.
 */
export function readCsvRecords(bytes: Buffer, delimiter: ',' | ';', rowSeparators: number): CsvRecord[] {
  const records: CsvRecord[] = [];
  const allUtf8 = isUtf8(bytes);
  const lines = new LineCounter(bytes);
  for (let start = 0; start < bytes.length;) {
    const base = start;
    const failure = parseFrom(bytes.subarray(base), delimiter, (fields, end) => {
      const line = lines.lineAt(start);
      if (fields.some((field) => swallowsRows(field, delimiter, rowSeparators))) return false;
      const utf8 = allUtf8 || isUtf8(bytes.subarray(start, base + end));
      if (fields.length > 1 || fields[0] !== '') records.push({ kind: 'fields', line, fields, utf8 });
      start = base + end;
      return true;
    });
    if (failure === null) break;
    records.push({ kind: 'unreadable', line: lines.lineAt(start), why: failure });
    start = lines.nextLineStart(start);
  }
  return records;
}

/** Parses until the end (null) or the first row that is unreadable or that `accept` refuses; `end` is the offset after a row. */
function parseFrom(
  bytes: Buffer, delimiter: string, accept: (fields: string[], end: number) => boolean,
): 'quotes' | 'quoteSwallows' | null {
  try {
    parse(bytes, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      trim: true,
      max_record_size: 0,
      on_record: (fields: string[], info) => {
        if (!accept(fields, info.bytes)) throw new SwallowedRows();
        return null;
      },
    });
    return null;
  } catch (error) {
    if (error instanceof SwallowedRows) return 'quoteSwallows';
    if (error instanceof CsvError) return 'quotes';
    throw error;
  }
}

class SwallowedRows extends Error {}

function swallowsRows(field: string, delimiter: string, rowSeparators: number): boolean {
  if (!/[\r\n]/.test(field)) return false;
  const [, ...continued] = field.split(/\r\n|\n|\r/);
  return continued.some((text) => text.split(delimiter).length > rowSeparators);
}

/** Line numbers of ascending offsets, counted once. */
class LineCounter {
  #offset = 0;
  #line = 1;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  lineAt(offset: number): number {
    while (this.#offset < offset) {
      const next = this.nextLineStart(this.#offset);
      if (next > offset) break;
      this.#offset = next;
      this.#line += 1;
    }
    return this.#line;
  }

  /** Offset after the line break that ends the line holding `offset`; the length of the file on its last line. */
  nextLineStart(offset: number): number {
    for (let at = offset; at < this.#bytes.length; at++) {
      const byte = this.#bytes[at];
      if (byte === 10) return at + 1;
      if (byte === 13) return this.#bytes[at + 1] === 10 ? at + 2 : at + 1;
    }
    return this.#bytes.length;
  }
}
