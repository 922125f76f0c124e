import { describe, expect, it } from 'vitest';
import { newId, nothing as empty, waitBefore, withFrame } from '../../../renderer/live.ts';

describe('the live channel of a page', () => {
  it('counts any frame as being connected, and a beat changes nothing else', () => {
    const connected = withFrame(empty, { type: 'beat', now: 1_000_000 }, 1_000_000);
    expect(connected).toEqual({ ...empty, connected: true });
    expect(withFrame(connected, { type: 'beat', now: 1_001_000 }, 1_001_200)).toBe(connected);
  });

  it('learns from a beat how far the host’s clock is from its own', () => {
    expect(withFrame(empty, { type: 'beat', now: 4_600_000 }, 1_000_000).skew).toBe(3_600_000);
  });

  it('tells "not joined" apart from "not known yet"', () => {
    expect(empty.me).toBeUndefined();
    expect(withFrame(empty, { type: 'me', me: null }).me).toBeNull();
  });

  it('puts the room together from its parts, and waits for the last of them rather than show an empty one', () => {
    const waiting = withFrame(empty, { type: 'tabled', tabled: [{ round: 1, measures: [], package: null, demands: [], findings: [] }] });
    expect(waiting.room).toBeNull();
    const now = { rehearsal: false, asksCode: false, phase: 'negotiate' as const, engine: null, timer: null, frozen: true, present: 3, locked: false, ballots: [], rounds: [{ answered: 1, accepted: 1, reserved: 0, objected: 0 }] };
    const known = withFrame(waiting, { type: 'room', room: now, joinCode: 'K7' });
    expect(known.room).toEqual({ ...now, plan: null, wishes: [], terms: null, tabled: waiting.parts.tabled });
    const later = withFrame(known, { type: 'room', room: { ...now, present: 4 }, joinCode: 'K7' });
    expect(later.room).toMatchObject({ present: 4, tabled: [{ round: 1 }] });
    expect(later.room?.tabled).toBe(known.room?.tabled);
  });

  it('joins how a ballot stands to what it asks, which came before', () => {
    const ballot = { id: 'b', kind: 'approval' as const, title: { en: 'Vote', fr: 'Vote' }, items: [], criteria: [], dots: 0, round: 'before' as const, of: null };
    const now = { rehearsal: false, asksCode: false, phase: 'evaluate' as const, engine: null, timer: null, frozen: true, present: 3, locked: false, rounds: [] };
    const told = withFrame(withFrame(empty, { type: 'ballots', ballots: [{ ballot }] }), { type: 'room', room: { ...now, ballots: [{ id: 'b', status: 'open', shown: false, answered: 2 }] }, joinCode: 'K7' });
    expect(told.room?.ballots).toEqual([{ ballot, status: 'open', shown: false, answered: 2 }]);
  });

  it('waits longer after each failure, never more than two seconds, never not at all', () => {
    expect(waitBefore(0, 0)).toBe(250);
    expect(waitBefore(0, 1)).toBe(500);
    expect(waitBefore(1, 1)).toBe(1_000);
    expect(waitBefore(40, 1)).toBe(2_000);
  });

  it('makes ids that fit the host and differ', () => {
    const ids = Array.from({ length: 500 }, () => newId('w'));
    expect(new Set(ids).size).toBe(500);
    for (const id of ids) expect(id).toMatch(/^w-[0-9a-f]{30}$/);
  });
});
