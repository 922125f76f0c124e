import { describe, expect, test } from 'vitest';
import { columnsIn, dayIn, scaleIn } from '../../../app/importing/asked.ts';
import { readImport } from '../../../app/importing/read.ts';
import { plan } from '../report/room.ts';

const fiveStep = { scale: { min: 1, max: 5 }, columns: null };
const reading = (text: string, asked: Parameters<typeof readImport>[2] = fiveStep) => readImport(Buffer.from(text), plan, asked);
function draftOf(text: string, asked?: Parameters<typeof readImport>[2]) {
  const read = reading(text, asked);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read;
}

describe('a file of answers that others collected', () => {
  test('is read in long form, its items, criteria and groups found in the plan by id or by label in either language', () => {
    const { draft, problems } = draftOf('participant,item,criterion,score,round,groups\nP1,plaza,access,4,,"ROLLERS fr|Dog owners"\nP1,Gárden EN,access,2,after,elders\n');
    expect(problems).toEqual([]);
    expect(draft.items).toEqual([{ name: 'plaza', plan: 'plaza' }, { name: 'Gárden EN', plan: 'garden' }]);
    expect(draft.criteria).toEqual([{ name: 'access', plan: 'access' }]);
    expect(draft.groups).toEqual([{ name: 'ROLLERS fr', plan: 'rollers' }, { name: 'Dog owners', plan: null }, { name: 'elders', plan: 'elders' }]);
    expect(draft.people).toEqual([{ name: 'P1', groups: [0, 1, 2], before: [[0, 0, 4]], after: [[1, 0, 2]] }]);
  });

  test('is read in wide form with French names of columns, semicolons, decimal commas and a byte order mark', () => {
    const { draft } = draftOf('\uFEFFPersonne;Élément;Tour;access;confort\nP1;plaza;avant;3,5;2\nP1;plaza;après;4;\n');
    expect(draft.criteria.map(({ name }) => name)).toEqual(['access', 'confort']);
    expect(draft.people[0]).toMatchObject({ before: [[0, 0, 3.5], [0, 1, 2]], after: [[0, 0, 4]] });
  });

  test('tells the line of whatever it leaves out, and counts it', () => {
    const { draft, problems } = draftOf('participant,item,access\nP1,plaza,4\n,plaza,3\nP2,plaza,9\nP3,plaza,"4\nP4,plaza,good\nP1,plaza,2\nP5,plaza,1\n');
    expect(problems.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7]);
    expect(problems[1]?.reason.en).toContain('outside the scale from 1 to 5');
    expect(problems.every(({ reason }) => reason.en !== '' && reason.fr !== '')).toBe(true);
    expect(draft.leftOut).toBe(5);
    expect(draft.people.map(({ name }) => name)).toEqual(['P1', 'P5']);
  });

  test('may name its columns otherwise, number its items by the order of rows, and part groups by commas', () => {
    const { draft } = draftOf('access,evaluator,Demographic\n3,F1,"Adult, White"\n4,F1,"Adult, White"\n2,F2,Adult\n', { scale: { min: 1, max: 4 }, columns: { participant: 'evaluator', item: null, groups: 'demographic' } });
    expect(draft.items.map(({ name }) => name)).toEqual(['i01', 'i02']);
    expect(draft.groups.map(({ name }) => name)).toEqual(['Adult', 'White']);
    expect(draft.people.map(({ name, before }) => [name, before])).toEqual([['F1', [[0, 0, 3], [1, 0, 4]]], ['F2', [[0, 0, 2]]]]);
  });

  test('is a list of paper answers where it names sheet, item and answer; on a scale of 0 to 1, yes and no are those; an empty answer says nothing', () => {
    const { draft, problems } = draftOf('sheet number,item,answer\n1,ramp,yes\n1,lamps,no\n2,ramp,1\n2,lamps,\n3,ramp,?\n', { scale: { min: 0, max: 1 }, columns: null });
    expect(draft.form).toBe('paper');
    expect(problems.map(({ line }) => line)).toEqual([6]);
    expect(draft.people).toEqual([{ name: '1', groups: [], before: [[0, 0, 1], [1, 0, 0]], after: [] }, { name: '2', groups: [], before: [[0, 0, 1]], after: [] }]);
    expect(reading('sheet,item,answer\n1,ramp,yes\n2,ramp,4\n').problems.map(({ line }) => line)).toEqual([2]);
    expect(reading('feuille;élément;réponse\n1;ramp;3\n').ok).toBe(true);
  });

  test('is refused with a reason where no column, no row or no score can be used', () => {
    for (const text of ['', 'a,b\n1,2\n', 'participant,item,access\n', 'participant,item,access\nP1,plaza,\n', '\u0000\u0001']) {
      const read = reading(text);
      expect(read.ok, text).toBe(false);
      expect(read.problems.length).toBeGreaterThan(0);
    }
  });

  test('is held by its bytes, so that the same file is known again', () => {
    const text = 'participant,item,access\nP1,plaza,4\n';
    expect(draftOf(text).draft.hash).toBe(draftOf(text).draft.hash);
    expect(draftOf(text).draft.hash).not.toBe(draftOf(`${text}P2,plaza,4\n`).draft.hash);
  });
});

describe('what is asked beside a file', () => {
  test('is a scale, a day and columns, or nothing of the kind', () => {
    expect([scaleIn('1-5'), scaleIn('-2..2'), scaleIn('0,5-4'), scaleIn('5-1'), scaleIn('x')]).toEqual([{ min: 1, max: 5 }, { min: -2, max: 2 }, { min: 0.5, max: 4 }, null, null]);
    expect([dayIn('2026-05-31'), dayIn('2026-02-30'), dayIn('31/05/2026')]).toEqual(['2026-05-31', null, null]);
    expect(columnsIn('participant=who, item=#, groups=Self description')).toEqual({ participant: 'who', item: null, groups: 'Self description' });
    expect([columnsIn('participant=who'), columnsIn('item=#,participant='), columnsIn('nonsense')]).toEqual(['bad', 'bad', 'bad']);
  });
});
