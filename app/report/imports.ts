import { importedLines, importedSummaries, oneAnswer, otherGroups } from '../disagreement/index.ts';
import type { ItemSummary } from '../disagreement/index.ts';
import { fewestTold, importedLabel, type Bilingual, type Imported, type State } from '../workshop/index.ts';
import { bilingual } from './bilingual.ts';
import { figure } from './ballots.ts';
import { protectedCount } from './people.ts';
import type { ImportEntry, ImportRow } from './types.ts';

/** What others collected, each file by itself: nothing of it is counted with the answers of the room, and small groups are protected as there. */
export const importsOf = (state: State): ImportEntry[] => state.imports.map((imported) => entryOf(state, imported));

function entryOf(state: State, imported: Imported): ImportEntry {
  const { title, source, collected, at, form, scale, people, leftOut, hash } = imported;
  const k = fewestTold(state);
  const lines = importedLines(imported, k);
  const rounds = (['before', 'after'] as const).filter((round) => people.some((person) => person[round].length > 0));
  const told = rounds.map((round) => ({ round, ...importedSummaries(imported, lines, round, k) }));
  return {
    title, source, collected, at, form, scale, hash, leftOut, people: protectedCount(state, people.length), rounds,
    unknown: people.length < k ? { items: 0, criteria: 0, groups: 0 } : { items: unknownIn(imported.items), criteria: unknownIn(imported.criteria), groups: unknownIn(imported.groups) },
    rows: told.flatMap(({ round, criteria, items }) => [
      ...(imported.items.length > 1 ? criteria : []).map((summary) => rowOf(state, imported, { ...summary, round, item: null })),
      ...items.map((summary) => rowOf(state, imported, { ...summary, round, item: itemOf(state, imported, summary.item) })),
    ]).filter(({ everyone, lines: shown }) => everyone !== null || shown.length > 0),
    withheld: told.reduce((sum, { withheld }) => sum + withheld.length, 0),
  };
}

type Summary = Pick<ItemSummary, 'criterion' | 'everyone' | 'lines'> & Pick<ImportRow, 'round' | 'item'>;
const rowOf = (state: State, imported: Imported, { round, item, criterion, everyone, lines }: Summary): ImportRow => ({
  round, item, criterion: criterionOf(state, imported, criterion), everyone: everyone && figure(everyone),
  lines: lines.map((line) => ({ labels: line.groups.map((id) => groupOf(state, imported, id)), ...figure(line) })),
});

const unknownIn = (names: Imported['items']): number => names.filter(({ name, plan }) => plan === null && name !== oneAnswer).length;

function itemOf({ plan }: State, { items }: Imported, place: string): Bilingual {
  const item = items[Number(place)];
  return item ? importedLabel(item, [...plan?.designs ?? [], ...plan?.measures ?? []]) : bilingual('unnamed');
}

/** Null where the file asks one question an item. */
function criterionOf({ plan }: State, { criteria }: Imported, place: string): Bilingual | null {
  const criterion = criteria[Number(place)];
  return !criterion || criterion.name === oneAnswer ? null : importedLabel(criterion, plan?.criteria ?? []);
}

function groupOf({ plan }: State, { groups }: Imported, id: string): Bilingual {
  if (id === otherGroups) return bilingual('imports:report.otherGroups');
  const group = groups[Number(id)];
  return group ? importedLabel(group, plan?.groups ?? []) : bilingual('imports:report.noGroup');
}
