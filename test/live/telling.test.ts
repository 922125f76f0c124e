import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { openLiveChannel, type Frames } from '../../app/lan/live.ts';
import type { Frame } from '../../app/workshop/index.ts';

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

/** A channel over a count that every screen is sent; what is reckoned ahead takes long. */
async function openHall(screens: number, longest: () => void) {
  let count = 0;
  const frame = (): Frame => ({ type: 'here', workshop: String(count), addresses: [] });
  const frames: Frames = {
    ahead: () => [longest, longest, longest], tablets: () => [frame()], projector: () => [frame()], facilitator: () => [frame()], me: () => ({ type: 'me', me: null }),
  };
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const channel = openLiveChannel(server, () => ({ channel: 'projector', participant: null }), frames);
  const heard = Array.from({ length: screens }, (): number[] => []);
  const sockets = heard.map((counts) => {
    const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/live`);
    socket.on('message', (text: Buffer) => {
      const told = JSON.parse(String(text)) as Frame;
      if (told.type === 'here') counts.push(Number(told.workshop));
    });
    return socket;
  });
  closing.push(() => { channel.close(); sockets.forEach((socket) => socket.terminate()); server.close(); });
  await Promise.all(sockets.map((socket) => once(socket, 'message')));
  return { heard, count: () => { count += 1; channel.publish(); } };
}

const busy = (ms: number): void => { for (const began = performance.now(); performance.now() - began < ms;); };

test('what takes long to reckon for screens does not hold up what else the host does', async () => {
  const order: string[] = [];
  const hall = await openHall(2, () => { order.push('reckoned'); busy(12); });
  order.length = 0;
  hall.count();
  while (!order.includes('reckoned')) await turn();
  order.push('an answer taken');
  while (hall.heard.some((counts) => counts.at(-1) !== 1)) await turn();
  expect(order.slice(0, 3)).toEqual(['reckoned', 'an answer taken', 'reckoned']);
});

test('a screen is never told an older state after a newer one, and ends with the newest', async () => {
  const hall = await openHall(5, () => busy(9));
  for (let nth = 0; nth < 40; nth += 1) { hall.count(); await turn(); }
  while (hall.heard.some((counts) => counts.at(-1) !== 40)) await turn();
  for (const counts of hall.heard) expect(counts).toEqual(counts.toSorted((a, b) => a - b));
});
