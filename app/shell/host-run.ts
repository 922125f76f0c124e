import { dataFolder } from '../command-line.ts';
import { secretsInMemory, secretsLocked, type Locker } from '../engines/secrets.ts';
import { startHost, type Host } from '../host.ts';
import { freePorts, lastPort, usualPort } from '../lan/index.ts';
import { builtPages } from '../serve.ts';
import { steadyClock } from '../steady-clock.ts';
import type { PrintPdf } from '../report/index.ts';
import { toHost, type Asking, type FromHost, type Port } from './host-messages.ts';

/** How often the window is told whether people are in a session, where that changed, in ms. */
const everySoOften = 1_000;

/**
 * The host in a process of its own, so that nothing heavy ever freezes the window: started, asked and stopped by messages. What only
 * the window can do, printing and locking secrets, is asked of it. `ended` is called once all is closed.
 */
export function runHost(port: Port, { faultOf = String, ended }: { faultOf?: (error: unknown) => string; ended: () => void }): void {
  const tell = (message: FromHost): void => port.post(message);
  const window = askWindow(tell);
  let host: Host | null = null;
  let timer: NodeJS.Timeout | undefined;
  const start = async ({ folder, port: asked, secrets }: { folder: string; port: number | null; secrets: string | null }): Promise<void> => {
    const data = dataFolder(folder === '' ? undefined : folder, process.env);
    host = await startHost({
      folder: data, port: asked ?? await freePorts(usualPort, lastPort(data)), pages: builtPages(), clock: steadyClock(), printPdf: window.printPdf,
      enginePorts: { secrets: secrets === null ? secretsInMemory() : secretsLocked(secrets, window.locker) },
    });
    tell({ kind: 'ready', home: host.home, exportsFolder: host.exportsFolder, folder: data });
    timer = followSession(host, (inSession) => tell({ kind: 'standing', inSession }));
  };
  const stop = async (): Promise<void> => {
    clearInterval(timer);
    await host?.stop();
    tell({ kind: 'stopped' });
    ended();
  };
  port.hear((message) => {
    const told = toHost.safeParse(message);
    if (!told.success) return;
    switch (told.data.kind) {
      case 'start': return void start(told.data).catch((error: unknown) => tell({ kind: 'failed', message: faultOf(error) }));
      case 'stop': return void stop();
      case 'answer': return window.answered(told.data.id, told.data.value);
      case 'refused': return window.refused(told.data.id, told.data.message);
    }
  });
}

/** A session runs from the first person who joins until the room has closed or all have left. */
function followSession(host: Host, tell: (inSession: boolean) => void): NodeJS.Timeout {
  let before = false;
  const look = (): void => {
    const { participants, phase, rehearsal } = host.workplace().room.state();
    const now = !rehearsal && phase !== 'close' && Object.values(participants).some(({ removed }) => !removed);
    if (now !== before) tell(now);
    before = now;
  };
  return setInterval(look, everySoOften).unref();
}

type Value = Uint8Array | string | null;

function askWindow(tell: (message: FromHost) => void) {
  const waiting = new Map<number, { resolve: (value: Value) => void; reject: (error: Error) => void }>();
  let last = 0;
  const ask = (asking: Asking): Promise<Value> => new Promise((resolve, reject) => {
    last += 1;
    waiting.set(last, { resolve, reject });
    tell({ kind: 'ask', id: last, ...asking });
  });
  const settle = (id: number, how: (one: { resolve: (value: Value) => void; reject: (error: Error) => void }) => void): void => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (one) how(one);
  };
  const bytesOf = (value: Value): Uint8Array => { if (value instanceof Uint8Array) return value; throw new Error('The window gave no bytes.'); };
  const printPdf: PrintPdf = async (page) => bytesOf(await ask({ of: 'print', page }));
  const locker: Locker = {
    lock: async (text) => Buffer.from(bytesOf(await ask({ of: 'lock', text }))),
    unlock: async (locked) => { const text = await ask({ of: 'unlock', locked }); return typeof text === 'string' ? text : null; },
  };
  return {
    printPdf, locker,
    answered: (id: number, value: Value): void => settle(id, ({ resolve }) => resolve(value)),
    refused: (id: number, message: string): void => settle(id, ({ reject }) => reject(new Error(message))),
  };
}
