import { readCsvRecords, type CsvRecord } from '../disagreement/index.ts';

/** Which column of a file holds what, by its name there. `item: null`: the rows of each person stand in the order of the items. */
export type Columns = { participant: string; item: string | null; groups?: string; round?: string };
export type Form = 'ratings' | 'paper';
export type Row = Extract<CsvRecord, { kind: 'fields' }>;
/** A file by its columns, named as in DESIGN §3.2, where they could be told, and as they are `written`; `unreadable`: physical lines that are no row. */
export type Laid = {
  form: Form; delimiter: ',' | ';'; written: readonly string[]; header: readonly string[]; headerLine: number; rows: readonly Row[];
  unreadable: readonly Extract<CsvRecord, { kind: 'unreadable' }>[]; ordered: boolean; commaGroups: boolean;
};

/** Words by which the columns are known without being told, in both languages. */
const words: Readonly<Record<string, readonly string[]>> = {
  participant: ['participant', 'participante', 'personne', 'person'], item: ['item', 'element'], criterion: ['criterion', 'critere'], score: ['score', 'note'],
  round: ['round', 'tour'], groups: ['groups', 'group', 'groupes', 'groupe'],
};
const paperWords: Readonly<Record<string, readonly string[]>> = { ...words, participant: ['sheet', 'feuille', 'sheet number', 'numero de feuille'], score: ['answer', 'reponse'] };

/**
 * The columns of a file, as they are named in English or French, or as `told`. A list of paper answers is one with columns for sheet,
 * item and answer. Null where nobody could say which column is whose.
 */
export function layOut(bytes: Buffer, told: Columns | null): Laid | null {
  const text = bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? bytes.subarray(3) : bytes;
  const found = ([',', ';'] as const).flatMap((delimiter) => laidBy(text, delimiter, told) ?? []);
  return found[0] ?? null;
}

/** The first row that is not blank, to choose columns from. */
export function headerOf(bytes: Buffer): string[] {
  const [comma = [], semicolon = []] = ([',', ';'] as const).map((delimiter) => {
    const first = readCsvRecords(bytes, delimiter, 2)[0];
    return first?.kind === 'fields' ? first.fields.map((name) => name.replace(/^\uFEFF/, '')) : [];
  });
  return (semicolon.length > comma.length ? semicolon : comma).filter((name) => name !== '');
}

function laidBy(text: Buffer, delimiter: ',' | ';', told: Columns | null): Laid | null {
  const [first, ...records] = readCsvRecords(text, delimiter, 2);
  if (first?.kind !== 'fields') return null;
  const rest = { delimiter, written: first.fields, headerLine: first.line, rows: records.filter((each) => each.kind === 'fields'), unreadable: records.filter((each) => each.kind === 'unreadable') };
  if (told) {
    const header = first.fields.map((name) => toldName(name, told));
    const known = header.includes('participant') && (told.item === null || header.includes('item'));
    return known ? { ...rest, form: 'ratings', header, ordered: told.item === null, commaGroups: told.groups !== undefined } : null;
  }
  const paper = first.fields.map((name) => knownName(name, paperWords));
  if (['participant', 'item', 'score'].every((name) => paper.includes(name))) return { ...rest, form: 'paper', header: paper, ordered: false, commaGroups: false };
  const header = first.fields.map((name) => knownName(name, words));
  return header.includes('participant') && header.includes('item') ? { ...rest, form: 'ratings', header, ordered: false, commaGroups: false } : null;
}

const knownName = (name: string, by: typeof words): string => Object.entries(by).find(([, names]) => names.includes(plainly(name)))?.[0] ?? name;
const toldName = (name: string, told: Columns): string =>
  (['participant', 'item', 'groups', 'round'] as const).find((part) => { const wanted = told[part]; return typeof wanted === 'string' && plainly(wanted) === plainly(name); }) ?? knownName(name, { criterion: words['criterion'] ?? [], score: words['score'] ?? [] });

/** A name without what people write differently: case, accents, and marks between words. */
export const plainly = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
