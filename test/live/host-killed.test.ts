import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { eventOf } from '../../app/lan/index.ts';
import { openLog, verifyLog } from '../../app/store/index.ts';
import { replay, type Acknowledgement, type State } from '../../app/workshop/index.ts';
import { cookieOf, joining, ratings } from './host-doors.ts';

/** The built host in a process of its own, as `npm start` runs it: `npm test` builds it first. */
const program = fileURLToPath(new URL('../../build/app/cli.js', import.meta.url));
type Running = { child: ChildProcess; home: string; tablets: string; ended: Promise<number | null> };

async function serve(folder: string): Promise<Running> {
  const child = spawn(process.execPath, [program, 'serve', '--no-open', '--port', '0', '--data', folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = new Promise<number | null>((resolve) => { child.once('close', resolve); });
  const lines: string[] = [];
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => { if (lines.push(line) === 2) resolve(); });
    void ended.then((code) => reject(new Error(`the host ended with ${code}`)));
  });
  const port = /:(\d+)\/$/.exec(lines[1] ?? '')?.[1] ?? expect.fail(`no address in ${lines[1]}`);
  return { child, home: lines[0] ?? '', tablets: `http://127.0.0.1:${port}`, ended };
}

async function give(origin: string, cookie: string, command: object): Promise<Acknowledgement> {
  const sent = await fetch(`${origin}/api/commands`, {
    method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ commands: [command] }),
  });
  const { acknowledgements: [answer] } = await sent.json() as { acknowledgements: Acknowledgement[] };
  return answer ?? expect.fail('no answer');
}

/** The state as the record tells it, and how often each command stands in it. */
function recorded(folder: string): { state: State; times: Map<string, number> } {
  const log = openLog(folder, { clock: () => new Date(), readOnly: true });
  const rows = [...log.read()];
  log.close();
  const times = new Map<string, number>();
  for (const { command } of rows) if (command !== null) times.set(command, (times.get(command) ?? 0) + 1);
  return { state: replay(rows.map(eventOf)), times };
}

/** A tablet that rates again and again: what it was told is received, and what it still waits for. */
type Tablet = { cookie: string; id: string; nth: number; received: number; waiting: object | null };

async function rateUntilKilled(tablets: readonly Tablet[], host: Running, item: string, criterion: string, most: number): Promise<void> {
  let count = 0;
  await Promise.all(tablets.map(async (tablet) => {
    while (count < most) {
      tablet.waiting ??= { id: `c-${tablet.id}-${(tablet.nth += 1)}`, type: 'answer', ballot: 'b', answer: { kind: 'criteria', scores: { [item]: { [criterion]: 1 + (tablet.nth % 5) } } } };
      const answer = await give(host.tablets, tablet.cookie, tablet.waiting).catch(() => null);
      if (answer === null) return;
      expect(answer.ok).toBe(true);
      tablet.received = tablet.nth;
      tablet.waiting = null;
      count += 1;
      if (count === most) host.child.kill('SIGKILL');
    }
  }));
  await host.ended;
}

test('a host killed in the midst of twenty tablets has lost nothing it acknowledged, doubles nothing, and its record holds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-killed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  let host = await serve(folder);
  const tablets: Tablet[] = [];
  for (let nth = 0; nth < 20; nth += 1) {
    const sent = await fetch(`${host.tablets}/api/join`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(joining(`c-join-${nth}`)) });
    const cookie = cookieOf(sent);
    tablets.push({ cookie, id: /=([^~]+)~/.exec(decodeURIComponent(cookie))?.[1] ?? expect.fail(cookie), nth: 0, received: 0, waiting: null });
  }
  const leader = cookieOf(await fetch(host.home, { redirect: 'manual' }));
  const home = new URL(host.home).origin;
  await give(home, leader, { id: 'c-move', type: 'move', to: 'evaluate' });
  const { plan } = recorded(folder).state;
  const [item, criterion] = [`design:${plan?.designs[0]?.id}`, plan?.criteria[0]?.id ?? ''];
  expect(await give(home, leader, { id: 'c-open', type: 'open-ballot', ballot: ratings(plan, 'b') })).toEqual({ id: 'c-open', ok: true });

  for (const acknowledgements of [5, 60, 137]) {
    await rateUntilKilled(tablets, host, item, criterion, acknowledgements);
    const killed = recorded(folder);
    for (const { id, received, nth } of tablets) {
      const held = killed.state.ballots['b']?.answers[id];
      const said = (at: number): unknown => ({ kind: 'criteria', scores: { [item]: { [criterion]: 1 + (at % 5) } } });
      if (received > 0) expect([said(received), said(nth)]).toContainEqual(held);
      for (let at = 1; at <= received; at += 1) expect(killed.times.get(`c-${id}-${at}`), `c-${id}-${at}`).toBe(1);
    }
    expect(verifyLog(folder).ok).toBe(true);
    host = await serve(folder);
    // As an outbox does: what was not acknowledged is sent again, in the record already or not.
    for (const tablet of tablets) {
      if (tablet.waiting) expect(await give(host.tablets, tablet.cookie, tablet.waiting)).toMatchObject({ ok: true });
      tablet.received = tablet.nth;
      tablet.waiting = null;
    }
    const { times } = recorded(folder);
    expect([...times.values()].every((count) => count === 1 || count === 2)).toBe(true);
    for (const { id, nth } of tablets) for (let at = 1; at <= nth; at += 1) expect(times.get(`c-${id}-${at}`)).toBe(1);
  }
  host.child.kill('SIGTERM');
  expect(await host.ended).toBe(0);
  expect(spawnSync(process.execPath, [program, 'verify', '--data', folder], { encoding: 'utf8' }).status).toBe(0);
}, 240_000);
