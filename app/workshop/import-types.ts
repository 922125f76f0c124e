import type { Bilingual } from './ids.ts';

/** Names an import, and the key that it is sealed with; no participant's id begins so. */
export type ImportId = string;

/** A thing, criterion or group of an imported file: its name there, and what of the plan it was found to be; null where nothing. */
export type ImportedName = { name: string; plan: string | null };
/** The place of an item, the place of a criterion, and the score. */
export type ImportedScore = readonly [item: number, criterion: number, score: number];
/** Somebody in the file, by the name that they have there; `groups`: places in the list of groups. */
export type ImportedPerson = { name: string; groups: readonly number[]; before: readonly ImportedScore[]; after: readonly ImportedScore[] };

/**
 * Answers that others collected, elsewhere or at another time. A ballot of their own: they are told of beside those of the room,
 * never counted among them, and no package is made from them. `collected`: the day, ISO 8601, where it is known; `at`: when they
 * were imported. `hash`: SHA-256 of the file. `leftOut`: rows and scores that could not be used.
 */
export type Imported = {
  id: ImportId; title: string; source: string; file: string; hash: string; collected: string | null; at: string;
  form: 'ratings' | 'paper'; scale: { min: number; max: number };
  items: readonly ImportedName[]; criteria: readonly ImportedName[]; groups: readonly ImportedName[];
  people: readonly ImportedPerson[]; leftOut: number;
};

/** Sealed with a key of its own, as if the import were a person: it can be taken back for good (a `withdrawn` of its id). */
export type ImportEvent = { type: 'imported'; participant: ImportId; imported: Imported };
export type ImportCommand =
  | { type: 'record-import'; imported: Omit<Imported, 'id' | 'at'> }
  | { type: 'remove-import'; import: ImportId };

/** Most scores in one file. */
export const mostImported = 1_000_000;
/** Longest name of an import or of its source, in characters. */
export const longestImportName = 200;

/** How a name of the plan is written; where nothing of the plan was meant, its own in both languages. */
export const importedLabel = ({ name, plan }: ImportedName, known: readonly { id: string; label: Bilingual }[]): Bilingual =>
  known.find(({ id }) => id === plan)?.label ?? { en: name, fr: name };
