import { blank, refuse, type Chance, type Decision } from './decision.ts';
import { longestImportName, mostImported, type ImportCommand, type ImportEvent, type Imported, type ImportedPerson, type ImportId } from './import-types.ts';
import type { State } from './types.ts';

const prefix = 'import';

/** Whether a name in the record is that of an import, not of a person. */
export const isImport = (id: string): boolean => id.startsWith(`${prefix}_`);

/** The same file, or the same people once more, would count twice: whoever knows both figures would know the difference. */
export function decideImport(state: State, command: ImportCommand, chance: Chance): Decision {
  if (!state.plan) return refuse('not-prepared');
  if (command.type === 'remove-import') {
    return state.imports.some(({ id }) => id === command.import) ? [{ type: 'withdrawn', participant: command.import }] : refuse('unknown-import');
  }
  const { imported } = command;
  if (blank(imported.title) || blank(imported.source)) return refuse('import-unnamed');
  if (Math.max(imported.title.length, imported.source.length) > longestImportName) return refuse('text-too-long', { most: longestImportName });
  if (scoresIn(imported) === 0) return refuse('import-empty');
  if (scoresIn(imported) > mostImported) return refuse('import-too-large', { most: mostImported });
  const known = state.imports.find((each) => each.hash === imported.hash || samePeople(each, imported));
  if (known) return refuse('import-known', { title: known.title });
  const id = chance.id(prefix);
  return [{ type: 'imported', participant: id, imported: { ...imported, id, at: chance.now() } }];
}

export const applyImport = (state: State, { imported }: ImportEvent): State => ({ ...state, imports: [...state.imports, imported] });

/** Also where its key is gone already, and it was never read. */
export const forgetImport = (state: State, id: ImportId): State =>
  ({ ...state, imports: state.imports.filter((each) => each.id !== id), importsGone: [...state.importsGone.filter((each) => each !== id), id] });

const scoresIn = ({ people }: Pick<Imported, 'people'>): number => people.reduce((sum, { before, after }) => sum + before.length + after.length, 0);

/**
 * Whether most of the names that two files share answered the same wherever both have a score: then one is the other, put right or
 * added to. Files that only number their people share names by chance, not answers.
 */
function samePeople(one: Pick<Imported, 'people' | 'items' | 'criteria'>, other: Pick<Imported, 'people' | 'items' | 'criteria'>): boolean {
  const known = new Map(one.people.map((person) => [person.name, answersOf(person, one)]));
  const shared = other.people.flatMap((person) => {
    const before = known.get(person.name);
    return before ? [{ before, now: answersOf(person, other) }] : [];
  });
  const same = shared.filter(({ before, now }) => {
    const both = [...now].filter(([key]) => before.has(key));
    return both.length > 0 && both.every(([key, score]) => before.get(key) === score);
  });
  return same.length * 2 > shared.length;
}

function answersOf({ before, after }: ImportedPerson, { items, criteria }: Pick<Imported, 'items' | 'criteria'>): Map<string, number> {
  const keyed = (round: string, scores: ImportedPerson['before']): [string, number][] =>
    scores.map(([item, criterion, score]) => [JSON.stringify([round, items[item]?.name, criteria[criterion]?.name]), score]);
  return new Map([...keyed('before', before), ...keyed('after', after)]);
}
