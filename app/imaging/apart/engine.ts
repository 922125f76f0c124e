import { fork, type ChildProcess } from 'node:child_process';
import { extname } from 'node:path';
import { EngineFailure } from '../fault.ts';
import type { GeneratedImage, GenerateOptions, GenerateRequest, ImageEngine } from '../engine.ts';
import { drawingEngine } from '../onto/engine.ts';
import type { Order, Told } from './orders.ts';

export type ApartEngine = ImageEngine & { close: () => Promise<void> };

/** Long enough for somebody who tries one wish after another, in ms; starting again takes a third of a second. */
const patience = 20_000;

/**
 * The sketch engine in a process of its own, which is there only while there is something to draw: what pictures take of memory
 * goes with it, and votes do not wait while one is set out. Rejects as the engine does, and with an Error where the process is lost.
 */
export function engineApart(idle: number = patience): ApartEngine {
  const waiting = new Map<number, (told: Told | null) => void>();
  let painter: ChildProcess | null = null;
  let resting: NodeJS.Timeout | undefined;
  let count = 0;

  function started(): ChildProcess {
    clearTimeout(resting);
    if (painter?.connected) return painter;
    const fresh = fork(new URL(`./drawing-worker${extname(new URL(import.meta.url).pathname)}`, import.meta.url), { serialization: 'advanced', execArgv: [] });
    const lost = (): void => {
      if (painter !== fresh) return;
      painter = null;
      for (const tell of waiting.values()) tell(null);
    };
    fresh.on('message', (told: Told) => waiting.get(told.id)?.(told));
    fresh.on('error', lost).on('exit', lost);
    painter = fresh;
    return fresh;
  }

  function rest(): void {
    const done = painter;
    if (done === null || waiting.size > 0) return;
    resting = setTimeout(leave, idle).unref();
  }

  function leave(): ChildProcess | null {
    const done = painter;
    clearTimeout(resting);
    painter = null;
    if (done?.connected) done.disconnect();
    return done;
  }

  async function generate(request: GenerateRequest, { signal, onProgress }: GenerateOptions = {}): Promise<GeneratedImage> {
    signal?.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<Told | null>();
    const id = (count += 1);
    const child = started();
    const stop = (): void => {
      reject(signal?.reason);
      if (child.connected) child.send({ id, stop: true } satisfies Order, () => undefined);
    };
    waiting.set(id, (told) => (told !== null && 'progress' in told ? onProgress?.(told.progress) : resolve(told)));
    signal?.addEventListener('abort', stop, { once: true });
    child.send({ id, request } satisfies Order, (error) => { if (error) resolve(null); });
    try {
      return made(await promise);
    } finally {
      waiting.delete(id);
      signal?.removeEventListener('abort', stop);
      rest();
    }
  }

  return {
    ...drawingEngine,
    generate,
    close: async () => {
      const done = leave();
      if (done !== null && done.exitCode === null && done.signalCode === null) await new Promise((gone) => done.once('exit', gone));
    },
  };
}

function made(told: Told | null): GeneratedImage {
  if (told !== null && 'image' in told) return { ...told.image, png: Buffer.from(told.image.png) };
  if (told !== null && 'fault' in told && told.fault) throw new EngineFailure(told.fault.code, told.fault.params);
  throw new Error(told !== null && 'error' in told ? told.error : 'the process that draws has ended');
}
