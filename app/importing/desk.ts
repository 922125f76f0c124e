import { resolve } from 'node:path';
import { gatherWorkshops } from '../comparing/gather.ts';
import { oneAnswer } from '../disagreement/index.ts';
import type { ImportPorts, KeepAsked, LookAsked } from '../lan/index.ts';
import type { LookedAt } from '../protocol/index.ts';
import { writeSeveral } from '../report/index.ts';
import { StoreError, pathsOf } from '../store/index.ts';
import type { Workplace } from '../workplace.ts';
import type { Chance, ImportedName } from '../workshop/index.ts';
import { dayIn, scaleIn } from './asked.ts';
import { headerOf, type Columns } from './columns.ts';
import { readImport, type Draft, type ImportReading } from './read.ts';

type Ports = { place: () => Workplace; chance: Chance; clock: () => Date; one: <T>(job: () => Promise<T>) => Promise<T> };
const refused = (code: string, params: Readonly<Record<string, string | number>> = {}) => ({ ok: false as const, code, params });

/** Answers that others collected, looked at first and kept only when the facilitator says so; and several workshops in one report. */
export function openImportDesk({ place, chance, clock, one }: Ports): ImportPorts {
  let waiting: { file: string; draft: Draft } | null = null;
  return {
    look: async (file, bytes, asked) => {
      waiting = null;
      const scale = scaleIn(asked.scale);
      const { plan } = place().room.state();
      if (!scale) return refused('scale');
      if (!plan) return refused('not-prepared');
      const reading = readImport(bytes, plan, { scale, columns: columnsOf(asked) });
      if (reading.ok) waiting = { file, draft: reading.draft };
      return { ok: true, looked: lookedAt(file, headerOf(bytes), reading) };
    },
    keep: (asked) => one(async () => {
      if (waiting === null) return refused('nothing-waits');
      if (asked.collected !== null && dayIn(asked.collected) === null) return refused('day');
      const { acknowledgement } = await place().room.submit({ role: 'host' }, { id: chance.id('c'), type: 'record-import', imported: importedFrom(waiting, asked) });
      if (!acknowledgement.ok) return refused(acknowledgement.refusal.code, acknowledgement.refusal.params);
      waiting = null;
      return { ok: true };
    }),
    list: () => place().room.state().imports.map(({ id, title, source, file, collected, at, form, people, leftOut }) => ({ id, title, source, file, collected, at, form, people: people.length, leftOut })),
    compare: (folders, languages) => one(async () => compareHere(place().folder, folders, languages, clock())),
  };
}

const importedFrom = ({ file, draft }: { file: string; draft: Draft }, { title, source, collected }: KeepAsked) => ({ ...draft, file, title: title.trim(), source: source.trim(), collected });

function columnsOf({ participant, item, groups, round }: LookAsked): Columns | null {
  if (!participant || !item) return null;
  return { participant, item: item === '#' ? null : item, ...(groups && { groups }), ...(round && { round }) };
}

/** As many lines and names as a screen can hold. */
const mostListed = 100;

function lookedAt(file: string, columns: string[], reading: ImportReading): LookedAt {
  const problems = { count: reading.problems.length, first: reading.problems.slice(0, mostListed) };
  if (!reading.ok) return { file, columns, problems, found: null };
  const { form, people, items, criteria, groups, leftOut } = reading.draft;
  const unknown = { items: unknownIn(items), criteria: unknownIn(criteria), groups: unknownIn(groups) };
  const scores = people.reduce((sum, { before, after }) => sum + before.length + after.length, 0);
  return { file, columns, problems, found: { form, people: people.length, items: items.length, criteria: criteria.length, groups: groups.length, scores, leftOut, unknown } };
}

function unknownIn(names: readonly ImportedName[]): { names: string[]; count: number } {
  const unknown = names.filter(({ name, plan }) => plan === null && name !== oneAnswer).map(({ name }) => name);
  return { names: unknown.slice(0, mostListed), count: unknown.length };
}

/** This workshop and others, into a folder of its own among the exports. */
async function compareHere(folder: string, folders: readonly string[], languages: readonly ('fr' | 'en' | 'both')[], now: Date) {
  const madeAt = now.toISOString();
  try {
    const found = gatherWorkshops([folder, ...folders.map((each) => resolve(each.trim()))], madeAt);
    if (!found.ok) return refused(`compare-${found.fault.code}`, found.fault.params);
    const files = await writeSeveral({ models: found.models, madeAt, out: `${pathsOf(folder).exports}/comparison`, languages });
    return { ok: true as const, files: files.map((name) => `comparison/${name}`) };
  } catch (error) {
    if (error instanceof StoreError) return refused(error.code, error.params);
    throw error;
  }
}
