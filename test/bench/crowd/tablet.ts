import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import type { Acknowledgement, Answer, BallotId, GroupId } from '../../../app/workshop/index.ts';

export type Tablet = { live: WebSocket; answer: (ballot: BallotId, answer: Answer) => Promise<void> };

/** One tablet: a connection that it keeps for its commands, as a browser does, and a live channel that gives raw frames. */
export async function openTablet(origin: string, nth: number, groups: readonly GroupId[], onFrame: (frame: Buffer) => void): Promise<Tablet> {
  const address = addressOf(nth);
  const agent = new Agent({ keepAlive: true, maxSockets: 1, ...address });
  const group = groups[nth % groups.length];
  const joined = await post(agent, `${origin}/api/join`, '', { command: {
    id: randomUUID(), type: 'join', language: nth % 2 ? 'en' : 'fr', ageBand: 'not-said', parentalCode: null, groups: group ? [group] : 'none',
    consents: { takePart: true, groupData: true, publishWords: true, publishPictures: true, cloud: false },
  } });
  const cookie = (joined.message.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
  if (joined.message.statusCode !== 200 || !cookie) throw new Error(`tablet ${nth} could not join: ${joined.text}`);
  const live = new WebSocket(`${origin.replace('http', 'ws')}/live`, { headers: { cookie, origin }, perMessageDeflate: false, ...address });
  live.on('message', (frame: Buffer) => onFrame(frame));
  await once(live, 'open');
  return {
    live,
    answer: async (ballot, answer) => {
      const { text } = await post(agent, `${origin}/api/commands`, cookie, { commands: [{ id: randomUUID(), type: 'answer', ballot, answer }] });
      const { acknowledgements } = JSON.parse(text) as { acknowledgements?: Acknowledgement[] };
      if (!acknowledgements?.[0]?.ok) throw new Error(`tablet ${nth} was refused: ${text}`);
    },
  };
}

/** On Linux all of 127/8 is this machine: each tablet comes from an address of its own, as in a hall. */
const addressOf = (nth: number): { localAddress?: string } =>
  (process.platform === 'linux' ? { localAddress: `127.1.${Math.floor(nth / 250)}.${1 + (nth % 250)}` } : {});

async function post(agent: Agent, url: string, cookie: string, content: object): Promise<{ message: IncomingMessage; text: string }> {
  const body = JSON.stringify(content);
  const sent = request(url, {
    method: 'POST', agent,
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), origin: new URL(url).origin, accept: '*/*', ...(cookie && { cookie }) },
  });
  sent.end(body);
  const [message] = await once(sent, 'response') as [IncomingMessage];
  let text = '';
  message.setEncoding('utf8');
  for await (const part of message) text += String(part);
  return { message, text };
}
