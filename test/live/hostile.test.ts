import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { openLog, verifyLog, type Stored } from '../../app/store/index.ts';
import { templateOf } from '../../app/templates/index.ts';
import { cookieOf, joining, ratings } from './host-doors.ts';
import { thrownAt, type Thrown } from './hostile-frames.ts';

/** How much is thrown: `PARVIS_HOSTILE=10000` for a long run. */
const count = Number(process.env['PARVIS_HOSTILE'] ?? 10_000);
const atOnce = 16;
/** What `npm start` gives Node (package.json): a host that lets its heap double holds what it has long forgotten. */
const asStarted = ['--max-semi-space-size=8', '--heap-growing-percent=25'];
const program = fileURLToPath(new URL('../../build/app/cli.js', import.meta.url));

type Running = { child: ChildProcess; folder: string; home: string; tablets: string; said: () => string };

/** The built host in a process of its own, as on a facilitator's laptop. */
async function serve(): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-hostile-'));
  const child = spawn(process.execPath, [...asStarted, program, 'serve', '--no-open', '--port', '0', '--data', folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stderr.on('data', (text) => { said += String(text); });
  const lines: string[] = [];
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => { if (lines.push(line) === 2) resolve(); });
    child.once('exit', () => reject(new Error(said)));
  });
  return { child, folder, home: lines[0] ?? '', tablets: `http://127.0.0.1:${/:(\d+)\/$/.exec(lines[1] ?? '')?.[1]}`, said: () => said };
}

const post = (origin: string, path: string, cookie: string, body: unknown): Promise<Response> =>
  fetch(origin + path, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify(body) });

const joined = async (origin: string, id: string): Promise<string> => cookieOf(await post(origin, '/api/join', '', joining(id)));

/** Says all at once and no more, and gives what came back by the time the host hung up. */
function throwAt(origin: string, { bytes }: Thrown): Promise<string> {
  return new Promise((resolve) => {
    const got: Buffer[] = [];
    const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => socket.end(bytes));
    socket.on('data', (some: Buffer) => got.push(some));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(Buffer.concat(got).toString('latin1')));
  });
}

/** What the host holds of the machine's memory (RSS, in MB); null where the system has no /proc. */
function heldBy({ child }: Running): number | null {
  const path = `/proc/${child.pid}/status`;
  return existsSync(path) ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(path, 'utf8'))?.[1]) / 1024 : null;
}

function rowsOf(folder: string): Stored[] {
  const log = openLog(folder, { clock: () => new Date(), readOnly: true });
  const rows = [...log.read()];
  log.close();
  return rows;
}

/** A room in the midst of a ballot, with thirty tablets; and one of another workshop, whose tablets do not belong here. */
async function room(): Promise<Running & { cookies: string[]; strangers: string[] }> {
  const [host, elsewhere] = [await serve(), await serve()];
  const cookies = await Promise.all(Array.from({ length: 30 }, (_, nth) => joined(host.tablets, `c-join-${nth}`)));
  const strangers = await Promise.all([1, 2].map((nth) => joined(elsewhere.tablets, `c-join-${nth}`)));
  const leader = cookieOf(await fetch(host.home, { redirect: 'manual' }));
  const home = new URL(host.home).origin;
  const plan = templateOf('street')?.plan ?? null;
  for (const command of [{ id: 'c-move', type: 'move', to: 'evaluate' }, { id: 'c-open', type: 'open-ballot', ballot: ratings(plan, 'b') }]) {
    expect(await (await post(home, '/api/commands', leader, { commands: [command] })).json()).toEqual({ acknowledgements: [{ id: command.id, ok: true }] });
  }
  return { ...host, cookies, strangers: [...strangers, leader, 'parvis-helper=h_1~x', `parvis-helper=${cookies[0]?.split('=')[1]}`] };
}

const plan = templateOf('street')?.plan;
const scores = { [`design:${plan?.designs[0]?.id}`]: { [plan?.criteria[0]?.id ?? '']: 3 } };
/** Of residents, and those that the facilitator alone may give. */
const commands: object[] = [
  { type: 'answer', ballot: 'b', answer: { kind: 'criteria', scores } }, { type: 'answer', ballot: 'b', answer: { kind: 'skipped' } }, { type: 'choose-language', language: 'en' },
  { type: 'wish', wish: 'w', text: 'Un banc', language: 'fr', table: null, parent: null }, { type: 'withdraw', receipt: 'AAAAAAAA' }, { type: 'respond', round: 1, response: { kind: 'accept' } },
  { type: 'move', to: 'close' }, { type: 'close-ballot', ballot: 'b' }, { type: 'show-results', ballot: 'b', shown: true }, { type: 'lock-room', locked: true }, { type: 'remove-person', pseudonym: 0, reason: 'x' },
  { type: 'let-back', pseudonym: 0 }, { type: 'remove-helper', helper: 'h_1' }, { type: 'accept-wish', wish: 'w' }, { type: 'project', view: 'blank' }, { type: 'record-parental-consent', by: 'x' }, { type: 'prepare', plan, reason: null },
  { type: 'keep-seat', group: 'seniors', reason: 'x' }, { type: 'mark-rehearsal' }, { type: 'pair-helper', helper: 'h_1', as: 'facilitator', name: 'x' }, { type: 'table-package', tabled: {}, plan },
];

test(`${count} random and mutated requests, upgrades, frames and bytes end nothing, leak nothing, and change nothing but by valid commands`, async () => {
  const host = await room();
  const target = { host: new URL(host.tablets).host, cookies: [...host.cookies, ...host.strangers], commands };
  const all = fc.sample(thrownAt(target), { numRuns: count, seed: 2026 });
  const before = rowsOf(host.folder).length;
  const held: number[] = [];
  const accepted = new Set<string>();
  for (let at = 0; at < all.length; at += atOnce) {
    if (at % (25 * atOnce) === 0) held.push(heldBy(host) ?? 0);
    const some = all.slice(at, at + atOnce);
    const answers = await Promise.all(some.map((thrown) => throwAt(host.tablets, thrown)));
    for (const [nth, answer] of answers.entries()) {
      const told = `${some[nth]?.kind}: ${JSON.stringify(some[nth]?.bytes.toString('latin1').slice(0, 400))}`;
      expect(host.child.exitCode, told).toBeNull();
      expect(answer, told).not.toMatch(/^HTTP\/1.1 5|node_modules|\.[jt]s:\d+:\d+|\n {4}at /);
      for (const [, id] of answer.matchAll(/\{"id":"([^"]*)","ok":true\}/g)) accepted.add(id ?? '');
    }
  }
  const rows = rowsOf(host.folder).slice(before);
  expect(rows.length).toBeGreaterThan(0);
  expect(new Set(rows.filter(({ command }) => !accepted.has(command ?? '')).map(({ type, command }) => `${type} ${command}`))).toEqual(new Set());
  expect(new Set(rows.filter(({ actor }) => !/^p_[0-9a-f]{24}$/.test(actor)).map(({ type, actor }) => `${type} by ${actor}`))).toEqual(new Set());
  expect(verifyLog(host.folder).ok).toBe(true);
  expect(host.said()).toBe('');
  held.push(heldBy(host) ?? 0);
  expect(Math.max(...held) - (held[0] ?? 0), `held: ${held.map(Math.round).join(', ')} MB`).toBeLessThan(50);
}, 600_000);
