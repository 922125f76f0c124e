import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import { oneAnswer, parseRatings, sayProblem, type Rating } from '../disagreement/index.ts';
import { longestImportName } from '../workshop/index.ts';
import type { Bilingual, Imported, ImportedName, ImportedPerson, ImportedScore, Plan } from '../workshop/index.ts';
import { layOut, plainly, type Columns, type Laid, type Row } from './columns.ts';
import { importText } from './texts.ts';

/** Something of a file that was left out; `line` counts physical lines from 1, null where none is meant. */
export type ImportProblem = { line: number | null; reason: Bilingual };
export type ImportAsked = { scale: { min: number; max: number }; columns: Columns | null };
/** What is in a file, before it has a name and a source. */
export type Draft = Pick<Imported, 'hash' | 'form' | 'scale' | 'items' | 'criteria' | 'groups' | 'people' | 'leftOut'>;
export type ImportReading = { ok: true; draft: Draft; problems: readonly ImportProblem[] } | { ok: false; problems: readonly ImportProblem[] };

/**
 * Reads ratings (DESIGN §3.2, long or wide, with column names in English or French) or a list of paper answers (sheet, item, answer)
 * from any bytes, and finds the plan's items, criteria and groups in it by id or label. Left out, each listed with its line: what
 * `parseRatings` leaves out, and scores outside the scale. `ok: false` only where nothing can be used.
 */
export function readImport(bytes: Buffer, plan: Plan, { scale, columns }: ImportAsked): ImportReading {
  const laid = layOut(bytes, columns);
  if (!laid) return { ok: false, problems: [{ line: null, reason: importText('problem.columns') }] };
  const outside: ImportProblem[] = [];
  const table = parseRatings(Buffer.from(canonical(laid, (row, written, at) => {
    const cell = laid.form === 'paper' && scale.min === 0 && scale.max === 1 ? yesOrNo(written) : written;
    const score = cell === '' ? null : numberIn(cell, laid.delimiter);
    if (score === null || (score >= scale.min && score <= scale.max)) return cell;
    const about = { value: shown(cell), column: shown(laid.written[at] ?? ''), min: scale.min, max: scale.max };
    outside.push({ line: row.line, reason: importText(Number.isNaN(score) ? 'problem.noNumber' : 'problem.outOfScale', about) });
    return '';
  })));
  const unreadable = laid.unreadable.map(({ line, why }): ImportProblem => ({ line, reason: sayProblem(why, {}) }));
  const listed = (table.ok ? table.table.problems : table.problems).map(({ line, code, values }): ImportProblem => ({ line, reason: sayProblem(code, values) }));
  const problems = [...outside, ...unreadable, ...listed].toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
  const ratings = table.ok ? table.table.ratings.filter(({ score }) => score !== null) : [];
  if (ratings.length === 0) return { ok: false, problems: problems.length > 0 ? problems : [{ line: null, reason: importText('problem.nothing') }] };
  const leftOut = problems.filter(({ line }) => line !== null && line !== laid.headerLine).length;
  return { ok: true, draft: { hash: createHash('sha256').update(bytes).digest('hex'), form: laid.form, scale, leftOut, ...contentsOf(ratings, plan) }, problems };
}

const yes: ReadonlySet<string> = new Set(['yes', 'oui', 'y', 'o', 'x']);
const no: ReadonlySet<string> = new Set(['no', 'non', 'n']);
const rounds: Readonly<Record<string, string>> = { avant: 'before', apres: 'after' };

/** The file as DESIGN §3.2 has it, each row on the line that it stands on. */
function canonical({ header, headerLine, rows, delimiter, ordered, commaGroups }: Laid, score: (row: Row, cell: string, at: number) => string): string {
  const seen = new Map<string, number>();
  const scored = header.includes('criterion') || header.includes('score') ? (name: string): boolean => name === 'score' : (name: string): boolean => !['participant', 'item', 'round', 'groups'].includes(name);
  const oneCriterion = header.includes('score') && !header.includes('criterion');
  const names = header.map((name) => name);
  const extra = [...(ordered ? ['item'] : []), ...(oneCriterion ? ['criterion'] : [])];
  const lines: string[] = [];
  const put = (line: number, fields: readonly string[]): void => { lines[line - 1] = stringify([fields.map((field) => field.replace(/[\r\n]+/g, ' '))], { delimiter }).trimEnd(); };
  put(headerLine, [...names, ...extra]);
  for (const row of rows) {
    const fields = row.fields.map((field, at) => {
      const name = header[at] ?? '';
      if (scored(name)) return score(row, field, at);
      if (name === 'round') return rounds[plainly(field)] ?? field;
      return name === 'groups' && commaGroups ? field.replaceAll(',', '|') : field;
    });
    const person = fields[header.indexOf('participant')] ?? '';
    const turn = (seen.get(person) ?? 0) + 1;
    seen.set(person, turn);
    // A row with too many or too few fields is refused by the reader, with its own count.
    const added = row.fields.length === header.length ? [...(ordered ? [`i${String(turn).padStart(2, '0')}`] : []), ...(oneCriterion ? [oneAnswer] : [])] : [];
    put(row.line, [...fields, ...added]);
  }
  return Array.from(lines, (line) => line ?? '').join('\n');
}

/** Only where the scale is 0 to 1: on a longer one, a yes would be its lowest score. */
const yesOrNo = (cell: string): string => (yes.has(plainly(cell)) ? '1' : no.has(plainly(cell)) ? '0' : cell);

/** NaN for what is no number. */
function numberIn(cell: string, delimiter: ',' | ';'): number {
  const text = delimiter === ';' ? cell.replace(',', '.') : cell;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}

const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

type Contents = Pick<Imported, 'items' | 'criteria' | 'groups' | 'people'>;
/** People, items and criteria in the order in which the file first names them. */
function contentsOf(ratings: readonly Rating[], plan: Plan): Contents {
  const [items, criteria, groups] = [new Places(), new Places(), new Places()];
  const people = new Map<string, { groups: Set<number>; before: ImportedScore[]; after: ImportedScore[] }>();
  for (const { participant, item, criterion, score, round, groups: named } of ratings) {
    if (score === null) continue;
    const person = people.get(participant) ?? { groups: new Set(), before: [], after: [] };
    people.set(participant, person);
    for (const group of named) person.groups.add(groups.of(group));
    person[round].push([items.of(item), criteria.of(criterion), score]);
  }
  const labelled = [...plan.designs, ...plan.measures];
  return {
    items: items.names(labelled), criteria: criteria.names(plan.criteria), groups: groups.names(plan.groups),
    people: [...people].map(([name, person]): ImportedPerson => ({ name, groups: [...person.groups], before: person.before, after: person.after })),
  };
}

/** A name as a screen can hold it. */
const shortened = (name: string): string => (name.length > longestImportName ? `${name.slice(0, longestImportName - 1)}…` : name);

/** Numbers names as they come. */
class Places {
  readonly #places = new Map<string, number>();
  of(name: string): number {
    const known = this.#places.get(name) ?? this.#places.size;
    this.#places.set(name, known);
    return known;
  }
  names(known: readonly { id: string; label: Bilingual }[]): ImportedName[] {
    return [...this.#places.keys()].map((name) => ({ name: shortened(name), plan: known.find(({ id, label }) => [id, label.en, label.fr].some((text) => plainly(text) === plainly(name) && plainly(name) !== ''))?.id ?? null }));
  }
}
