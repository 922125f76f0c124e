import { expect, test } from 'vitest';
import { ballotSheets } from '../../../app/print/index.ts';
import { templateOf } from '../../../app/templates/index.ts';
import { apply, emptyState, itemKey, itemsAsked, type Ballot, type Event, type Plan, type State } from '../../../app/workshop/index.ts';

const template = templateOf('street')?.plan;
if (!template) throw new Error('no template');
const plan: Plan = template;
const asking = { seed: 3, ratingsPerRound: 4, gone: [] };
const measures: Ballot = { id: 'm', kind: 'score', title: { en: 'Score the measures', fr: 'Notez les mesures' }, items: plan.measures.map(({ id }) => ({ kind: 'measure', id })), criteria: [], dots: 0, round: 'before', of: null };
const sheets = [1, 2].map((number) => ({ number, code: `CODE${number}`, receipt: `RECEIPT${number}`, participant: `p${number}`, pseudonym: number + 4 }));
const events: Event[] = [{ type: 'prepared', plan }, { type: 'paper-prepared', ballot: measures, asking }, { type: 'sheets-printed', language: 'en', sheets }];
const state: State = events.reduce(apply, emptyState);
const pagesOf = (html: string): string[] => html.split('<section class="page"').slice(1);

test('every page of a sheet says which sheet it is, its code, and which page of how many', async () => {
  const pages = pagesOf(await ballotSheets(state, { from: '1', to: '2', size: 'letter', parts: 'person,m' }) ?? '');
  const ofFirst = pages.filter((page) => page.includes('Sheet 1<'));
  expect(pages.length).toBe(ofFirst.length * 2);
  ofFirst.forEach((page, at) => {
    expect(page).toContain('CODE1');
    expect(page).toContain(`page ${at + 1} of ${ofFirst.length}`);
  });
  expect(pages.filter((page) => page.includes('RECEIPT1'))).toHaveLength(1);
});

test('a sheet asks its own number’s items, and another sheet others', async () => {
  for (const { number, pseudonym } of sheets) {
    const html = await ballotSheets(state, { from: String(number), to: String(number), size: 'a4', parts: 'm' }) ?? '';
    const mine = itemsAsked(measures, asking, pseudonym).map(itemKey);
    expect(mine).toHaveLength(4);
    for (const { id, label } of plan.measures) expect(html.includes(`>${label.en}<`), label.en).toBe(mine.includes(`measure:${id}`));
  }
});

test('prints nothing for sheets or ballots that are not there, nor a sheet whose person has left', async () => {
  expect(await ballotSheets(state, { from: '7', to: '9', size: 'letter', parts: 'm' })).toBeNull();
  expect(await ballotSheets(state, { from: '1', to: '1', size: 'letter', parts: 'nowhere' })).toBeNull();
  expect(await ballotSheets(state, { from: '1', to: '1', size: 'poster', parts: 'm' })).toBeNull();
  const left = apply(state, { type: 'withdrawn', participant: 'p1' });
  expect(await ballotSheets(left, { from: '1', to: '1', size: 'letter', parts: 'm' })).toBeNull();
});

test('reaches for nothing outside: type inside, pictures and the one script from the same listener', async () => {
  const html = await ballotSheets(state, { from: '1', to: '1', size: 'letter', parts: 'person' }) ?? '';
  expect(html).toContain('src:url(data:font/woff2');
  expect(html.match(/\b(?:src|href)="(?!\/)[^"]*"|https?:\/\//g)).toBeNull();
});
