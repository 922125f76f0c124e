import { readCsvRecords } from './csv-records.ts';
import type { CsvRecord } from './csv-records.ts';
import { chooseDelimiter, readHeader } from './header.ts';
import type { Header } from './header.ts';
import type { Problem, ProblemCode, Rating, RatingsTable, Round } from './types.ts';

export type TableReading =
  | { readonly ok: true; readonly table: RatingsTable }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a ratings table (DESIGN §3.2), long or wide, from any bytes; never throws.
 *
 * A cell of a wide table is a rating of its own: a bad one is left out, the others of its row stay. Left out, each listed
 * with its line: a row whose number of fields is not the header's (empty ones too many are forgiven), an empty
 * participant, item or criterion, a score that is not a finite decimal number, a round other than before and after, text
 * that is not UTF-8, and every rating after the first of the same participant, item, criterion and round.
 * `ok: false` only when no row is usable.
 */
export function parseRatings(bytes: Uint8Array): TableReading {
  const text = withoutByteOrderMark(bytes);
  const delimiter = chooseDelimiter(text);
  const records = readCsvRecords(text, delimiter, 2);
  const [first, ...rows] = records;
  if (first === undefined) return refused('emptyFile', null);
  if (first.kind === 'unreadable') return refused('headerQuotes', first.line);
  const reading = readHeader(first.fields, first.line, first.utf8);
  if (!reading.ok) return { ok: false, problems: reading.problems };
  const rater = new RowReader(reading.header, delimiter);
  for (const row of rows) rater.read(row);
  const problems = [...reading.problems, ...rater.problems];
  if (!rater.anyUsable) return { ok: false, problems: [...problems, { line: null, code: 'noUsableRow', values: {} }] };
  return { ok: true, table: { ratings: rater.ratings, problems } };
}

function refused(code: ProblemCode, line: number | null): TableReading {
  return { ok: false, problems: [{ line, code, values: {} }] };
}

function withoutByteOrderMark(bytes: Uint8Array): Buffer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? buffer.subarray(3) : buffer;
}

/** Turns rows into ratings and problems, remembering what has been rated. */
class RowReader {
  readonly ratings: Rating[] = [];
  readonly problems: Problem[] = [];
  readonly #header: Header;
  readonly #decimalComma: boolean;
  readonly #rated = new Map<string, Set<number>>();
  readonly #numbers = new Map<string, number>();
  readonly #groupLists = new Map<string, readonly string[]>();

  constructor(header: Header, delimiter: ',' | ';') {
    this.#header = header;
    this.#decimalComma = delimiter === ';';
  }

  get anyUsable(): boolean {
    return this.ratings.length > 0;
  }

  read(row: CsvRecord): void {
    if (row.kind === 'unreadable') return this.#refuse(row.line, row.why);
    const { line, fields } = row;
    const { columns, width } = this.#header;
    if (!row.utf8) return this.#refuse(line, 'notUtf8');
    if (fields.length < width) return this.#refuse(line, 'tooFewFields', { found: fields.length, wanted: width });
    if (fields.slice(columns).some((field) => field !== '')) {
      return this.#refuse(line, 'tooManyFields', { found: fields.length, wanted: columns });
    }
    const participant = fields[this.#header.participant] ?? '';
    if (participant === '') return this.#refuse(line, 'noParticipant');
    const item = fields[this.#header.item] ?? '';
    if (item === '') return this.#refuse(line, 'noItem');
    const round = this.#roundOf(fields);
    if (round === null) return this.#refuse(line, 'badRound', { value: shown(fields[this.#header.round ?? -1] ?? '') });
    this.#readScores(line, fields, { participant, item, round, groups: this.#groupsOf(fields) });
  }

  #readScores(line: number, fields: readonly string[], about: Pick<Rating, 'participant' | 'item' | 'round' | 'groups'>): void {
    const twice: string[] = [];
    for (const { criterion, cell } of this.#cells(fields)) {
      if (criterion === '') {
        this.#refuse(line, 'noCriterion');
        continue;
      }
      const score = scoreOf(cell, this.#decimalComma);
      if (score === 'bad') {
        this.#refuse(line, 'badScore', { criterion: shown(criterion), value: shown(cell) });
      } else if (this.#isSecond(about.participant, about.item, criterion, about.round)) {
        twice.push(criterion);
      } else {
        this.ratings.push({ ...about, criterion, score });
      }
    }
    if (twice.length === 0) return;
    const criteria = twice.length > 12 ? `${twice.slice(0, 12).map(shown).join(', ')}, …` : twice.map(shown).join(', ');
    const { participant, item } = about;
    this.#refuse(line, 'duplicate', { participant: shown(participant), item: shown(item), criteria, count: twice.length });
  }

  *#cells(fields: readonly string[]): Generator<{ criterion: string; cell: string }> {
    const { form } = this.#header;
    if (form.kind === 'long') yield { criterion: fields[form.criterion] ?? '', cell: fields[form.score] ?? '' };
    else for (const { column, criterion } of form.criteria) yield { criterion, cell: fields[column] ?? '' };
  }

  #roundOf(fields: readonly string[]): Round | null {
    if (this.#header.round === null) return 'before';
    const text = (fields[this.#header.round] ?? '').toLowerCase();
    if (text === '' || text === 'before') return 'before';
    return text === 'after' ? 'after' : null;
  }

  #groupsOf(fields: readonly string[]): readonly string[] {
    if (this.#header.groups === null) return [];
    const text = fields[this.#header.groups] ?? '';
    const known = this.#groupLists.get(text);
    if (known !== undefined) return known;
    const groups = [...new Set(text.split(/[;|]/).map((part) => part.trim()).filter((part) => part !== ''))];
    this.#groupLists.set(text, groups);
    return groups;
  }

  /** Names become numbers, so that no character in one can make two cells alike; a file holds fewer than 2²⁶ of them. */
  #isSecond(participant: string, item: string, criterion: string, round: Round): boolean {
    const cell = (this.#numberOf(item) * 2 ** 26 + this.#numberOf(criterion)) * 2 + (round === 'after' ? 1 : 0);
    let rated = this.#rated.get(participant);
    if (rated === undefined) this.#rated.set(participant, (rated = new Set()));
    if (rated.has(cell)) return true;
    rated.add(cell);
    return false;
  }

  #numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  #refuse(line: number, code: ProblemCode, values: Problem['values'] = {}): void {
    this.problems.push({ line, code, values });
  }
}

/** A finite decimal number, null for an empty cell, or 'bad'. The decimal comma is for semicolon files alone. */
function scoreOf(cell: string, decimalComma: boolean): number | null | 'bad' {
  if (cell === '') return null;
  const text = decimalComma ? cell.replace(',', '.') : cell;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return 'bad';
  const score = Number(text);
  return Number.isFinite(score) ? score : 'bad';
}

/** A cell's text as a message may carry it. */
function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
