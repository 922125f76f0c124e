import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '../../../app/workshop/index.ts';
import { elsewhere } from '../../../renderer/tablet/away/moving.ts';
import { fragmentOf, packetIn, type Packet } from '../../../renderer/tablet/away/packet.ts';

const answer = (id: string): Command => ({ id, type: 'answer', ballot: 'b', answer: { kind: 'approval', approved: ['measure:bench'] } });
const painted = (id: string, size: number): Command => ({
  id, type: 'ask-picture', wish: 'w', job: `j-${id}`, ask: { engine: 'sketch', variants: 1, onto: null, task: { kind: 'paint', picture: 'p.png', mask: `data:image/png;base64,${'A'.repeat(size)}`, mode: 'add' } },
} as unknown as Command);
const packet = (over: Partial<Packet> = {}): Omit<Packet, 'left'> => ({ secret: 'p_1~sign', who: 'p_1', outbox: [], drafts: {}, shared: null, ...over });

test('whatever was entered, in any script, comes along as it was', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.dictionary(fc.string(), fc.string({ unit: 'grapheme' })), (ids, words) => {
    const outbox = ids.map(answer);
    const drafts = Object.fromEntries(Object.entries(words).map(([place, value]) => [place, { title: place, value }]));
    const carried = packetIn(fragmentOf(packet({ outbox, drafts })));
    expect(carried?.outbox).toEqual(outbox);
    expect(carried?.drafts).toEqual(drafts);
    expect(carried?.left).toBe(0);
  }));
});

test('what is too large stays behind and is counted: painted masks first, then the last that was given, never one from the middle', () => {
  const outbox = [answer('c-1'), painted('c-2', 5_000), answer('c-3')];
  const roomy = packetIn(fragmentOf(packet({ outbox })));
  expect(roomy?.outbox.map(({ id }) => id)).toEqual(['c-1', 'c-2', 'c-3']);
  const narrow = packetIn(fragmentOf(packet({ outbox, drafts: { 'paint:w': { title: '', value: 'A'.repeat(5_000) }, 'wish:new': { title: '', value: 'Un banc' } } }), 2_000));
  expect(narrow?.outbox.map(({ id }) => id)).toEqual(['c-1', 'c-3']);
  expect(narrow?.drafts).toEqual({ 'wish:new': { title: '', value: 'Un banc' } });
  expect(narrow?.left).toBe(2);
  const many = Array.from({ length: 60 }, (_, at) => answer(`c-${at}`));
  const some = packetIn(fragmentOf(packet({ outbox: many }), 2_000));
  expect(some?.outbox).toEqual(many.slice(0, some?.outbox.length));
  expect(some?.left).toBe(60 - (some?.outbox.length ?? 0));
  expect(some?.secret).toBe('p_1~sign');
});

test('anything else behind the # of an address is no packet', () => {
  for (const fragment of ['', '#', '#panel', '#come-back=', '#come-back=%%%', '#come-back=AAAA', '#come-back=bnVsbA']) expect(packetIn(fragment)).toBeNull();
});

test('a tab leaves its address only when nothing answers there and the same workshop is open at another', async () => {
  const open = (where: Readonly<Record<string, string>>) => async (address: string): Promise<string | null> => where[address] ?? null;
  const here = { workshop: 'w', addresses: ['http://a/', 'http://b/', 'http://c/'] };
  expect(await elsewhere(here, 'http://a/', open({ 'http://c/': 'w' }))).toBe('http://c/');
  expect(await elsewhere(here, 'http://a/', open({ 'http://b/': 'another', 'http://c/': 'w' }))).toBe('http://c/');
  expect(await elsewhere(here, 'http://a/', open({ 'http://a/': 'w', 'http://c/': 'w' }))).toBeNull();
  expect(await elsewhere(here, 'http://a/', open({ 'http://b/': 'another' }))).toBeNull();
  expect(await elsewhere({ workshop: '', addresses: ['http://b/'] }, 'http://a/', open({ 'http://b/': '' }))).toBeNull();
});
