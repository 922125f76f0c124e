import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A bad Wi-Fi between tablets and the host: `cut` tears connections at random, in the midst of whatever passes. */
export type CuttingProxy = { origin: string; cut: (share: number) => number };

/** Passes everything on to `tablets` (an origin). `draw` gives numbers from 0 to 1. */
export async function openCuttingProxy(tablets: () => string, draw: () => number): Promise<CuttingProxy> {
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(new URL(tablets()).port), '127.0.0.1');
    for (const [one, other] of [[near, far], [far, near]] as const) {
      open.add(one);
      one.on('error', () => undefined).on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((ready) => { server.listen(0, '127.0.0.1', ready); });
  onTestFinished(() => {
    open.forEach((socket) => socket.destroy());
    server.close();
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: (share) => {
      const torn = [...open].filter(() => draw() < share);
      // Half of them at once, as when the radio goes; half in good order, as a router does that is told to.
      torn.forEach((socket, place) => (place % 2 === 0 ? socket.resetAndDestroy() : socket.end()));
      return torn.length;
    },
  };
}
