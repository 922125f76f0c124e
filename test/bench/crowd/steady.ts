import { setTimeout as pause } from 'node:timers/promises';
import type { Ballot, Command, CommandId } from '../../../app/workshop/index.ts';
import { newId, openLive, sendCommands } from '../../../renderer/live.ts';
import { memoryShelf, openOutbox } from '../../../renderer/outbox.ts';
import { answerOf, now } from './orders.ts';
import { inPlace, pretendBrowser } from './pretend-browser.ts';

/** A process of tablets that run the real live channel and the real outbox, and answer again and again whatever becomes of the host. */
export type SteadyOrder =
  | { do: 'join'; origin: string; from: number; count: number }
  | { do: 'answer'; ballot: Ballot; every: number }
  | { do: 'stop' }
  /** Told once every tablet has been live since `after`, and the host has acknowledged all that was given before that. */
  | { do: 'recover'; after: number }
  | { do: 'account' };
export type SteadyTold =
  | { told: 'joined' } | { told: 'answering' } | { told: 'stopped' }
  | { told: 'recovered'; live: number; drained: number }
  | { told: 'account'; given: readonly CommandId[]; acknowledged: readonly CommandId[]; refused: readonly string[] };

type Tablet = { give: (command: Command) => void; liveSince: () => number };
const resend = 3_000;

pretendBrowser();
const tablets: Tablet[] = [];
const given = new Map<CommandId, number>();
const acknowledged = new Map<CommandId, number>();
const refused: string[] = [];
let answering = false;

const tell = (told: SteadyTold): void => void process.send?.(told);
process.on('message', (order: SteadyOrder) => void follow(order).then(tell));
process.on('disconnect', () => process.exit(0));
process.on('unhandledRejection', (error) => { throw error; });

async function follow(order: SteadyOrder): Promise<SteadyTold> {
  switch (order.do) {
    case 'join':
      for (let nth = order.from; nth < order.from + order.count; nth += 1) tablets.push(await openTablet(order.origin, nth));
      return { told: 'joined' };
    case 'answer':
      answering = true;
      tablets.forEach((tablet, nth) => void answerAgainAndAgain(tablet, nth, order.ballot, order.every));
      return { told: 'answering' };
    case 'stop':
      answering = false;
      return { told: 'stopped' };
    case 'recover': return recovered(order.after);
    case 'account': return { told: 'account', given: [...given.keys()], acknowledged: [...acknowledged.keys()], refused };
  }
}

async function openTablet(origin: string, nth: number): Promise<Tablet> {
  const joining = { id: newId('c'), type: 'join', language: 'fr', ageBand: 'not-said', parentalCode: null, groups: 'none', consents: { takePart: true, groupData: true, publishWords: true, publishPictures: true, cloud: false } };
  const joined = await inPlace({ origin, cookie: '' }, () => fetch('/api/join', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ command: joining }) }));
  const cookie = (joined.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  if (!cookie) throw new Error(`tablet ${nth} could not join: ${await joined.text()}`);
  const where = { origin, cookie };
  return inPlace(where, () => {
    const live = openLive('/live');
    const outbox = openOutbox(memoryShelf(), async (commands) => {
      const answers = await inPlace(where, () => sendCommands(commands));
      for (const { id, ok } of answers) if (ok) acknowledged.set(id, now());
      return answers;
    }, (_command, refusal) => void refused.push(refusal.code));
    // As `renderer/tablet/session.ts` does.
    const flush = (): void => { if (live.current().connected && outbox.waiting().length > 0) void outbox.flush(); };
    live.subscribe(flush);
    setInterval(flush, resend);
    let since = Number.POSITIVE_INFINITY;
    live.subscribe(() => {
      if (!live.current().connected) since = Number.POSITIVE_INFINITY;
      else if (since === Number.POSITIVE_INFINITY) since = now();
    });
    return {
      liveSince: () => since,
      give: (command) => {
        given.set(command.id, now());
        void outbox.put(command);
      },
    };
  });
}

async function answerAgainAndAgain({ give }: Tablet, nth: number, ballot: Ballot, every: number): Promise<void> {
  for (let turn = nth; answering; turn += 1) {
    await pause(2 * every * Math.random());
    if (answering) give({ id: newId('c'), type: 'answer', ballot: ballot.id, answer: answerOf(ballot, turn) });
  }
}

async function recovered(after: number): Promise<SteadyTold> {
  const isLive = ({ liveSince }: Tablet): boolean => liveSince() > after && liveSince() < Number.POSITIVE_INFINITY;
  while (!tablets.every(isLive)) await pause(5);
  const live = Math.max(...tablets.map(({ liveSince }) => liveSince()));
  const before = [...given].flatMap(([id, at]) => (at < live ? [id] : []));
  while (!before.every((id) => acknowledged.has(id))) await pause(5);
  return { told: 'recovered', live, drained: Math.max(live, ...before.map((id) => acknowledged.get(id) ?? 0)) };
}

