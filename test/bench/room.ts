import { randomUUID } from 'node:crypto';
import type { Acknowledgement, Command, Plan } from '../../app/workshop/index.ts';
import { openChannel, type Channel } from './channel.ts';
import type { HostProcess } from './host-process.ts';

/** A command without its id, which is made here. */
export type Wanted = Command extends infer C ? (C extends Command ? Omit<C, 'id'> : never) : never;
export type Resident = { say: (command: Wanted) => Promise<void>; me: Channel<'me'> };
export type Room = {
  plan: Plan;
  order: (command: Wanted) => Promise<void>;
  /** A call that the desk makes: `/api/mediate`, `/api/report`. */
  ask: (path: string, body?: object) => Promise<void>;
  desk: Channel<'facilitator'>;
  projector: Channel<'projector'>;
  residents: Resident[];
  close: () => void;
};

/** Opens the desk and the projector of a fresh host, waits until its designs are drawn, and lets residents join. */
export async function openRoom(host: HostProcess, people: number): Promise<Room> {
  const cookie = cookieOf(await fetch(host.home, { redirect: 'manual' }));
  const desk = await openChannel(host.desk, 'facilitator', cookie);
  const projector = await openChannel(host.desk, 'projector', cookie);
  const { view: { plan } } = await desk.until(({ view }) => view.plan?.designs.every(({ image }) => image !== null) ?? false);
  if (!plan) throw new Error('the host has prepared nothing');
  const residents: Resident[] = [];
  for (let nth = 0; nth < people; nth += 1) residents.push(await join(host, plan, nth));
  return {
    plan, desk, projector, residents,
    order: (command) => send(host.desk, cookie, command),
    ask: async (path, body = {}) => held(await (await post(host.desk, path, body, cookie)).json()),
    close: () => [desk, projector, ...residents.map(({ me }) => me)].forEach((channel) => channel.close()),
  };
}

/** Residents take the plan's groups in turn. */
async function join({ tablets }: HostProcess, plan: Plan, nth: number): Promise<Resident> {
  const group = plan.groups[nth % plan.groups.length];
  const joining: Wanted = {
    type: 'join', language: nth % 2 ? 'en' : 'fr', ageBand: 'not-said', parentalCode: null, groups: group ? [group.id] : 'none',
    consents: { takePart: true, groupData: true, publishWords: true, publishPictures: true, cloud: false },
  };
  const answer = await post(tablets, '/api/join', { command: { id: randomUUID(), ...joining } });
  held(await answer.json());
  const cookie = cookieOf(answer);
  return { say: (command) => send(tablets, cookie, command), me: await openChannel(tablets, 'me', cookie) };
}

async function send(origin: string, cookie: string, command: Wanted): Promise<void> {
  const answer = await post(origin, '/api/commands', { commands: [{ id: randomUUID(), ...command }] }, cookie);
  const { acknowledgements } = await answer.json() as { acknowledgements: Acknowledgement[] };
  acknowledgements.forEach(held);
}

/** A refusal would make the times meaningless. */
function held(answer: unknown): void {
  if (!(answer as { ok: boolean }).ok) throw new Error(JSON.stringify(answer));
}

const post = (origin: string, path: string, body: object, cookie = ''): Promise<Response> =>
  fetch(origin + path, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify(body) });

const cookieOf = (answer: Response): string => (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
