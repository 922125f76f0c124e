import { describe, expect, test } from 'vitest';
import { apply, decide, replay, type Actor, type Chance, type Command, type Event, type Imported, type ImportedPerson, type State } from '../../../app/workshop/index.ts';
import { room } from '../report/room.ts';

let count = 0;
const chance: Chance = { id: (prefix) => `${prefix}_${++count}`, code: () => 'CODE', seed: () => 1, hash: () => 'h', now: () => '2026-05-31T20:00:00.000Z' };
const host: Actor = { role: 'host' };
const people = (scores: Readonly<Record<string, number>>): ImportedPerson[] => Object.entries(scores).map(([name, score]) => ({ name, groups: [], before: [[0, 0, score]], after: [] }));
const file = (hash: string, scores: Readonly<Record<string, number>>, more: Partial<Imported> = {}): Omit<Imported, 'id' | 'at'> => ({
  title: 'Evening', source: 'School', file: 'a.csv', hash, collected: null, form: 'ratings', scale: { min: 1, max: 5 },
  items: [{ name: 'plaza', plan: 'plaza' }], criteria: [{ name: 'access', plan: 'access' }], groups: [], people: people(scores), leftOut: 0, ...more,
});
const give = (state: State, command: { type: 'record-import'; imported: Omit<Imported, 'id' | 'at'> } | { type: 'remove-import'; import: string }, actor: Actor = host) =>
  decide(state, actor, { ...command, id: 'c1' } as Command, chance);
function after(state: State, decision: ReturnType<typeof give>): State {
  if ('refusal' in decision) throw new Error(decision.refusal.code);
  return decision.reduce(apply, state);
}
const refusal = (decision: ReturnType<typeof give>) => ('refusal' in decision ? decision.refusal.code : null);

describe('an import', () => {
  test('stands apart: nobody joins by it, and no ballot opens', () => {
    const state = after(room([]), give(room([]), { type: 'record-import', imported: file('h1', { P1: 3 }) }));
    expect(state.imports).toHaveLength(1);
    expect(state.imports[0]).toMatchObject({ title: 'Evening', at: '2026-05-31T20:00:00.000Z' });
    expect({ ...state, imports: [] }).toEqual(room([]));
  });

  test('is not taken in a second time, be it the same file, or one in which most of the same people say the same', () => {
    const state = after(room([]), give(room([]), { type: 'record-import', imported: file('h1', { P1: 3, P2: 4, P3: 1 }) }));
    expect(refusal(give(state, { type: 'record-import', imported: file('h1', { P1: 3, P2: 4, P3: 1 }) }))).toBe('import-known');
    expect(refusal(give(state, { type: 'record-import', imported: file('h2', { P1: 3, P2: 4, P3: 5, P4: 5 }) }))).toBe('import-known');
    // Another evening that numbers its people too.
    expect(refusal(give(state, { type: 'record-import', imported: file('h3', { P1: 5, P2: 1, P3: 1 }) }))).toBeNull();
  });

  test('needs a name, a source and a score, and comes from the host alone', () => {
    expect(refusal(give(room([]), { type: 'record-import', imported: file('h', { P1: 3 }, { title: '\u200B ' }) }))).toBe('import-unnamed');
    expect(refusal(give(room([]), { type: 'record-import', imported: file('h', {}) }))).toBe('import-empty');
    expect(refusal(give(room([]), { type: 'record-import', imported: file('h', { P1: 3 }, { source: 'x'.repeat(300) }) }))).toBe('text-too-long');
    expect(refusal(give(room([]), { type: 'record-import', imported: file('h', { P1: 3 }) }, { role: 'facilitator' }))).toBe('not-allowed');
  });

  test('is taken back for good, and a record without its key reads the same', () => {
    const begun = room([]);
    const made = give(begun, { type: 'record-import', imported: file('h1', { P1: 3 }) });
    const state = after(begun, made);
    const id = state.imports[0]?.id ?? '';
    const gone = give(state, { type: 'remove-import', import: id }, { role: 'facilitator' });
    expect(after(state, gone)).toMatchObject({ imports: [], importsGone: [id], withdrawn: [], joins: 0 });
    expect(refusal(give(after(state, gone), { type: 'remove-import', import: id }))).toBe('unknown-import');
    const events: (Event | null)[] = [null, ...(gone as Event[])];
    expect(replay(events)).toMatchObject({ imports: [], importsGone: [id], joins: 0, withdrawn: [] });
    // It may be put right and taken in again.
    expect(refusal(give(after(state, gone), { type: 'record-import', imported: file('h1', { P1: 3 }) }))).toBeNull();
  });
});
