import { request } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { expect, onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import { eventOf } from '../../../app/lan/index.ts';
import { openLog, verifyLog } from '../../../app/store/index.ts';
import { replay, type Acknowledgement, type Answer, type Command, type FacilitatorView, type Frame, type MyView, type RoomCounts, type State } from '../../../app/workshop/index.ts';
import { memoryShelf, openOutbox, type Outbox } from '../../../renderer/outbox.ts';
import { joining, ratings } from '../host-doors.ts';
import { cli, serve, type HostProcess, type Starting } from './process.ts';

/**
 * A tablet as it runs: the outbox of the pages (in memory), HTTP for commands, a live channel that comes back. `received` are the
 * commands that it shows as received; `given` all that it was given, in order.
 */
export type Tablet = { id: string; cookie: string; outbox: Outbox; given: Command[]; received: Set<string>; refused: string[]; me: () => MyView | null; room: () => RoomCounts | null };

export type Hall = {
  folder: string;
  host: () => HostProcess;
  tablets: readonly Tablet[];
  /** Ends the host as a power cut does. */
  kill: () => Promise<void>;
  /** Ends it as the facilitator does. */
  stop: () => Promise<void>;
  start: (starting?: Starting) => Promise<void>;
  lead: (command: object) => Promise<Acknowledgement>;
  /** What the desk is shown: asked anew each time. */
  desk: () => Promise<FacilitatorView>;
  /** Where tablets knock; another one than the host's own port where something stands between. */
  reachThrough: (origin: (tablets: string) => string) => void;
  answer: (value: number) => Answer;
};

export type Opening = Starting & { folder?: string; tablets?: number };

/** A host of the built command line in its ratings, and tablets that have joined. */
export async function openHall({ folder = ownFolder(), tablets: count = 8, ...starting }: Opening = {}): Promise<Hall> {
  let host = await serve(folder, starting);
  let way = (tablets: string): string => tablets;
  const sockets = new Set<() => void>();
  onTestFinished(() => sockets.forEach((close) => close()));
  const origin = (): { at: string; named: string } => ({ at: way(host.tablets), named: host.tablets });
  const leader = async (): Promise<string> => (await http(host.home, host.home, { method: 'GET' })).cookie;
  const lead = async (command: object): Promise<Acknowledgement> => {
    const home = new URL(host.home).origin;
    const { body } = await http(`${home}/api/commands`, home, { cookie: await leader(), content: { commands: [command] } });
    return acknowledgementsIn(body)[0] ?? expect.fail('no answer');
  };

  const tablets: Tablet[] = [];
  for (let nth = 0; nth < count; nth += 1) tablets.push(await openTablet(nth, origin, sockets));
  expect(await lead({ id: 'c-move', type: 'move', to: 'evaluate' })).toMatchObject({ ok: true });
  const { plan } = recorded(folder).state;
  expect(await lead({ id: 'c-open', type: 'open-ballot', ballot: ratings(plan, 'b') })).toMatchObject({ ok: true });
  const [item, criterion] = [`design:${plan?.designs[0]?.id}`, plan?.criteria[0]?.id ?? ''];

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    host.child.kill(signal);
    await host.ended;
  };
  return {
    folder, tablets, lead,
    host: () => host,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    start: async (again = starting) => { host = await serve(folder, again); },
    desk: async () => {
      const view = await firstFrame(`${new URL(host.home).origin.replace('http', 'ws')}/live/facilitator`, await leader());
      return view.type === 'facilitator' ? view.view : expect.fail(`a frame of ${view.type}`);
    },
    reachThrough: (through) => { way = through; },
    answer: (value) => ({ kind: 'criteria', scores: { [item]: { [criterion]: 1 + (value % 5) } } }),
  };
}

export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-faults-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

type Origin = () => { at: string; named: string };

async function openTablet(nth: number, origin: Origin, sockets: Set<() => void>): Promise<Tablet> {
  const joined = await http(`${origin().at}/api/join`, origin().named, { content: joining(`c-join-${nth}`) });
  const { cookie } = joined;
  const id = /=([^~]+)~/.exec(decodeURIComponent(cookie))?.[1] ?? expect.fail(`no cookie: ${JSON.stringify(joined.body)}`);
  const [received, refused]: [Set<string>, string[]] = [new Set(), []];
  let [me, room]: [MyView | null, RoomCounts | null] = [null, null];
  const send = async (commands: readonly Command[]): Promise<Acknowledgement[]> => {
    const answers = acknowledgementsIn((await http(`${origin().at}/api/commands`, origin().named, { cookie, content: { commands } })).body);
    for (const answer of answers) if (answer.ok) received.add(answer.id);
    return answers;
  };
  const outbox = openOutbox(memoryShelf(), send, (command, refusal) => refused.push(`${command.id} ${refusal.code}`));
  // As the pages do, only oftener than every three seconds.
  const timer = setInterval(() => { if (outbox.waiting().length > 0) void outbox.flush(); }, 50);
  const close = stayLive(() => ({ url: `${origin().at.replace('http', 'ws')}/live`, host: new URL(origin().named).host }), cookie, (frame) => {
    if (frame.type === 'me') ({ me } = frame);
    if (frame.type === 'room') ({ room } = frame);
  });
  sockets.add(() => {
    clearInterval(timer);
    close();
  });
  return { id, cookie, outbox, given: [], received, refused, me: () => me, room: () => room };
}

/** A live channel that comes back whenever it is lost. */
function stayLive(where: () => { url: string; host: string }, cookie: string, hear: (frame: Frame) => void): () => void {
  let [socket, closed]: [WebSocket | null, boolean] = [null, false];
  const connect = (): void => {
    if (closed) return;
    const { url, host } = where();
    const opened = new WebSocket(url, { headers: { cookie, host } });
    socket = opened;
    opened.on('message', (data) => hear(JSON.parse(String(data)) as Frame));
    opened.on('error', () => undefined);
    opened.on('close', () => setTimeout(connect, 50));
  };
  connect();
  return () => {
    closed = true;
    socket?.terminate();
  };
}

async function firstFrame(url: string, cookie: string): Promise<Frame> {
  const socket = new WebSocket(url, { headers: { cookie } });
  try {
    return await new Promise<Frame>((resolve, reject) => {
      socket.once('message', (data) => resolve(JSON.parse(String(data)) as Frame));
      socket.once('error', reject);
    });
  } finally {
    socket.terminate();
  }
}

type Asking = { method?: string; cookie?: string; content?: object };

/** Node's own HTTP rather than `fetch`: a connection of its own each time, and the host's name whatever stands between. */
export function http(url: string, named: string, { method = 'POST', cookie = '', content }: Asking): Promise<{ status: number; cookie: string; body: unknown }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, agent: false, timeout: 5_000, headers: { host: new URL(named).host, cookie, ...(content && { 'content-type': 'application/json' }) } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => { text += part; }).on('error', reject).on('end', () => {
        try {
          resolve({ status: answer.statusCode ?? 0, cookie: (answer.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '', body: text === '' ? null : JSON.parse(text) });
        } catch (error) {
          reject(error);
        }
      });
    });
    asked.on('timeout', () => asked.destroy(new Error('no answer'))).on('error', reject);
    asked.end(content && JSON.stringify(content));
  });
}

function acknowledgementsIn(body: unknown): Acknowledgement[] {
  if (body === null || typeof body !== 'object' || !('acknowledgements' in body) || !Array.isArray(body.acknowledgements)) throw new Error('not what the host answers');
  return body.acknowledgements;
}

/** Gives one more answer to a tablet: saved there, sent by its outbox. */
export async function giveOne({ answer }: Hall, tablet: Tablet): Promise<void> {
  const command: Command = { id: `c-${tablet.id}-${tablet.given.length + 1}`, type: 'answer', ballot: 'b', answer: answer(tablet.given.length + 1) };
  tablet.given.push(command);
  await tablet.outbox.put(command);
}

/** Every tablet answers again and again, each with at most a few on the way, until what happens meanwhile is over. */
export async function underLoad(hall: Hall, meanwhile: () => Promise<void>, most = 3): Promise<void> {
  let over = false;
  const answering = hall.tablets.map(async (tablet) => {
    while (!over) {
      if (tablet.outbox.waiting().length < most) await giveOne(hall, tablet);
      else await new Promise((resolve) => { setTimeout(resolve, 5); });
    }
  });
  try {
    await meanwhile();
  } finally {
    over = true;
    await Promise.all(answering);
  }
}

export const receivedIn = ({ tablets }: Hall): number => tablets.reduce((sum, { received }) => sum + received.size, 0);

/** Waits until so many more answers were received. */
export async function untilReceived(hall: Hall, more: number): Promise<void> {
  const wanted = receivedIn(hall) + more;
  await vi.waitFor(() => expect(receivedIn(hall)).toBeGreaterThanOrEqual(wanted), { timeout: 30_000, interval: 5 });
}

/** Until nothing waits on any tablet. */
export const untilDrained = ({ tablets }: Hall): Promise<void> =>
  vi.waitFor(() => expect(tablets.map(({ outbox }) => outbox.waiting().length)).toEqual(tablets.map(() => 0)), { timeout: 30_000, interval: 20 });

/** The state as the record tells it, and how often each command stands in it. */
export function recorded(folder: string): { state: State; times: Map<string, number> } {
  const log = openLog(folder, { clock: () => new Date(), readOnly: true });
  try {
    const rows = [...log.read()];
    const times = new Map<string, number>();
    for (const { command } of rows) if (command !== null) times.set(command, (times.get(command) ?? 0) + 1);
    return { state: replay(rows.map(eventOf)), times };
  } finally {
    log.close();
  }
}

/** No tablet shows 'received' for something that is not in the record, nothing stands in it twice, and the chain verifies. */
export function expectHonest({ folder, tablets }: Hall): void {
  const { times } = recorded(folder);
  for (const { received, given } of tablets) {
    expect([...received].filter((id) => times.get(id) !== 1)).toEqual([]);
    expect(given.filter(({ id }) => (times.get(id) ?? 0) > 1)).toEqual([]);
  }
  expect(verifyLog(folder)).toMatchObject({ ok: true });
}

/** Whatever happened: once all is sent, every answer is there exactly once, the last one counts, and `parvis verify` agrees. */
export async function expectWhole(hall: Hall): Promise<void> {
  await untilDrained(hall);
  for (const { refused } of hall.tablets) expect(refused).toEqual([]);
  await vi.waitFor(() => {
    for (const tablet of hall.tablets) if (tablet.given.length > 0) expect(tablet.me()?.answers['b']).toEqual(hall.answer(tablet.given.length));
  }, { timeout: 20_000, interval: 50 });
  await hall.stop();
  const { times, state } = recorded(hall.folder);
  for (const { id, given } of hall.tablets) {
    expect(given.filter((command) => times.get(command.id) !== 1)).toEqual([]);
    if (given.length > 0) expect(state.ballots['b']?.answers[id]).toEqual(hall.answer(given.length));
  }
  expect(verifyLog(hall.folder)).toMatchObject({ ok: true });
  expect(spawnSync(process.execPath, [cli, 'verify', '--data', hall.folder], { encoding: 'utf8' }).status).toBe(0);
}

/** Mulberry32, so that a run can be had again. */
export function luck(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
