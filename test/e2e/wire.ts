import { createServer, connect, type Socket } from 'node:net';
import { tabletName } from './host.ts';

/** The Wi-Fi between some tablets and the host: a real TCP proxy that can be cut, or fall silent without a word to either side. */
export type Wire = {
  /** As the host must know it to answer there. */
  name: string; address: string;
  /** Every connection breaks, and no new one is taken. */
  cut: () => void;
  /** Connections stay open and carry nothing any more: a suspended iPad, a sleeping access point. */
  silence: () => void;
  mend: () => void;
  close: () => Promise<void>;
};

/** To the tablets' port of a host on this machine. */
export async function openWire(to: number): Promise<Wire> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let up = true;
  const server = createServer({ allowHalfOpen: false }, (tablet) => {
    if (!up) {
      tablet.destroy();
      return;
    }
    const host = connect(to, '127.0.0.1');
    const pair = [tablet, host] as const;
    pairs.add(pair);
    for (const socket of pair) {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        pairs.delete(pair);
        pair.forEach((end) => end.destroy());
      });
    }
    tablet.pipe(host);
    host.pipe(tablet);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const bound = server.address();
  const port = bound !== null && typeof bound === 'object' ? bound.port : 0;
  const breakAll = (): void => { for (const pair of pairs) pair.forEach((socket) => socket.destroy()); };
  return {
    name: `${tabletName}:${port}`, address: `http://${tabletName}:${port}/`,
    cut: () => {
      up = false;
      breakAll();
    },
    silence: () => { for (const [tablet, host] of pairs) { tablet.unpipe(host); host.unpipe(tablet); } },
    mend: () => { up = true; },
    close: () => new Promise((resolve) => {
      breakAll();
      server.close(() => resolve());
    }),
  };
}
