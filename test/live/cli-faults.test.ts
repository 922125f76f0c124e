import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePorts } from '../../app/lan/ports.ts';
import { openLog, pathsOf } from '../../app/store/index.ts';
import { clock, open } from './store-places.ts';

/** The built command line, as it is run: `npm test` builds it first. */
const program = fileURLToPath(new URL('../../build/app/cli.js', import.meta.url));
let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'parvis-cli-faults-'));
  mkdirSync(join(place, 'folder'));
  writeFileSync(join(place, 'file'), 'not a folder');
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

type Run = { status: number | null; stdout: string; stderr: string };
function parvis(args: readonly string[], locale = 'fr_CA.UTF-8'): Run {
  const env = { ...process.env, LC_ALL: locale, npm_package_name: '', npm_lifecycle_event: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: place, env, encoding: 'utf8', timeout: 30_000 });
  return { status, stdout, stderr };
}

const problem = {
  format: 'parvis-mediation/1', currency: 'CAD', budget: 100, scale: { min: 1, max: 5 }, criteria: [{ id: 'constructor' }], groups: [{ id: 'toString' }],
  designs: [{ id: 'valueOf', cost: 0, ratings: { toString: { constructor: 2 } } }],
  measures: [{ id: 'hasOwnProperty', cost: 80, effects: { toString: { constructor: 1 } } }],
};

/** A workshop of one event, made as `change` says. */
function workshop(name: string, change: (folder: string) => void = () => undefined): string {
  const folder = join(place, name);
  const log = openLog(folder, { clock });
  log.append([open({ to: 'envision' }, 'moved')]);
  log.close();
  change(folder);
  return folder;
}

describe('wrong usage', () => {
  it.each([
    [['serve', '--port', 'abc'], '--port abc : choisissez un nombre entier de 0 à 65534.'],
    [['serve', '--colour'], 'Une option n’est pas connue, ou sa valeur manque.'],
    [['mediate', 'a', '--time-limit', '-1'], '--time-limit est inconnu ici, ou il y manque une valeur'],
    [['sketch', '--prompt', 'un banc', '--lang', 'fr', '--out', 'banc.jpg'], 'L’image est un PNG'],
  ])('exits 2 and says in French what is wrong and how to use it: %j', (args, said) => {
    const run = parvis(args);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr.replaceAll('\u00a0', ' ')).toContain(said);
    if (args[0] !== 'sketch') expect(run.stderr).toContain(`Utilisation\u00a0: parvis ${args[0]}`);
  });

  it('is told in English to whoever reads English', () => {
    expect(parvis(['serve', '--port', '70000'], 'C').stderr).toBe('--port 70000: choose a whole number from 0 to 65534.\nUsage: parvis serve [--port n] [--data folder] [--no-open]\n');
  });
});

describe('a place that does not serve', () => {
  it('is named, with what is wrong with it, and exits 1', () => {
    workshop('junk', (folder) => writeFileSync(pathsOf(folder).log, Buffer.alloc(8_192, 'junk')));
    workshop('newer', (folder) => {
      const file = new Database(pathsOf(folder).log);
      file.pragma('user_version = 99');
      file.close();
    });
    workshop('stranger', (folder) => {
      const log = openLog(folder, { clock });
      log.append([open({}, 'sung')]);
      log.close();
    });
    const cases: [string[], string][] = [
      [['serve', '--no-open', '--port', '0', '--data', 'file'], 'file : Le fichier ou le dossier ne s’ouvre pas.'],
      ...(process.platform === 'linux' ? [[['serve', '--no-open', '--port', '0', '--data', '/proc/x'], '/proc/x : Le fichier ou le dossier ne s’ouvre pas.']] satisfies [string[], string][] : []),
      [['rehearse', '--data', 'file/in'], 'file/in : Le fichier ou le dossier ne s’ouvre pas.'],
      [['serve', '--no-open', '--port', '0', '--data', 'junk'], 'workshop.sqlite : Ce fichier n’est pas un atelier de Parvis, ou il a été abîmé.'],
      [['serve', '--no-open', '--port', '0', '--data', 'newer'], 'workshop.sqlite : Cet atelier vient d’une version plus récente de Parvis.'],
      [['report', '--data', 'stranger', '--out', 'o'], 'Cet atelier vient d’une version plus récente de Parvis.'],
      [['report', '--data', 'folder', '--out', 'o'], 'folder : aucun atelier ici.'],
      [['mediate', 'folder'], 'folder : c’est un dossier, non un fichier'],
      [['mediate', 'nowhere.json'], 'nowhere.json : le fichier n’y est pas'],
      [['sketch', '--prompt', 'un banc', '--lang', 'fr', '--size', '64x64', '--out', 'nowhere/banc.png'], 'L’image n’a pas pu être écrite dans nowhere/banc.png.'],
    ];
    for (const [args, said] of cases) {
      const run = parvis(args);
      expect(run, args.join(' ')).toMatchObject({ status: 1, stdout: '' });
      expect(run.stderr.replaceAll('\u00a0', ' '), args.join(' ')).toContain(said);
    }
  }, 120_000);

  it('is refused to a second Parvis, which leaves it to the first', () => {
    const log = openLog(join(place, 'taken'), { clock });
    const run = parvis(['serve', '--no-open', '--port', '0', '--data', 'taken']);
    expect(run).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('Une autre copie de Parvis tient cet atelier ouvert.') });
    log.append([open({ nth: 1 })]);
    log.close();
  });

  it('is a port in use, unless it was left to Parvis to find one', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const { port } = server.address() as AddressInfo;
    expect(await freePorts(port)).not.toBe(port);
    expect(parvis(['serve', '--no-open', '--data', 'port', '--port', String(port)])).toMatchObject({
      status: 1, stdout: '', stderr: expect.stringContaining(`Le port ${port} est déjà pris`),
    });
    await new Promise((resolve) => { server.close(resolve); });
  });
});

describe('a mediation problem', () => {
  const mediated = (change: (text: string) => string, ...more: string[]): Run => {
    writeFileSync(join(place, 'problem.json'), change(JSON.stringify(problem)));
    return parvis(['mediate', 'problem.json', ...more]);
  };

  it('may call its parts what every object seems to hold', () => {
    expect(JSON.parse(mediated((text) => text, '--json').stdout)).toMatchObject({ status: 'optimal', design: 'valueOf', measures: ['hasOwnProperty'], utilities: { toString: 3 } });
  });

  it('has no part that is called __proto__, and says so', () => {
    const run = mediated((text) => text.replace('"toString":{"constructor":2}', '"toString":{"constructor":2},"__proto__":{"constructor":2}'));
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(run.stderr.replaceAll('\u00a0', ' ')).toContain('designs[0].ratings.__proto__ : champ inconnu');
  });

  it('does not steer the terminal with what it is called', () => {
    const run = mediated((text) => text.replace('"currency"', '"title":{"fr":"Parc\\u001b[31m rouge\\nFaux"},"currency"'));
    expect(run.status).toBe(0);
    expect(run.stdout.split('\n')[0]).toBe('Parc�[31m rouge�Faux');
  });

  it('reads as French writes it', () => {
    const run = mediated((text) => text);
    expect(run.stdout).toContain('Aménagement\u00a0: valueOf');
    expect(run.stdout).not.toMatch(/[a-zé)]: /);
  });
});

it('draws no wish of which nothing can be seen', () => {
  expect(parvis(['sketch', '--prompt', '\u200b \u2060', '--lang', 'fr', '--out', 'vide.png'])).toMatchObject({ status: 1, stdout: '', stderr: 'Le souhait est vide. Écrivez ce que vous aimeriez voir.\n' });
});

it('takes a copied workshop folder for what it is', () => {
  cpSync(workshop('first'), join(place, 'second'), { recursive: true });
  expect(parvis(['verify', '--data', 'second']).status).toBe(0);
});
