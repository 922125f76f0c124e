import { describe, expect, it } from 'vitest';
import { newId, waitBefore, withFrame, type LiveState } from '../../../renderer/live.ts';

const empty: LiveState = { connected: false, room: null, joinCode: '', results: [], me: undefined, facilitator: null, projector: null };

describe('the live channel of a page', () => {
  it('counts any frame as being connected, and a beat changes nothing else', () => {
    const connected = withFrame(empty, { type: 'beat' });
    expect(connected).toEqual({ ...empty, connected: true });
    expect(withFrame(connected, { type: 'beat' })).toBe(connected);
  });

  it('tells "not joined" apart from "not known yet"', () => {
    expect(empty.me).toBeUndefined();
    expect(withFrame(empty, { type: 'me', revision: 1, me: null }).me).toBeNull();
  });

  it('waits longer after each failure, never more than eight seconds, never not at all', () => {
    expect(waitBefore(0, 0)).toBe(250);
    expect(waitBefore(0, 1)).toBe(500);
    expect(waitBefore(3, 1)).toBe(4_000);
    expect(waitBefore(40, 1)).toBe(8_000);
  });

  it('makes ids that fit the host and differ', () => {
    const ids = Array.from({ length: 500 }, () => newId('w'));
    expect(new Set(ids).size).toBe(500);
    for (const id of ids) expect(id).toMatch(/^w-[0-9a-f]{30}$/);
  });
});
