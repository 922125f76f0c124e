import { EngineFailure } from '../fault.ts';

/** The address of a server as the facilitator typed it, read: where its paths begin, and whether it is this very machine. */
export type Address = { base: URL; host: string; here: boolean };

/**
 * Reads an address such as `127.0.0.1:7860` or `https://example.org/sd/`, with or without what a browser shows after it
 * (`/docs`, `/sdapi/v1`). Names and passwords do not belong in it, for addresses are shown and kept.
 *
 * @throws EngineFailure `address-unreadable`
 */
export function readAddress(typed: string): Address {
  const url = readUrl(typed);
  const path = url.pathname.replace(/\/+(?:sdapi|sdcpp)(?:\/.*)?$|\/+docs\/?$/, '').replace(/\/+$/, '');
  return { base: new URL(`${path}/`, url.origin), host: url.host, here: /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname) };
}

/** The address as it was typed, whole, with http:// where nothing else was said. @throws EngineFailure `address-unreadable` */
export function readUrl(typed: string): URL {
  const text = typed.trim();
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '' || text === '')
    throw new EngineFailure('address-unreadable');
  return url;
}
