import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openImages, openLog, pathsOf } from '../../app/store/index.ts';
import { clock, newFolder, open, sealed } from './store-places.ts';

const program = fileURLToPath(new URL('../../app/cli.ts', import.meta.url));

type Run = { status: number | null; stdout: string; stderr: string };

function parvis(args: string[], env: Record<string, string> = {}, cwd = tmpdir()): Run {
  const clean = { ...process.env, LC_ALL: 'C', npm_package_name: '', npm_lifecycle_event: '' };
  return spawnSync(process.execPath, [program, ...args], { cwd, env: { ...clean, ...env }, encoding: 'utf8', timeout: 50_000 });
}

function emptyPlace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** One group, one criterion, a bench that fits the budget and one that does not. */
const problem = {
  format: 'parvis-mediation/1',
  title: { en: 'Park', fr: 'Parc' },
  currency: 'CAD',
  budget: 100,
  scale: { min: 1, max: 5 },
  criteria: [{ id: 'comfort', label: { en: 'Comfort', fr: 'Confort' } }],
  groups: [{ id: 'seniors', label: { en: 'Seniors', fr: 'Personnes aînées' }, people: 4 }],
  designs: [{ id: 'lawn', label: { en: 'Lawn', fr: 'Pelouse' }, cost: 0, ratings: { seniors: { comfort: 2 } } }],
  measures: [
    { id: 'bench', label: { en: 'Bench', fr: 'Banc' }, cost: 80, effects: { seniors: { comfort: 1 } } },
    { id: 'marble-bench', label: { en: 'Marble bench', fr: 'Banc de marbre' }, cost: 800, effects: { seniors: { comfort: 2 } } },
  ],
  synergies: [], required: [], forbidden: [],
};

describe('the parvis command', () => {
  it.each([[], ['dance'], ['toString'], ['__proto__'], ['']])('says how to use it and exits 2 for %j', (...args) => {
    const run = parvis(args);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain('Usage: parvis <command>');
  });

  it('speaks the language of the person’s system', () => {
    expect(parvis(['danse'], { LC_ALL: 'fr_CA.UTF-8' }).stderr).toContain('La commande "danse" n’existe pas.');
    expect(parvis(['danse'], { LC_ALL: '', LC_MESSAGES: '', LANG: 'fr_CA.UTF-8' }).stderr).toContain('Utilisation');
    expect(parvis(['dance'], { LC_ALL: 'C', LANG: 'fr_CA.UTF-8' }).stderr).toContain('There is no command "dance".');
  });

  it('shows its usage as a result when asked for it', () => {
    expect(parvis(['--help'])).toMatchObject({ status: 0, stderr: '' });
  });

  it('mediates a problem and prints nothing but the proposal', () => {
    const place = emptyPlace();
    writeFileSync(join(place, 'problem.json'), JSON.stringify(problem));
    const run = parvis(['mediate', 'problem.json', '--json'], {}, place);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(run.stdout)).toMatchObject({ status: 'optimal', design: 'lawn', measures: ['bench'], cost: 80 });
  });

  it('refuses a bad problem with 1 and wrong usage with 2, on standard error alone', () => {
    const place = emptyPlace();
    writeFileSync(join(place, 'problem.json'), JSON.stringify({ ...problem, budget: -1 }));
    expect(parvis(['mediate', 'problem.json'], {}, place)).toMatchObject({ status: 1, stdout: '' });
    expect(parvis(['mediate', 'nowhere.json'], {}, place)).toMatchObject({ status: 1, stdout: '' });
    expect(parvis(['mediate'], {}, place)).toMatchObject({ status: 2, stdout: '' });
  });

  it('analyses ratings in the person’s language', () => {
    const place = emptyPlace();
    writeFileSync(join(place, 'ratings.csv'), 'participant,item,criterion,score\np1,a,comfort,3\np2,a,comfort,4\n');
    expect(parvis(['analyze', 'ratings.csv'], { LC_ALL: 'fr_CA.UTF-8' }, place).stdout).toContain('critère');
    expect(JSON.parse(parvis(['analyze', 'ratings.csv', '--json'], {}, place).stdout)).toMatchObject({ format: 'parvis-analysis/1' });
  });

  it('draws a wish to a file and prints its path', () => {
    const place = emptyPlace();
    const run = parvis(['sketch', '--prompt', 'un banc', '--lang', 'fr', '--size', '64x64', '--out', 'banc.png'], {}, place);
    expect(run).toMatchObject({ status: 0, stdout: 'banc.png\n', stderr: '' });
    expect(readFileSync(join(place, 'banc.png')).subarray(1, 4).toString()).toBe('PNG');
  });

  it('reads and writes where the person stands when npm runs it from the package’s folder', () => {
    const place = emptyPlace();
    const npm = { npm_package_name: 'parvis', npm_lifecycle_event: 'parvis', INIT_CWD: place };
    parvis(['sketch', '--prompt', 'a tree', '--lang', 'en', '--size', '64x64', '--out', 'tree.png'], npm);
    expect(existsSync(join(place, 'tree.png'))).toBe(true);
  });

  it('ends without a word when the reader of its output has gone', async () => {
    const child = spawn(process.execPath, [program, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => { said += chunk.toString(); });
    child.stdout.destroy();
    await new Promise((resolve) => { child.once('close', resolve); });
    expect(said).toBe('');
  });
});

describe('parvis verify', () => {
  /** A closed workshop of three events and one picture. */
  async function workshop(): Promise<{ folder: string; head: string; picture: string }> {
    const folder = newFolder();
    const log = openLog(folder, { clock });
    log.append([open({ nth: 1 }, 'moved'), { ...sealed('p1', { nth: 2 }), type: 'answered' }, open({ nth: 3 }, 'moved')]);
    const { seq, hash } = log.head();
    const images = openImages(folder);
    const picture = images.path(await images.put(Buffer.from('a picture'), 'png'));
    log.close();
    return { folder, head: `${seq}:${hash}`, picture };
  }

  function change(folder: string, sql: string): void {
    const file = new Database(pathsOf(folder).log);
    file.exec('DROP TRIGGER events_follow_each_other; DROP TRIGGER events_never_change; DROP TRIGGER events_never_go;');
    file.exec(sql);
    file.close();
  }

  it('says that a record holds, with its head', async () => {
    const { folder, head } = await workshop();
    const run = parvis(['verify', '--data', folder, '--head', head]);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toContain('The record holds: 3 events.');
    expect(run.stdout).toContain(`Head: ${head}`);
    expect(run.stdout).toContain('Pictures: 1 hashed again');
  });

  it('finds the folder in PARVIS_DATA too', async () => {
    const { folder } = await workshop();
    expect(JSON.parse(parvis(['verify', '--json'], { PARVIS_DATA: folder }).stdout)).toMatchObject({ ok: true, folder });
  });

  it('names the first bad row and exits 1', async () => {
    const { folder } = await workshop();
    change(folder, "UPDATE events SET actor = 'mallory' WHERE seq = 2");
    expect(parvis(['verify', '--data', folder])).toMatchObject({
      status: 1, stdout: expect.stringContaining('First at event 2: it was changed after it was written.'),
    });
    const french = parvis(['verify', '--data', folder, '--json'], { LC_ALL: 'fr_CA.UTF-8' });
    expect(JSON.parse(french.stdout)).toMatchObject({ ok: false, log: { problems: [{ seq: 2, reason: 'hash' }] } });
  });

  it('sees a cut tail by the head', async () => {
    const { folder, head } = await workshop();
    change(folder, 'DELETE FROM events WHERE seq = 3');
    expect(parvis(['verify', '--data', folder]).status).toBe(0);
    const run = parvis(['verify', '--data', folder, '--head', head], { LC_ALL: 'fr_CA.UTF-8' });
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('la fin manque');
  });

  it('does not call whole a record with an event that it does not know', async () => {
    const { folder } = await workshop();
    const log = openLog(folder, { clock });
    log.append([open({}, 'sung')]);
    log.close();
    expect(parvis(['verify', '--data', folder])).toMatchObject({ status: 1, stdout: expect.stringContaining('First at event 4: this kind of event is not known here') });
  });

  it('sees a picture that changed', async () => {
    const { folder, picture } = await workshop();
    writeFileSync(picture, 'another picture');
    const run = parvis(['verify', '--data', folder]);
    expect(run.status).toBe(1);
    expect(run.stdout).toMatch(/Picture [0-9a-f]{64}\.png: its bytes have changed\./);
  });

  it('refuses a folder without a workshop, and leaves it as it was', () => {
    const place = join(emptyPlace(), 'nothing');
    expect(parvis(['verify', '--data', place])).toMatchObject({ status: 1 });
    expect(existsSync(place)).toBe(false);
  });

  it.each([['--head', '12'], ['--head', `3:${'g'.repeat(64)}`], ['--colour'], ['extra']])('exits 2 for %j', (...args) => {
    expect(parvis(['verify', ...args])).toMatchObject({ status: 2, stdout: '' });
  });
});
