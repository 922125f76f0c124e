/**
 * What the Electron window may do, as plain functions of plain values, so that they are tested without Electron
 * (https://www.electronjs.org/docs/latest/tutorial/security, points 5, 13, 14 and 15).
 */

export type WindowOpening = 'in-app' | 'in-browser' | 'nowhere';

/** The window stays on the pages of its own host: same scheme, address and port. `home` is any URL of that host. */
export function mayNavigate(target: string, home: string): boolean {
  const [there, here] = [parsed(target), parsed(home)];
  return there !== null && here !== null && isWeb(there) && there.origin === here.origin && !hasCredentials(there);
}

/**
 * Where a link that asks for a window opens: pages of the host (the projector, a report) in a window of the app, other web
 * pages in the person's browser; `file:`, `javascript:`, custom schemes and addresses with a password nowhere.
 */
export function windowOpening(target: string, home: string): WindowOpening {
  if (mayNavigate(target, home)) return 'in-app';
  const there = parsed(target);
  return there !== null && isWeb(there) && !hasCredentials(there) ? 'in-browser' : 'nowhere';
}

/** Only the host's own pages, and only what a room needs: a full-screen projector, a screen that stays on, a copied address. */
export function mayUse(permission: string, asking: string, home: string): boolean {
  return granted.has(permission) && mayNavigate(asking, home);
}

/** A native call is heard only from a page of the host in the main frame, never from a frame inside one. */
export function mayCallNative(sender: { readonly url: string; readonly isMainFrame: boolean }, home: string): boolean {
  return sender.isMainFrame && mayNavigate(sender.url, home);
}

const granted: ReadonlySet<string> = new Set(['fullscreen', 'screen-wake-lock', 'clipboard-sanitized-write']);

function isWeb({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:';
}

function hasCredentials({ username, password }: URL): boolean {
  return username !== '' || password !== '';
}

function parsed(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
