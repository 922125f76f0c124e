import { constants, setPriority } from 'node:os';
import { EngineFailure } from '../fault.ts';
import { drawingEngine } from '../onto/engine.ts';
import type { Order, Told } from './orders.ts';

/** The process that draws. It ends when the host lets go of it or is gone itself; what stops the host is the host's to hear. */
const stops = new Map<number, AbortController>();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit());
// The host's answers come first on a laptop with two cores.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

process.on('message', async (order: Order) => {
  if ('stop' in order) return stops.get(order.id)?.abort();
  tell(await drawn(order));
});

async function drawn({ id, request }: Extract<Order, { request: unknown }>): Promise<Told> {
  const stop = new AbortController();
  stops.set(id, stop);
  try {
    return { id, image: await drawingEngine.generate(inBuffers(request), { signal: stop.signal, onProgress: (progress) => tell({ id, progress }) }) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error), fault: error instanceof EngineFailure ? error.fault : null };
  } finally {
    stops.delete(id);
  }
}

/** Between processes a Buffer may arrive as plain bytes. */
const inBuffers = ({ init, mask, ...request }: Extract<Order, { request: unknown }>['request']): typeof request & { init?: Buffer; mask?: Buffer } =>
  ({ ...request, ...(init && { init: Buffer.from(init) }), ...(mask && { mask: Buffer.from(mask) }) });

const tell = (told: Told): void => { if (process.connected) process.send?.(told, undefined, {}, () => undefined); };
