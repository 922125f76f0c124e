import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { limitConnections, slowest } from '../../app/lan/limits.ts';
import { joining, openDoors, type Doors } from './host-doors.ts';

const live = (doors: Doors, cookie: string): WebSocket => new WebSocket(`${doors.tablets().replace('http', 'ws')}/live`, { headers: { cookie } });
const opened = async (socket: WebSocket): Promise<WebSocket> => {
  await new Promise((resolve, reject) => { socket.once('open', resolve); socket.once('error', reject); });
  return socket;
};
const closed = (socket: WebSocket): Promise<unknown> => new Promise((resolve) => { socket.once('close', resolve); });

describe('a hall behind one router', () => {
  it('joins within the same minute, 300 tablets from one address, each with its channel', async () => {
    const doors = await openDoors();
    const cookies = await Promise.all(Array.from({ length: 300 }, (_, nth) => doors.join(`c-${nth}`)));
    expect(new Set(cookies).size).toBe(300);
    const sockets = await Promise.all(cookies.map((cookie) => opened(live(doors, cookie))));
    expect(sockets.every(({ readyState }) => readyState === WebSocket.OPEN)).toBe(true);
    for (const socket of sockets) socket.terminate();
  });

  it('is stopped where a script goes on joining', async () => {
    const doors = await openDoors();
    let last = 0;
    for (let nth = 0; nth < 920 && last !== 429; nth += 1) last = (await doors.send('/api/join', { command: { ...(joining(`c-${nth}`) as { command: object }).command, groups: ['nobody'] } })).status;
    expect(last).toBe(429);
  });
});

describe('a live channel', () => {
  it('is one of at most six of a person: the oldest gives way', async () => {
    const doors = await openDoors();
    const cookie = await doors.join('c-join');
    const first = await opened(live(doors, cookie));
    const gone = closed(first);
    const others = [];
    for (let nth = 0; nth < 6; nth += 1) others.push(await opened(live(doors, cookie)));
    await gone;
    expect(others.map(({ readyState }) => readyState)).toEqual(Array.from({ length: 6 }, () => WebSocket.OPEN));
    for (const socket of others) socket.terminate();
  });

  it('is cut when it floods the host, with messages, pings or a frame that is too long', async () => {
    const doors = await openDoors();
    const cookie = await doors.join('c-join');
    for (const flood of [(socket: WebSocket) => socket.send('{}'), (socket: WebSocket) => socket.ping()]) {
      const socket = await opened(live(doors, cookie));
      const gone = closed(socket);
      for (let nth = 0; nth < 60; nth += 1) flood(socket);
      await gone;
    }
    const socket = await opened(live(doors, cookie));
    const gone = closed(socket);
    socket.send('x'.repeat(2_000));
    await gone;
    expect((await doors.send('/api/join', joining('c-after'))).status).toBe(200);
  });
});

describe('a connection', () => {
  it('is turned away where its address holds very many, and let in again when one of them goes', async () => {
    const server = createServer((_request, reply) => { reply.end('here'); });
    limitConnections(server, { address: 3, all: 100 });
    await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
    onTestFinished(() => void server.closeAllConnections());
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const open = (): Promise<Socket> => new Promise((resolve) => { const socket = connect(port, '127.0.0.1', () => resolve(socket)); socket.on('error', () => undefined); });
    const held = [await open(), await open(), await open()];
    const fourth = await open();
    await new Promise((resolve) => { fourth.once('close', resolve); });
    held[0]?.destroy();
    await expect.poll(async () => (await fetch(`http://127.0.0.1:${port}/`).catch(() => null))?.status).toBe(200);
    for (const socket of held) socket.destroy();
  });

  it('is given twenty seconds for the head of a request, and two minutes for all of it', () => {
    expect(slowest).toEqual({ headers: 20_000, idle: 72_000, request: 120_000, looked: 5_000 });
  });
});

describe('every answer', () => {
  const paths = ['/api/nowhere', '/images/x', `/images/${'0'.repeat(64)}.png`, '/%', '/..%2f..%2fetc/passwd', '/api/things', '/api/lexicon'];
  it('loads nothing from elsewhere, is sniffed for no other type, and keeps nothing about people', async () => {
    const doors = await openDoors();
    const leader = await doors.leader();
    await doors.send('/api/report', { languages: ['fr'] }, { cookie: leader, base: doors.home() });
    for (const [base, cookie] of [[doors.tablets(), ''], [doors.home(), leader]] as const) {
      for (const path of [...paths, ...base === doors.home() ? ['/exports/restricted/participants.csv', '/api/qr'] : []]) {
        const answer = await fetch(base + path, { headers: { cookie }, redirect: 'manual' });
        const policy = answer.headers.get('content-security-policy') ?? '';
        expect(policy, path).toMatch(/^default-src 'none';/);
        if (path !== '/%') expect(policy, path).toContain(`connect-src 'self' http: ws://${new URL(base).host};`);
        expect(policy, path).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*/);
        expect([path, answer.headers.get('x-content-type-options'), answer.headers.get('access-control-allow-origin')]).toEqual([path, 'nosniff', null]);
        if (/^\/(api|exports)/.test(path) && path !== '/api/lexicon') expect([path, answer.headers.get('cache-control')]).toEqual([path, 'no-store']);
        expect(await answer.text(), path).not.toMatch(/node_modules|\.ts:\d|    at /);
      }
    }
  });
});
