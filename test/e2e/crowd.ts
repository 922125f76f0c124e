import { expect } from '@playwright/test';
import { WebSocket } from 'ws';
import { trueChance } from '../../app/chance.ts';
import { rehearse, type Door } from '../../app/rehearsal/residents.ts';
import type { Acknowledgement, Frame, ParticipantId, Plan, RoomCounts, SaidGroups } from '../../app/workshop/index.ts';

/** Rehearsed residents who play over the network, each with the cookie of a tablet of their own. */
export type Crowd = {
  join: (groups: readonly SaidGroups[]) => Promise<void>;
  wish: () => Promise<void>;
  /** Once their pictures are drawn. */
  propose: () => Promise<void>;
  /** The ballot that is open now. */
  answer: () => Promise<void>;
  respond: () => Promise<void>;
  /** Members of a group answer the question that their seat is asked, one after the other: yes or no. Who is left says nothing. */
  consent: (group: string, yes: readonly boolean[]) => Promise<void>;
  /** All who named a group object to the package on the table, for want of the same measure. */
  insist: (group: string, measure: string) => Promise<void>;
};

/** `address` is where tablets find the host, by an address rather than a name. The plan is read when they join. */
export function crowdAt(address: string, seed: number): Crowd {
  const read: { plan: Plan | null } = { plan: null };
  const cookies = new Map<ParticipantId, string>();
  const said = new Map<ParticipantId, SaidGroups>();
  const room = (): Promise<RoomCounts> => see(address, '', (frame) => (frame.type === 'room' ? frame.room : undefined));
  const plan = (): Plan => {
    if (!read.plan) throw new Error('The workshop is not prepared');
    return read.plan;
  };
  const door = doorOver(address, plan, cookies, said);
  const residents = rehearse(door, trueChance, seed);
  return {
    wish: residents.wish,
    join: async (groups) => {
      read.plan = await see(address, '', (frame) => (frame.type === 'plan' ? frame.plan : undefined));
      await residents.join(groups.length, groups);
    },
    propose: async () => {
      for (const cookie of cookies.values()) await see(address, cookie, (frame) => (frame.type === 'me' && frame.me?.wishes.every(({ drawing }) => drawing) ? true : undefined));
      await residents.propose();
    },
    answer: async () => {
      const open = (await room()).ballots.find(({ status }) => status === 'open');
      const asked = await see(address, '', (frame) => (frame.type === 'ballots' ? frame.ballots.find(({ ballot }) => ballot.id === open?.id) : undefined));
      await residents.answer(asked.ballot);
    },
    respond: async () => residents.respond((await room()).rounds.length),
    consent: async (group, yes) => {
      const members = [...said].filter(([, groups]) => groups.includes(group));
      for (const [at, [who]] of members.slice(0, yes.length).entries()) {
        const asked = await see(address, cookies.get(who) ?? '', (frame) => (frame.type === 'me' ? frame.me?.questions.find(({ open }) => open)?.ask : undefined));
        await door.give(who, { id: trueChance.id('c'), type: 'consent', ask: asked, yes: yes[at] ?? false });
      }
    },
    insist: async (group, mustHave) => {
      const round = (await room()).rounds.length;
      const response = { kind: 'object', reason: 'Il nous faut vraiment cela.', mustHave, cannotAccept: null } as const;
      for (const [who, groups] of said) if (groups.includes(group)) await door.give(who, { id: trueChance.id('c'), type: 'respond', round, response });
    },
  };
}

function doorOver(address: string, plan: () => Plan, cookies: Map<ParticipantId, string>, said: Map<ParticipantId, SaidGroups>): Door {
  const post = (path: string, body: unknown, cookie = ''): Promise<Response> =>
    fetch(new URL(path, address), { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify(body) });
  return {
    plan,
    tabled: () => see(address, '', (frame) => (frame.type === 'tabled' ? frame.tabled.at(-1)?.package?.measures ?? [] : undefined)),
    join: async (command) => {
      const answer = await post('/api/join', { command });
      expect(await answer.json()).toEqual({ id: command.id, ok: true });
      const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
      const id = await see(address, cookie, (frame) => (frame.type === 'me' ? frame.me?.id : undefined));
      cookies.set(id, cookie);
      said.set(id, command.groups);
      return id;
    },
    give: async (who, command) => {
      const { acknowledgements } = await (await post('/api/commands', { commands: [command] }, cookies.get(who))).json() as { acknowledgements: Acknowledgement[] };
      expect(acknowledgements).toEqual([{ id: command.id, ok: true }]);
    },
  };
}

/** Listens as a tablet does until a frame says what is looked for. */
function see<Seen>(address: string, cookie: string, look: (frame: Frame) => Seen | undefined): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(new URL('/live', address.replace('http', 'ws')), { headers: { cookie } });
    socket.on('error', reject);
    socket.on('message', (text) => {
      const seen = look(JSON.parse(String(text)) as Frame);
      if (seen === undefined) return;
      resolve(seen);
      socket.close();
    });
  });
}
