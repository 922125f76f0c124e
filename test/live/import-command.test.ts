import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importCommand } from '../../app/importing/command.ts';
import { reportCommand } from '../../app/report-command.ts';
import { eventOf } from '../../app/lan/index.ts';
import { openLog } from '../../app/store/index.ts';
import { verifyCommand } from '../../app/verify/verify.ts';
import { openWorkplace } from '../../app/workplace.ts';
import { replay } from '../../app/workshop/index.ts';

const streetReview = join(import.meta.dirname, '../../../shared/data/streetreview/demographic_analysis.csv');
let root = '';
beforeAll(async () => { root = await mkdtemp(join(tmpdir(), 'parvis-import-')); });
afterAll(() => rm(root, { recursive: true }));

async function run(command: typeof importCommand, ...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const status = await command(args, { stdout: { write: (text) => { said.out += text; } }, stderr: { write: (text) => { said.err += text; } } });
  return { status, ...said };
}

async function fileOf(name: string, text: string): Promise<string> {
  const path = join(root, name);
  await writeFile(path, text);
  return path;
}

const stateOf = (folder: string) => {
  const log = openLog(folder, { clock: () => new Date(), readOnly: true });
  try {
    return replay([...log.read()].map(eventOf));
  } finally {
    log.close();
  }
};

const ratings = `participant,item,access,groups\n${Array.from({ length: 6 }, (_, at) => `P${at},Yard,${(at % 5) + 1},elders`).join('\n')}\n`;

describe('parvis import', () => {
  test('takes a file into a record that still verifies, and what is taken back can be read by nobody any more', async () => {
    const folder = join(root, 'w1');
    const file = await fileOf('school.csv', ratings);
    const first = await run(importCommand, file, '--data', folder, '--as', 'Evening', '--source', 'School', '--collected', '2026-05-30');
    expect(first.status).toBe(0);
    expect(first.out).toContain('Imported as “Evening”.');
    expect(stateOf(folder).imports[0]).toMatchObject({ title: 'Evening', source: 'School', collected: '2026-05-30', file: 'school.csv', people: { length: 6 } });
    expect((await run(importCommand, file, '--data', folder)).err).toContain('here already, as “Evening”');
    const place = openWorkplace(folder, { clock: () => new Date() });
    await place.room.submit({ role: 'facilitator' }, { id: 'c1', type: 'remove-import', import: place.room.state().imports[0]?.id ?? '' });
    await place.idle();
    await place.close();
    const log = openLog(folder, { clock: () => new Date(), readOnly: true });
    expect([...log.read()].find(({ type }) => type === 'imported')).toMatchObject({ sealed: 'key-destroyed', data: null });
    log.close();
    expect((await run(verifyCommand, '--data', folder)).status).toBe(0);
    expect(stateOf(folder)).toMatchObject({ imports: [], joins: 0 });
    expect((await run(importCommand, file, '--data', folder)).status).toBe(0);
  });

  test('lists rows of a paper list that cannot be read, and changes nothing until somebody says to leave them out', async () => {
    const folder = join(root, 'w2');
    const file = await fileOf('paper.csv', 'sheet,item,answer\n1,Yard,4\n2,Yard,illegible\n3,Yard,5\n');
    const asked = await run(importCommand, file, '--data', folder);
    expect(asked.status).toBe(1);
    expect(asked.err).toContain('Line 3:');
    expect(asked.err).toContain('Nothing was changed');
    expect(stateOf(folder).imports).toEqual([]);
    expect((await run(importCommand, file, '--data', folder, '--leave-out')).status).toBe(0);
    expect(stateOf(folder).imports[0]).toMatchObject({ form: 'paper', leftOut: 1 });
  });

  test('says what is wrong, in words, and leaves no workshop behind', async () => {
    const folder = join(root, 'w3');
    const bad = await fileOf('bad.csv', 'a,b\n1,2\n');
    expect(await run(importCommand, bad, '--data', folder)).toMatchObject({ status: 1, out: '' });
    expect(await run(importCommand, join(root, 'none.csv'), '--data', folder)).toMatchObject({ status: 1, out: '' });
    expect(await run(importCommand, '--data', folder)).toMatchObject({ status: 2 });
    expect(await run(importCommand, bad, '--scale', '5')).toMatchObject({ status: 2 });
    expect(await run(importCommand, bad, '--collected', 'yesterday')).toMatchObject({ status: 2 });
    expect(existsSync(folder)).toBe(false);
  });
});

// Real ratings beside the project, not part of it (Apache-2.0, rsdmu/streetreview): 12 evaluators × 20 streets × 4 criteria.
test.skipIf(!existsSync(streetReview))('StreetReview comes in as it is published, and the report tells of it apart from the room', async () => {
  const folder = join(root, 'streets');
  const { status, out } = await run(importCommand, streetReview, '--data', folder, '--as', 'Rues de Montréal', '--source', 'StreetReview', '--scale', '1-4', '--columns', 'participant=evaluator,item=#,groups=Demographic');
  expect(status).toBe(0);
  expect(out).toContain('960 scores');
  expect((await run(reportCommand, '--data', folder, '--lang', 'fr', '--out', join(folder, 'out'))).status).toBe(0);
  const table = await readFile(join(folder, 'out', 'imported-results.csv'), 'utf8');
  // R 4.2.2: d <- read.csv(file); aggregate(accessibility ~ 1, d, mean); sd(d$accessibility)
  expect(table).toContain('Accessibility,Accessibilité,Everyone,Tout le monde,12,2.475,0.963454');
  for (const [, n] of table.matchAll(/,(\d+),[\d.]+,[\d.]+\r/g)) expect(Number(n)).toBeGreaterThanOrEqual(5);
  expect(await readFile(join(folder, 'out', 'report-fr.html'), 'utf8')).toContain('Rues de Montréal');
});
