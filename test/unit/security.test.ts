import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayCallNative, mayNavigate, mayUse, windowOpening } from '../../app/security.ts';

const home = 'http://127.0.0.1:4321/facilitator.html?launch=abc';

describe('where the window may go', () => {
  it.each(['http://127.0.0.1:4321/', 'http://127.0.0.1:4321/projector.html#now', home])('stays on its host: %s', (target) => {
    expect(mayNavigate(target, home)).toBe(true);
    expect(windowOpening(target, home)).toBe('in-app');
  });

  it.each([
    'https://127.0.0.1:4321/', 'http://127.0.0.1:4322/', 'http://localhost:4321/', 'http://127.0.0.1.example.org:4321/',
    'https://montreal.ca/',
  ])('shows other web pages in the browser, never in the window: %s', (target) => {
    expect(mayNavigate(target, home)).toBe(false);
    expect(windowOpening(target, home)).toBe('in-browser');
  });

  it.each([
    'file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x', 'blob:http://127.0.0.1:4321/1', 'smb://server/share',
    'ms-word:ofe|u|x', 'http://127.0.0.1:4321@evil.example/', 'http://user:pw@127.0.0.1:4321/', '', 'not an address', 'about:blank',
  ])('opens nothing else anywhere: %s', (target) => {
    expect(mayNavigate(target, home)).toBe(false);
    expect(windowOpening(target, home)).toBe('nowhere');
  });

  it('never leaves the host, whatever the address', () => {
    fc.assert(fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (target) => {
      fc.pre(new URL(target).origin !== new URL(home).origin);
      expect(mayNavigate(target, home)).toBe(false);
    }));
  });

  it('goes nowhere when its own address is not known', () => {
    expect(mayNavigate('http://127.0.0.1:4321/', '')).toBe(false);
    expect(mayNavigate('', '')).toBe(false);
  });
});

describe('what a page may use', () => {
  it('grants the host a full screen, a screen that stays on and a copied address', () => {
    for (const permission of ['fullscreen', 'screen-wake-lock', 'clipboard-sanitized-write']) {
      expect(mayUse(permission, home, home)).toBe(true);
      expect(mayUse(permission, 'https://montreal.ca/', home)).toBe(false);
    }
  });

  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'usb', 'hid', 'midi', 'unknown'])(
    'refuses %s to every page',
    (permission) => expect(mayUse(permission, home, home)).toBe(false),
  );

  it('hears native calls only from the main frame of the host', () => {
    expect(mayCallNative({ url: home, isMainFrame: true }, home)).toBe(true);
    expect(mayCallNative({ url: home, isMainFrame: false }, home)).toBe(false);
    expect(mayCallNative({ url: 'https://montreal.ca/', isMainFrame: true }, home)).toBe(false);
  });
});
