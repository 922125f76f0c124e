import type { Server } from 'node:http';

/**
 * What one may ask within a minute. A person's tablet sends a batch each second at the most. An address is a whole hall behind one
 * router: 300 tablets that open their pages and join within the same minute, twice over.
 */
export const perMinute = { person: 600, helper: 1_200, address: 3_000, joins: 900, readsOfPerson: 3_000, readsOfAddress: 60_000 } as const;

/** Of bodies, in bytes: a joining; fifty commands of residents, with every answer as long as it may be; a plan. */
export const mostBytes = { joining: 16 << 10, tablets: 1 << 20, desk: 2 << 20 } as const;

/**
 * In ms: for the head of a request, and for all of it. Who takes longer holds a socket for nothing. `idle`: a tablet keeps its connection
 * while it answers; one that the host closes just then (Node does after 5 s) is reset under the next answer.
 */
export const slowest = { headers: 20_000, request: 120_000, idle: 72_000, looked: 5_000 } as const;

/** Six connections of a browser for each of 300 tablets behind one router, and room for other addresses beside them. */
const connections = { address: 2_400, all: 4_000 } as const;

/** Turns away connections of an address that holds very many, so that it cannot shut everyone else out. */
export function limitConnections(server: Server, most: { address: number; all: number } = connections): void {
  server.maxConnections = most.all;
  const held = new Map<string, number>();
  server.on('connection', (socket) => {
    const address = socket.remoteAddress ?? '';
    const count = (held.get(address) ?? 0) + 1;
    held.set(address, count);
    socket.once('close', () => {
      const left = (held.get(address) ?? 1) - 1;
      if (left === 0) held.delete(address);
      else held.set(address, left);
    });
    if (count > most.address) socket.destroy();
  });
}
