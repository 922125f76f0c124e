import { describe, expect, it } from 'vitest';
import { takeCarried } from '../../../renderer/tablet/address.ts';
import { begun, countdownMs, lookedAt, quietMs, secondsLeft, touched } from '../../../renderer/tablet/kiosk/idle.ts';
import { openShared, wasHandedOver } from '../../../renderer/tablet/kiosk/shared.ts';

/** A browser's storage. */
function box(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value), removeItem: (key) => void kept.delete(key) };
}

describe('a shared tablet', () => {
  it('stays shared over a reload, and only the key it was set with ends that', () => {
    const kept = box();
    const told: boolean[] = [];
    openShared(kept, (on) => told.push(on)).set('CFH-J2K9');
    const again = openShared(kept, (on) => told.push(on));
    expect(again.on()).toBe(true);
    again.set('AAAA');
    expect(again.switchOff('AAAA')).toBe(false);
    expect(again.switchOff('CFH-J2K8')).toBe(false);
    expect(again.switchOff('')).toBe(false);
    expect(again.switchOff('cfh j2k9')).toBe(true);
    expect(openShared(kept, () => undefined).on()).toBe(false);
    expect(told).toEqual([true, true, false]);
  });

  it('remembers over a reload that somebody has finished and waits to be free', () => {
    const kept = box();
    const shared = openShared(kept, () => undefined);
    shared.finish();
    expect(shared.finishing()).toBe(false);
    shared.set('KEY');
    shared.finish();
    const again = openShared(kept, () => undefined);
    expect(again.finishing()).toBe(true);
    again.free();
    expect(openShared(kept, () => undefined)).toMatchObject({});
    expect(openShared(kept, () => undefined).finishing()).toBe(false);
    expect(openShared(kept, () => undefined).on()).toBe(true);
  });

  it('tells its other pages that it was handed over, and of nothing else', () => {
    const kept = (finishing: boolean, handed: number): string => JSON.stringify({ key: 'K', finishing, handed });
    expect(wasHandedOver({ key: 'parvis-shared', oldValue: kept(true, 0), newValue: kept(false, 1) })).toBe(true);
    expect(wasHandedOver({ key: 'parvis-shared', oldValue: kept(false, 1), newValue: kept(true, 1) })).toBe(false);
    expect(wasHandedOver({ key: 'parvis-shared', oldValue: null, newValue: kept(false, 0) })).toBe(false);
    expect(wasHandedOver({ key: 'parvis-language', oldValue: 'fr', newValue: 'en' })).toBe(false);
  });

  it('works where the browser keeps nothing', () => {
    const refusing = { getItem: () => { throw new Error('no'); }, setItem: () => { throw new Error('no'); }, removeItem: () => { throw new Error('no'); } };
    const shared = openShared(refusing, () => undefined);
    shared.set('KEY');
    expect(shared.on()).toBe(true);
  });
});

describe('asking whether somebody is still there', () => {
  const quiet = quietMs(false);
  /** Looked at every second for so long. */
  const later = (idle: ReturnType<typeof begun>, ms: number): ReturnType<typeof begun> => {
    let state = idle;
    const start = idle.looked;
    for (let now = start + 1_000; now <= start + ms; now += 1_000) state = lookedAt(state, now, quiet);
    return state;
  };

  it('begins after five minutes without a touch and counts a minute down', () => {
    const asking = later(begun(0), quiet);
    expect(secondsLeft(later(begun(0), quiet - 1_000))).toBeNull();
    expect(secondsLeft(asking)).toBe(60);
    expect(secondsLeft(later(asking, 20_000))).toBe(40);
    expect(secondsLeft(later(asking, countdownMs))).toBe(0);
  });

  it('stops at any touch, as often as one likes', () => {
    let idle = begun(0);
    for (let times = 0; times < 12; times += 1) {
      idle = later(idle, quiet + 30_000);
      expect(secondsLeft(idle)).toBe(30);
      idle = touched(idle.looked);
      expect(secondsLeft(idle)).toBeNull();
    }
  });

  it('counts down whole after the tablet has slept, when nobody could see it', () => {
    const asking = later(begun(0), quiet + 30_000);
    expect(secondsLeft(lookedAt(asking, asking.looked + 3_600_000, quiet))).toBe(60);
    expect(secondsLeft(lookedAt(begun(0), 3_600_000, quiet))).toBe(60);
  });

  it('waits longer for a person who needs more time', () => {
    expect(quietMs(true)).toBeGreaterThan(2 * quietMs(false));
  });
});

it('takes what a link carried out of the address at once', () => {
  const replaced: string[] = [];
  const page = (search: string) => ({
    location: { search, pathname: '/', hash: '#x' } as Location,
    history: { replaceState: (_state: unknown, _title: string, url: string) => { replaced.push(url); } } as unknown as History,
  });
  expect(takeCarried(page('?code=CFHJ2K9&shared=KEY'))).toEqual({ code: 'CFHJ2K9', shared: 'KEY' });
  expect(takeCarried(page(''))).toEqual({ code: null, shared: null });
  expect(replaced).toEqual(['/#x']);
});
