import { AsyncLocalStorage } from 'node:async_hooks';
import { WebSocket } from 'ws';

/** Where a page was opened, and the cookie that it holds there. */
export type Place = { origin: string; cookie: string };

const here = new AsyncLocalStorage<Place>();
const place = (): Place => here.getStore() ?? { origin: 'http://127.0.0.1', cookie: '' };

/** Runs the code of a page, and all that it sets off, in this place. */
export const inPlace = <T>(where: Place, work: () => T): T => here.run(where, work);

/** Gives Node what the live channel and the outbox of `renderer/` ask of a browser, so that they run here as they are: many pages in one process. */
export function pretendBrowser(): void {
  const deaf = { addEventListener: () => undefined, removeEventListener: () => undefined };
  const plain = globalThis.fetch;
  const own = { document: { ...deaf, visibilityState: 'visible' }, window: deaf, WebSocket: PageSocket,
    fetch: (path: string, init: RequestInit) => plain(place().origin + path, { ...init, headers: { ...(init.headers as Record<string, string>), cookie: place().cookie, origin: place().origin } }) };
  for (const [name, value] of Object.entries(own)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  Object.defineProperty(globalThis, 'location', { get: () => new URL(place().origin), configurable: true });
}

class PageSocket extends WebSocket {
  constructor(url: string) {
    super(url, { headers: { cookie: place().cookie, origin: place().origin }, perMessageDeflate: false });
  }
}
