import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startHost, type Host, type HostOptions } from '../../app/host.ts';
import type { Acknowledgement, Ballot, Plan, State } from '../../app/workshop/index.ts';

/** A host on a folder of its own, knocked at as tablets and the facilitator do. It stops, and its folder goes, when the test ends. */
export type Doors = {
  folder: string;
  host: () => Host;
  state: () => State;
  /** Stops the host, does something to its files, and starts it again. */
  restart: (meanwhile?: () => void) => Promise<void>;
  /** The tablets' and the facilitator's origins. */
  tablets: () => string;
  home: () => string;
  /** The facilitator's cookie. */
  leader: () => Promise<string>;
  send: (path: string, body: unknown, more?: Sending) => Promise<Response>;
  lead: (command: object) => Promise<Acknowledgement>;
  join: (id: string, over?: object) => Promise<string>;
  say: (cookie: string, ...commands: object[]) => Promise<Acknowledgement[]>;
};
export type Sending = { cookie?: string; base?: string; type?: string | null; headers?: Record<string, string> };

export async function openDoors(options: Partial<Pick<HostOptions, 'adapters' | 'clock'>> = {}): Promise<Doors> {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-host-test-'));
  const start = (): Promise<Host> => startHost({ folder, port: 0, pages: null, clock: () => new Date(), ...options });
  let host = await start();
  onTestFinished(async () => {
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const tablets = (): string => `http://127.0.0.1:${new URL(host.tabletUrl()).port}`;
  const home = (): string => new URL(host.home).origin;
  const leader = async (): Promise<string> => cookieOf(await fetch(host.home, { redirect: 'manual' }));
  const send = (path: string, body: unknown, { cookie = '', base = tablets(), type = 'application/json', headers = {} }: Sending = {}): Promise<Response> =>
    fetch(base + path, {
      method: 'POST', headers: { ...(type === null ? {} : { 'content-type': type }), cookie, ...headers },
      body: typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body),
    });
  const commands = async (cookie: string, base: string, list: object[]): Promise<Acknowledgement[]> =>
    (await (await send('/api/commands', { commands: list }, { cookie, base })).json() as { acknowledgements: Acknowledgement[] }).acknowledgements;
  return {
    folder, tablets, home, leader, send,
    host: () => host,
    state: () => host.workplace().room.state(),
    restart: async (meanwhile = () => undefined) => {
      await host.stop();
      meanwhile();
      host = await start();
    },
    lead: async (command) => {
      const [answer] = await commands(await leader(), home(), [command]);
      if (!answer) throw new Error('no answer');
      return answer;
    },
    join: async (id, over = {}) => cookieOf(await send('/api/join', joining(id, over))),
    say: (cookie, ...list) => commands(cookie, tablets(), list),
  };
}

export const cookieOf = (answer: Response): string => (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';

export const joining = (id: string, over: object = {}): object => ({ command: {
  id, type: 'join', language: 'fr', ageBand: '75+', parentalCode: null, groups: 'not-said',
  consents: { takePart: true, groupData: true, publishWords: true, publishPictures: true, cloud: false }, ...over,
} });

export const wish = (id: string, text = 'Trois bancs et une fontaine', over: object = {}): object =>
  ({ id: `c-${id}`, type: 'wish', wish: id, text, language: 'fr', table: null, parent: null, ...over });

/** A ballot of ratings on every design and criterion of the plan. */
export const ratings = (plan: Plan | null, id: string, over: Partial<Ballot> = {}): Ballot => ({
  id, kind: 'criteria', title: { en: 'Rate', fr: 'Notez' }, items: (plan?.designs ?? []).map((design) => ({ kind: 'design', id: design.id })),
  criteria: (plan?.criteria ?? []).map((criterion) => criterion.id), dots: 0, round: 'before', of: null, ...over,
});

export const codeOf = (answer: Acknowledgement | undefined): string => (answer === undefined ? 'nothing' : answer.ok ? 'ok' : answer.refusal.code);
