import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Command } from '../../../app/workshop/index.ts';
import { nothing, type Live } from '../../../renderer/live.ts';
import { memoryShelf, type Shelf } from '../../../renderer/outbox.ts';
import { arrive, leaveBehind, movedPlace, takeComing } from '../../../renderer/tablet/away/coming.ts';
import { followHost } from '../../../renderer/tablet/away/moving.ts';
import { fragmentOf, type Packet } from '../../../renderer/tablet/away/packet.ts';
import { keepWords } from '../../../renderer/tablet/away/refused-words.ts';
import { openDrafts } from '../../../renderer/tablet/drafts.ts';

const answer = (id: string): Command => ({ id, type: 'answer', ballot: 'b', answer: { kind: 'skipped' } });
const packet = (over: Partial<Packet> = {}): Packet => ({ secret: 's', who: 'p_1', outbox: [answer('c-1')], drafts: { 'wish:new': { title: '', value: 'Un banc' } }, shared: null, left: 0, ...over });

function box(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { all: Map<string, string> } {
  const all = new Map<string, string>();
  return { all, getItem: (key) => all.get(key) ?? null, setItem: (key, value) => void all.set(key, value), removeItem: (key) => void all.delete(key) };
}

/** A browser at the new address: what it holds, and what the host says to each knock. */
async function browser(answers: readonly (boolean | 'away')[], held: readonly Command[] = []) {
  const shelf: Shelf = memoryShelf();
  for (const command of held) await shelf.add(command);
  const [tab, kept, said] = [box(), box(), [...answers]];
  const asked: string[] = [];
  const post = async (path: string): Promise<{ status: number; body: unknown }> => {
    asked.push(path);
    const next = said.shift();
    if (next === 'away' || next === undefined) throw new Error('no host');
    return { status: 200, body: { ok: next } };
  };
  return { shelf, tab, kept, asked, ports: { tab, browser: kept, shelf, post, wait: async () => undefined }, ids: async () => (await shelf.all()).map(({ id }) => id) };
}

test('a tab that moved asks until the host answers, and then holds what it brought along and nothing of who was here before', async () => {
  const here = await browser(['away', 'away', true], [answer('c-of-another')]);
  await arrive(packet(), here.ports);
  expect(here.asked).toEqual(['/api/return', '/api/return', '/api/return']);
  expect(await here.ids()).toEqual(['c-1']);
  expect(JSON.parse(here.tab.all.get('parvis-drafts') ?? '')).toMatchObject({ 'wish:new': { value: 'Un banc' }, [movedPlace]: { value: { left: 0, back: true } } });
  expect(here.kept.all.get('parvis-outbox-of')).toBe('p_1');
});

test('what was too large stays for the person who left it, when they come back to that address, and for nobody else', async () => {
  for (const [who, ids] of [['p_1', ['c-large', 'c-1']], ['p_2', ['c-1']]] as const) {
    const here = await browser([true], [answer('c-large'), answer('c-sent')]);
    leaveBehind(here.kept, 'p_1', ['c-large']);
    await arrive(packet({ who }), here.ports);
    expect(await here.ids()).toEqual(ids);
  }
});

test('whom the host does not know leaves nothing here that would be sent as somebody else’s', async () => {
  const here = await browser([false], [answer('c-of-another')]);
  await arrive(packet(), here.ports);
  expect(await here.ids()).toEqual([]);
  expect(JSON.parse(here.tab.all.get('parvis-drafts') ?? '')).toEqual({ [movedPlace]: { title: '', value: { left: 0, back: false }, hidden: true } });
});

test('a tablet on which nobody had joined stands for nobody at the new address either, and stays shared', async () => {
  const here = await browser([true]);
  await arrive(packet({ secret: null, who: null, outbox: [], drafts: {}, shared: '{"key":"K"}' }), here.ports);
  expect(here.asked).toEqual(['/api/leave']);
  expect(here.kept.all.get('parvis-shared')).toBe('{"key":"K"}');
  expect(JSON.parse(here.tab.all.get('parvis-drafts') ?? '')).toEqual({});
});

test('what came along leaves the address at once, and outlives a reload before the host has answered', () => {
  const tab = box();
  const replaced: unknown[] = [];
  const history = { replaceState: (_state: unknown, _title: string, url: string) => void replaced.push(url) } as unknown as History;
  const at = (hash: string) => ({ location: { hash, pathname: '/', search: '?x=1' } as Location, history });
  expect(takeComing(at(fragmentOf(packet())), tab)?.who).toBe('p_1');
  expect(replaced).toEqual(['/?x=1']);
  expect(takeComing(at(''), tab)?.who).toBe('p_1');
  expect(takeComing(at(''), box())).toBeNull();
});

test('words that were refused are back where they were written, unless something else was begun there', () => {
  const drafts = openDrafts(null);
  expect(keepWords(drafts, { id: 'c-1', type: 'wish', wish: 'w', text: 'Un banc', language: 'fr', table: null, parent: null })).toBe(true);
  expect(drafts.all()['wish:new']).toMatchObject({ value: 'Un banc', hidden: true });
  expect(keepWords(drafts, { id: 'c-2', type: 'wish', wish: 'x', text: 'Un arbre', language: 'fr', table: null, parent: null })).toBe(false);
  expect(drafts.all()['wish:new']).toMatchObject({ value: 'Un banc' });
  expect(keepWords(drafts, { id: 'c-3', type: 'respond', round: 2, response: { kind: 'object', reason: 'Trop cher', mustHave: null, cannotAccept: null } })).toBe(true);
  expect(drafts.all()['response:2']).toMatchObject({ value: { reason: 'Trop cher', kind: 'object' } });
  expect(keepWords(drafts, answer('c-4'))).toBe(false);
});

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

/** A live channel that goes up and down as a test says. */
function channel(): Live & { say: (connected: boolean) => void } {
  const listeners = new Set<() => void>();
  let state = { ...nothing, connected: true, here: { workshop: 'w', addresses: ['http://b/'] } };
  return {
    subscribe: (listener) => { listeners.add(listener); return () => listeners.delete(listener); },
    current: () => state, reopen: () => undefined, forget: () => undefined, close: () => undefined,
    say: (connected) => { state = { ...state, connected }; for (const listener of listeners) listener(); },
  };
}

test('a tab goes to another address only after the channel has been down for a while, once, and not when it is back meanwhile', async () => {
  const live = channel();
  const gone: string[] = [];
  followHost(live, { own: 'http://a/', probe: async (address) => (address === 'http://b/' ? 'w' : null), go: (address) => gone.push(address), chance: () => 0.5 });
  live.say(false);
  await vi.advanceTimersByTimeAsync(5_000);
  live.say(true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(gone).toEqual([]);
  live.say(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(gone).toEqual(['http://b/']);
});
