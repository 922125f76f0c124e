import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../.tools/browser.mjs';
import { rehearseCommand } from '../../app/rehearsal/rehearse.ts';
import { reportCommand } from '../../app/report-command.ts';
import { eventOf } from '../../app/lan/index.ts';
import { openLog } from '../../app/store/index.ts';
import { replay } from '../../app/workshop/index.ts';

let root = '';
let workshop = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'parvis-report-'));
  workshop = join(root, 'workshop');
  expect((await run(rehearseCommand, '--participants', '9', '--seed', '7', '--data', workshop)).status).toBe(0);
}, 120_000);
afterAll(() => rm(root, { recursive: true }));

async function run(command: typeof reportCommand, ...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const status = await command(args, { stdout: { write: (text) => { said.out += text; } }, stderr: { write: (text) => { said.err += text; } } });
  return { status, ...said };
}

async function inFrench<T>(work: () => Promise<T>): Promise<T> {
  const before = process.env['LC_ALL'];
  process.env['LC_ALL'] = 'fr_CA.UTF-8';
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env['LC_ALL'];
    else process.env['LC_ALL'] = before;
  }
}

const stateOf = (folder: string) => {
  const log = openLog(folder, { clock: () => new Date(), readOnly: true });
  try {
    return replay([...log.read()].map(eventOf));
  } finally {
    log.close();
  }
};

const withText = spawnSync('pdftotext', ['-v']).error === undefined;
const textOf = (pdf: string): string => spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1e8 }).stdout;

describe('the report on paper', () => {
  test('is a PDF with tags, bookmarks and its language, and the same words each time; a report without it takes the old one away', async () => {
    const out = join(root, 'paper');
    const texts: string[] = [];
    const before = process.env['PARVIS_CHROMIUM'];
    process.env['PARVIS_CHROMIUM'] = findChromium() ?? '';
    try {
      for (const _ of [1, 2]) {
        expect((await run(reportCommand, '--data', workshop, '--lang', 'fr', '--pdf', '--out', out)).out.split('\n')[0]).toBe(join(out, 'report-fr.pdf'));
        texts.push(withText ? textOf(join(out, 'report-fr.pdf')) : '');
      }
      const pdf = await readFile(join(out, 'report-fr.pdf'), 'latin1');
      for (const part of ['/StructTreeRoot', '/MarkInfo', '/Outlines', '/Lang (fr)', '/Font']) expect(pdf).toContain(part);
      expect(texts[1]).toBe(texts[0]);
      if (withText) expect(texts[0]).toMatch(/L’essentiel[^]*Page 1 de \d+[^]*Dictionnaire des données/);
      await run(reportCommand, '--data', workshop, '--lang', 'fr', '--out', out);
      expect(await readdir(out)).not.toContain('report-fr.pdf');
    } finally {
      process.env['PARVIS_CHROMIUM'] = before ?? '';
    }
  }, 120_000);

  test('that nothing can print is said, and the page is there all the same', async () => {
    const out = join(root, 'no-paper');
    const before = process.env['PARVIS_CHROMIUM'];
    process.env['PARVIS_CHROMIUM'] = join(root, 'no-such-browser');
    try {
      const { status, err } = await inFrench(() => run(reportCommand, '--data', workshop, '--lang', 'fr', '--pdf', '--out', out));
      expect([status, err]).toEqual([1, expect.stringContaining('mais pas en PDF')]);
      expect(await readdir(out)).toContain('report-fr.html');
    } finally {
      process.env['PARVIS_CHROMIUM'] = before ?? '';
    }
  });
});

describe('the report of a folder', () => {
  test('goes straight into the folder asked for, which is made, and is the same twice, byte for byte', async () => {
    const places = [join(root, 'a', 'deep', 'folder'), join(root, 'b')];
    for (const out of places) {
      const { status, out: said } = await run(reportCommand, '--data', workshop, '--lang', 'fr', '--out', out);
      expect(status).toBe(0);
      for (const name of said.trim().split('\n')) expect((await stat(name)).size).toBeGreaterThan(0);
    }
    const [first = '', second = ''] = places;
    const names = (await readdir(first)).filter((name) => name !== 'restricted');
    expect(names).toContain('report-fr.html');
    expect(names).not.toContain('report-en.html');
    for (const name of names) expect(await readFile(join(first, name))).toEqual(await readFile(join(second, name)));
    expect((await readFile(join(first, 'results.csv'))).subarray(0, 3)).toEqual(Buffer.from('efbbbf', 'hex'));
  });

  test('in both languages is one file that says SOURCE_DATE_EPOCH as the day it was made', async () => {
    process.env['SOURCE_DATE_EPOCH'] = String(Date.UTC(2031, 4, 6, 16) / 1000);
    try {
      expect((await run(reportCommand, '--data', workshop, '--lang', 'both', '--out', join(root, 'both'))).status).toBe(0);
    } finally {
      delete process.env['SOURCE_DATE_EPOCH'];
    }
    const page = await readFile(join(root, 'both', 'report-both.html'), 'utf8');
    expect(page).toContain('May 6, 2031');
    expect(page).toContain('6 mai 2031');
    expect(page).not.toMatch(/(?:src|href)="(?!data:image\/webp|#)/);
  });

  test.each([[['--lang', 'de', '--out', 'x'], '--lang de'], [['--lang', 'fr'], '--out'], [['--nonsense'], 'option']])('is refused for %j with how to ask', async (args, named) => {
    const { status, err, out } = await run(reportCommand, '--data', workshop, ...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(named);
    expect(err).toContain('parvis report --data');
    expect((await inFrench(() => run(reportCommand, ...args))).err).toContain('Utilisation');
  });

  test('is refused without a workshop, from a record that does not hold, and into a place that cannot be written', async () => {
    const empty = join(root, 'empty');
    await mkdir(empty);
    expect((await run(reportCommand, '--data', empty, '--out', join(root, 'no'))).status).toBe(1);
    const broken = join(root, 'broken');
    await cp(workshop, broken, { recursive: true });
    const database = new Database(join(broken, 'workshop.sqlite'));
    for (const { name } of database.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all()) database.exec(`DROP TRIGGER "${name}"`);
    database.exec("UPDATE events SET actor = 'someone' WHERE seq = 5");
    database.close();
    const refused = await inFrench(() => run(reportCommand, '--data', broken, '--out', join(root, 'no')));
    expect([refused.status, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('le registre ne tient pas');
    await writeFile(join(root, 'file'), '');
    const unwritable = await run(reportCommand, '--data', workshop, '--out', join(root, 'file', 'under'));
    expect([unwritable.status, unwritable.out]).toEqual([1, '']);
    expect(unwritable.err).toContain('cannot be written');
  });
});

describe('a rehearsal', () => {
  test('is a whole workshop, marked as one: every kind of ballot, a second round, people who object, one who left', () => {
    const state = stateOf(workshop);
    expect(state).toMatchObject({ rehearsal: true, phase: 'close', withdrawn: [expect.any(String)] });
    expect(new Set(Object.values(state.ballots).map(({ ballot }) => ballot.kind)).size).toBeGreaterThanOrEqual(6);
    expect(Object.values(state.ballots).some(({ ballot }) => ballot.of !== null)).toBe(true);
    expect(state.amendments).toHaveLength(1);
    expect(state.rounds.length).toBeGreaterThan(0);
  });

  test('gives the same record again from the same seed, but for times, keys and hashes', async () => {
    const again = join(root, 'again');
    expect((await run(rehearseCommand, '--participants', '9', '--seed', '7', '--data', again)).status).toBe(0);
    const told = (folder: string) => {
      const { rounds, frozen: _frozen, ...timed } = stateOf(folder);
      const state: unknown = JSON.parse(JSON.stringify(timed, (key, value: unknown) => (key === 'at' ? 'then' : value)));
      return { state, rounds: rounds.map(({ proposal: _proposal, demands: _demands, solver: _solver, ...round }) => round) };
    };
    expect(told(again)).toEqual(told(workshop));
  }, 120_000);

  test('never plays over a workshop, and says how to ask when asked wrongly', async () => {
    expect((await run(rehearseCommand, '--data', workshop)).status).toBe(1);
    for (const args of [['--participants', '0'], ['--participants', '301'], ['--participants', '2.5'], ['--participants', ''], ['--seed', '-1'], ['--seed=x'], ['--budget', '-5'], ['--budget', '1e5'], ['--template', 'moon'], ['extra']]) {
      const { status, err } = await inFrench(() => run(rehearseCommand, '--data', join(root, 'unused'), ...args));
      expect([args, status]).toEqual([args, 2]);
      expect(err).toContain('Utilisation : parvis rehearse'.replace(' :', '\u00A0:'));
    }
    await expect(stat(join(root, 'unused'))).rejects.toThrow();
  });
});
