import { describe, expect, test } from 'vitest';
import { templateOf } from '../../../app/templates/index.ts';
import { reportModel } from '../../../app/report/model.ts';
import { restrictedTables } from '../../../app/report/restricted.ts';
import { publicTables } from '../../../app/report/tables.ts';
import { seatsOf, type Participant, type State } from '../../../app/workshop/index.ts';
import { crowd, person, plan, room } from './room.ts';

const at = { head: { seq: 1, hash: 'h' }, madeAt: '2026-11-24T18:00:00.000Z', held: null };
const table = (id: string, people: number): Participant => person(id, ['elders'], { via: 'table', people, table: 4 });
const model = (people: readonly Participant[], more: Partial<State> = {}) => reportModel(room(people, [], { plan: templateOf('street')?.plan ?? plan, ...more }), at);

describe('how people joined, in the report', () => {
  test('a table is one of those who took part, whatever it says of how many sit there', () => {
    const people = [...crowd(6, 'none', 'a'), ...['t1', 't2', 't3', 't4', 't5'].map((id) => table(id, 6))];
    expect(model(people)).toMatchObject({ people: { joined: 11 }, ways: { tables: 5, seated: 30, uncoded: 11 } });
  });

  test('few tables are not counted out, nor who sits there', () => {
    expect(model([...crowd(6, 'none', 'a'), table('t', 7)]).ways).toMatchObject({ tables: 'few', seated: null });
  });

  test('a table of six has no seat of its own: it said one thing', () => {
    const state = room([...crowd(6, ['rollers'], 'a'), table('t', 6)]);
    expect(seatsOf(state).map(({ id, members }) => [id, members.length])).toEqual([['rollers', 6], ['everyone-else', 1]]);
  });

  test('who joined without a code is said where a package is made, and in the table for the public', () => {
    const coded = crowd(6, 'none', 'c').map((one, place) => ({ ...one, code: `CODE${place}` }));
    expect(model(coded).ways.uncoded).toBe(0);
    const tables = publicTables(model([...coded, ...crowd(5, 'none', 'u')]));
    expect(tables.find(({ name }) => name === 'participants.csv')?.csv).toMatch(/way.*without a one-time code.*5/);
  });

  test('restricted rows say for whom a tablet spoke, whether with a code, and what was said with help', () => {
    const text = JSON.stringify(restrictedTables(room([table('t', 6)], [], { helped: { t: ['answer:b'] } })));
    for (const column of ['via', 'people', 'table', 'with_code', 'helped']) expect(text).toContain(column);
    expect(text).not.toContain('RECEIPT-');
  });
});
