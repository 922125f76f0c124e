import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Browser } from '@playwright/test';
import { eventOf } from '../../app/lan/index.ts';
import { openLog } from '../../app/store/index.ts';
import { replay, type Acknowledgement, type Answer, type Language, type ParticipantId, type State } from '../../app/workshop/index.ts';
import { portForRestart, startHost, type RunningHost } from './host.ts';
import { handOver, type Tablet, type TabletKind } from './tablet.ts';
import { openWire, type Wire } from './wire.ts';

/** A hall whose Wi-Fi may be cut, and what its record holds. */
export type OutageHall = {
  folder: string; wire: Wire; host: () => RunningHost;
  kill: () => Promise<void>; restart: () => Promise<void>;
  /** The facilitator does something, which is accepted. */
  lead: (command: object) => Promise<void>;
  /** A resident's device: joined, its page open. */
  arrives: (browser: Browser, nth: number, address?: string) => Promise<Tablet>;
  /** `last`: when the last answer was recorded, in ms since 1970. */
  recorded: () => { state: State; times: ReadonlyMap<string, number>; last: number };
};

export const measures = ['benches', 'street-trees', 'mural'] as const;
export const question = { fr: 'Lesquels vous plaisent?', en: 'Which do you like?' };
export const asked = { id: 'b', kind: 'approval', title: question, items: measures.map((id) => ({ kind: 'measure', id })), criteria: [], dots: 0, round: 'before', of: null };

export const test = base.extend<{ hall: OutageHall }>({
  hall: async ({ browserName }, use) => {
    const folder = mkdtempSync(join(tmpdir(), `parvis-outage-${browserName}-`));
    const port = await portForRestart();
    const wire = await openWire(port + 1);
    const start = (): Promise<RunningHost> => startHost(folder, port, [wire.name]);
    let host = await start();
    await use({
      folder, wire, host: () => host,
      kill: () => host.kill(),
      restart: async () => { host = await start(); },
      lead: (command) => lead(host, command),
      arrives: (browser, nth, address = wire.address) => arrives(browser, nth, address),
      recorded: () => recorded(folder),
    });
    host.thaw();
    await host.stop();
    await wire.close();
    rmSync(folder, { recursive: true, force: true });
  },
});

let commands = 0;
async function lead(host: RunningHost, command: object): Promise<void> {
  const opened = await fetch(host.home, { redirect: 'manual' });
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
  commands += 1;
  const sent = await fetch(new URL('/api/commands', host.home), {
    method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ commands: [{ id: `c-lead-${commands}`, ...command }] }),
  });
  const { acknowledgements } = await sent.json() as { acknowledgements: Acknowledgement[] };
  expect(acknowledgements).toMatchObject([{ ok: true }]);
}

const kinds: readonly TabletKind[] = ['tablet', 'phone'];
/** Joins as its page would, without touching eight times five screens. */
async function arrives(browser: Browser, nth: number, address: string): Promise<Tablet> {
  const language: Language = nth % 2 === 0 ? 'fr' : 'en';
  const tablet = await handOver(browser, kinds[nth % kinds.length] ?? 'tablet', language);
  await tablet.page.goto(address);
  const joined = await tablet.page.evaluate(async (command) => {
    const sent = await fetch('/api/join', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ command }) });
    return await sent.json() as { ok: boolean };
  }, {
    id: `c-join-${nth}`, type: 'join', language, ageBand: '35-54', parentalCode: null, groups: 'none',
    consents: { takePart: true, groupData: true, publishWords: true, publishPictures: true, cloud: false },
  });
  expect(joined.ok).toBe(true);
  await tablet.page.reload();
  return tablet;
}

function recorded(folder: string): ReturnType<OutageHall['recorded']> {
  const log = openLog(folder, { clock: () => new Date(), readOnly: true });
  const rows = [...log.read()];
  log.close();
  const times = new Map<string, number>();
  let last = Number.NaN;
  for (const { command, type, at } of rows) {
    if (command === null || (type !== 'answered' && type !== 'answered-late')) continue;
    times.set(command, (times.get(command) ?? 0) + 1);
    last = Date.parse(at);
  }
  return { state: replay(rows.map(eventOf)), times, last };
}

/** What each person's answer to the ballot is, as the record has it. */
export const answersIn = ({ state }: Pick<ReturnType<OutageHall['recorded']>, 'state'>): Readonly<Record<ParticipantId, Answer>> => state.ballots['b']?.answers ?? {};
