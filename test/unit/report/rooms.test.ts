import { describe, expect, it } from 'vitest';
import { mergeRooms, type RoomRows } from '../../../app/merging/index.ts';
import { mergedModel } from '../../../app/report/rooms.ts';
import { publicTables, renderHtml, restrictedTables } from '../../../app/report/index.ts';
import type { Event } from '../../../app/workshop/index.ts';
import { consents, plan } from './room.ts';

const joined = (participant: string, group: string): Event =>
  ({ type: 'joined', participant, receipt: `R-${participant}`, pseudonym: 0, language: 'fr', consents, ageBand: '35-54', groups: [group], parentalCode: null });
const record = (room: string, name: string | null, sizes: Readonly<Record<string, number>>): RoomRows => {
  const people = Object.entries(sizes).flatMap(([group, size]) => Array.from({ length: size }, (_, nth) => joined(`${room}-${group}-${nth}`, group)));
  const wish: Event[] = people.slice(0, 1).flatMap((person): Event[] => (person.type === 'joined'
    ? [{ type: 'wished', participant: person.participant, wish: `${room}-w`, text: 'a bench', language: 'fr', table: null, parent: null, seed: 1 }, { type: 'proposed', participant: person.participant, wish: `${room}-w` }] : []));
  const events: Event[] = [{ type: 'prepared', plan }, ...people, ...wish];
  return { record: room, room, name, head: { seq: events.length, hash: room.padEnd(64, '0') }, rows: events.map((event, at) => ({ event, hash: at === 0 ? 'prepared' : `${room}${at}` })) };
};
const model = (...rooms: RoomRows[]) => {
  const merged = mergeRooms({ rooms, settled: {}, gone: [] });
  return { merged, model: mergedModel(merged, { head: { seq: 1, hash: 'a'.repeat(64) }, madeAt: '2026-11-24T20:00:00.000Z', held: null }) };
};
const table = (tables: readonly { name: string; csv: string }[], name: string): string => tables.find((each) => each.name === name)?.csv ?? '';

describe('a report over several rooms', () => {
  it('counts a group of three and four as seven, and tells of neither room alone where one has fewer than five', () => {
    const { model: told } = model(record('a', 'Parc', { rollers: 3 }), record('b', 'Quai', { rollers: 4, elders: 20 }));
    expect(told.people.groups.find(({ labels: [label] }) => label?.en === 'rollers EN')?.count).toBe(7);
    expect(told.rooms?.people).toEqual([{ labels: [{ en: 'Parc', fr: 'Parc' }, { en: 'Quai', fr: 'Quai' }], count: 27 }]);
    expect(Object.values(told.rooms?.wishes ?? {})).toEqual([null, null]);
    const tables = publicTables(told);
    expect(table(tables, 'rooms.csv')).toMatch(/joined,,Parc \+ Quai,Parc \+ Quai,27/);
    expect(table(tables, 'wishes.csv')).not.toMatch(/Parc|Quai/);
  });

  it('says of larger rooms who came from where, and from where a wish', () => {
    const { merged, model: told } = model(record('a', 'Parc', { rollers: 6 }), record('b', null, { rollers: 5 }));
    expect(told.rooms?.people.map(({ labels: [label], count }) => [label?.fr, count])).toEqual([['Parc', 6], ['Salle 2', 5]]);
    expect(Object.values(told.rooms?.wishes ?? {}).map((name) => name?.en)).toEqual(['Parc', 'Room 2']);
    expect(table(restrictedTables(merged.state, merged), 'participants.csv').split('\r\n')[1]).toMatch(/,Parc$/);
  });

  it('names both records, what cannot be known, and that nothing was agreed together, in both languages', () => {
    const page = renderHtml(model(record('a', 'Parc', { rollers: 6 }), record('b', 'Quai', { rollers: 5 })).model, 'both', () => null);
    for (const text of ['a'.padEnd(64, '0'), 'b'.padEnd(64, '0'), 'No room bargained', 'Aucune salle n’a négocié', 'cannot be known', 'On ne peut pas savoir', 'Negotiation — Quai', 'id="fr-round-2"']) expect(page).toContain(text);
  });
});
