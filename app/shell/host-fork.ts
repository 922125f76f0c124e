import type { Locker } from '../engines/secrets.ts';
import type { PrintPdf } from '../report/index.ts';
import { fromHost, type Asked, type Port, type ToHost } from './host-messages.ts';

/** What the window needs of a host that runs in a process of its own. */
export interface ShownHost {
  /** The facilitator's address on the loopback listener, launch token included. */
  readonly home: string;
  readonly exportsFolder: string;
  /** The workshop's folder. */
  readonly folder: string;
  /** Whether people are in a session. */
  inSession(): boolean;
  /** Settles once it has closed. */
  stop(): Promise<void>;
}

export type HostOrder = Omit<Extract<ToHost, { kind: 'start' }>, 'kind'>;
/** What only the window can do; `locker` is null where the system has no store of its own. */
export type WindowPorts = { printPdf: PrintPdf; locker: Locker | null };

/** Starts the host at the other end of a port and answers what it asks. Rejects, with what went wrong in words for a person, where it cannot start. */
export function startedHost(port: Port, order: HostOrder, ports: WindowPorts): Promise<ShownHost> {
  const tell = (message: ToHost): void => port.post(message);
  let inSession = false;
  let closed: () => void = () => undefined;
  const whenClosed = new Promise<void>((resolve) => { closed = resolve; });
  return new Promise((resolve, reject) => {
    port.hear((message) => {
      const told = fromHost.safeParse(message);
      if (!told.success) return;
      const said = told.data;
      switch (said.kind) {
        case 'ready': return resolve({
          home: said.home, exportsFolder: said.exportsFolder, folder: said.folder, inSession: () => inSession,
          stop: () => { tell({ kind: 'stop' }); return whenClosed; },
        });
        case 'failed': return reject(new Error(said.message));
        case 'standing': inSession = said.inSession; return;
        case 'stopped': return closed();
        case 'ask': return void answer(said, ports).then((value) => tell({ kind: 'answer', id: said.id, value }), (error: unknown) => tell({ kind: 'refused', id: said.id, message: String(error) }));
      }
    });
    tell({ kind: 'start', ...order });
  });
}

async function answer(asked: Asked, { printPdf, locker }: WindowPorts): Promise<Uint8Array | string | null> {
  if (asked.of === 'print') return printPdf(asked.page);
  if (!locker) throw new Error('The system has no store for secrets.');
  return asked.of === 'lock' ? locker.lock(asked.text) : locker.unlock(Buffer.from(asked.locked));
}
