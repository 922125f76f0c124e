import { createServer } from 'node:net';

/** The facilitator's port where nobody asked for another; tablets get the next one. */
export const usualPort = 4100;
const pairsTried = 20;

/** The port that the host had `last`, so that tablets find it again; else the first from `from` on, in steps of two, that is free together with the next one; 0 (any) where none near is. */
export async function freePorts(from: number, last: number | null = null): Promise<number> {
  if (last !== null && await areFree(last)) return last;
  for (let port = from; port < from + 2 * pairsTried; port += 2) {
    if (await areFree(port)) return port;
  }
  return 0;
}

const areFree = async (port: number): Promise<boolean> => await isFree(port, '127.0.0.1') && await isFree(port + 1, '0.0.0.0');
const isFree = (port: number, host: string): Promise<boolean> => new Promise((resolve) => {
  const probe = createServer();
  probe.once('error', () => resolve(false));
  probe.listen(port, host, () => probe.close(() => resolve(true)));
});
