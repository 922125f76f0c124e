import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { publicTables, renderHtml, reportModel } from '../../../app/report/index.ts';
import type { FollowUp, State } from '../../../app/workshop/index.ts';
import { consents, crowd, person, plan, room, tabled, wish } from './room.ts';

const order = { head: { seq: 42, hash: 'f'.repeat(64) }, madeAt: '2027-06-01T18:00:00Z', held: { from: '2026-11-22T18:00:00Z', to: '2026-11-22T20:00:00Z' } };
const html = (state: State, language: 'en' | 'fr') => renderHtml(reportModel(state, order), language, () => null);
const table = (state: State, name: string) => parse<Record<string, string>>(publicTables(reportModel(state, order)).find((each) => each.name === name)?.csv ?? '', { columns: true });
const edited = (more: Partial<State['edited']>): State['edited'] => ({ paragraphs: {}, leftOut: [], followUps: [], looked: [], ...more });
const at = '2026-11-24T18:00:00.000Z';
const answer = (subject: FollowUp['subject'], more: Partial<FollowUp> = {}): FollowUp => ({ subject, kind: 'planned', owner: 'Service des parcs', due: '2027-03-01', text: { fr: 'Trois bancs au printemps.', en: '' }, at, ...more });
const section = (page: string, name: string): string => page.slice(page.indexOf(`id="${name}"`)).split('</section>')[0] ?? '';

test('a planner’s words stand under their section, marked as theirs, in their own language, and as text alone', () => {
  const state = room(crowd(6, 'none', 'p'), [], { edited: edited({ paragraphs: { people: { fr: { text: 'Salle pleine.\n\n<b>Il pleuvait.</b>', at } }, method: { fr: { text: 'Deux soirées.', at }, en: { text: 'Two evenings.', at } } } }) });
  const page = html(state, 'en');
  expect(section(page, 'en-people')).toMatch(/From the planning team[^]*no result of the workshop[^]*lang="fr">Salle pleine\.<[^]*lang="fr">&lt;b&gt;Il pleuvait/);
  expect(section(page, 'en-people')).not.toContain('Unofficial translation');
  expect(section(page, 'en-method')).toMatch(/Unofficial translation[^]*lang="en">Two evenings/);
  expect(section(html(state, 'fr'), 'fr-method')).not.toMatch(/Traduction non officielle|Two evenings/);
  expect(table(state, 'paragraphs.csv').map(({ section: name, language }) => [name, language])).toEqual([['people', 'fr'], ['method', 'fr'], ['method', 'en']]);
});

test('French is the official document unless the plan says otherwise, and a translation says what it is', () => {
  const both = room([], [], { plan: { ...plan, officialLanguage: 'both' } });
  expect([html(room([]), 'en'), html(room([]), 'fr'), html(both, 'en')].map((page) => /unofficial translation|traduction non officielle/.test(page))).toEqual([true, false, false]);
  expect(html(room([], [], { plan: { ...plan, officialLanguage: 'en' } }), 'fr')).toContain('Le document officiel est en anglais');
});

test('a section that is left out is gone from page and contents, said to be so, and its figures stay in the tables', () => {
  const state = room([person('a', 'none')], [wish('w', 'a')], { edited: edited({ leftOut: ['wish', 'cost'] }) });
  const page = html(state, 'en');
  expect(page).not.toMatch(/id="en-wish"|href="#en-wish"|id="en-cost"/);
  expect(page).toMatch(/The planning team left out: Wishes, pictures[^<]*; Costs[^<]*\. The figures/);
  expect([table(state, 'wishes.csv').length, table(state, 'costs.csv').length]).toEqual([1, 4]);
});

test('each wish, objection and demand is told with every answer, who answers for it and by when', () => {
  const rounds = [{ ...tabled({ rollers: 6, elders: 6 }), responses: { a: { kind: 'object', reason: 'Trop peu de bancs', mustHave: 'lamps', cannotAccept: null }, b: { kind: 'accept', reservation: 'Si on garde l’arbre' } } }] as State['rounds'];
  const state = room([person('a', 'none'), person('b', 'none')], [wish('w', 'a', { status: 'accepted', outcome: { kind: 'measure', measure: 'ramp' } })], { rounds, edited: edited({ followUps: [
    answer({ kind: 'wish', wish: 'w' }), answer({ kind: 'wish', wish: 'w' }, { kind: 'done', due: '2027-05-02', text: { fr: 'C’est fait.', en: 'It is done.' }, at: '2027-05-03T12:00:00.000Z' }),
    answer({ kind: 'answer', round: 1, participant: 'a' }, { kind: 'refused', text: { fr: '', en: 'No money left.' } }),
  ] }) });
  const part = section(html(state, 'en'), 'en-follow');
  expect(part).toMatch(/May 3, 2027: 1 thing done and 1 refused\.<?[^]*2 requests still wait/);
  expect(part).toMatch(/It is in the last package\.[^]*Done\.<\/strong> Service des parcs, on May 2, 2027\.[^]*Unofficial translation[^]*It is done\.[^]*Answers given before[^]*by March 1, 2027[^]*lang="fr">Trois bancs/);
  expect(part).toMatch(/Objection, round 1<q lang="fr">Trop peu de bancs[^]*Refused\.[^]*No money left/);
  expect(part).toMatch(/Reservation, round 1<q lang="fr">Si on garde[^]*No answer yet/);
  expect(table(state, 'follow-ups.csv').map((row) => [row['subject'], row['answer_kind'], row['newest']])).toEqual([
    ['wish', 'planned', 'false'], ['wish', 'done', 'true'], ['objection', 'refused', 'true'], ['reservation', '', ''], ['must-have', '', ''],
  ]);
});

test('words that somebody keeps out once they have read them stand nowhere, and those they let in stand though they had not agreed before', () => {
  const rounds = [{ ...tabled({ rollers: 6, elders: 6 }), words: { a: false, b: true }, responses: { a: { kind: 'object', reason: 'reason of a', mustHave: null, cannotAccept: null }, b: { kind: 'object', reason: 'reason of b', mustHave: null, cannotAccept: null } } }] as State['rounds'];
  const state = room([person('a', 'none'), person('b', 'none', { consents: { ...consents, publishWords: false } })], [], { rounds });
  const all = JSON.stringify(reportModel(state, order)) + html(state, 'fr');
  expect([all.includes('reason of a'), all.includes('reason of b')]).toEqual([false, true]);
});

test('who came is set beside who lives there, line by line that is told anyway, and never for fewer than five', () => {
  const people = [...crowd(6, ['elders'], 'e'), ...crowd(8, ['parents'], 'p'), ...crowd(2, ['rollers'], 'r')];
  const population = { total: 4_000, source: { fr: 'Recensement', en: 'Census' }, date: '2021', parts: { 'group:elders': 800, 'group:rollers': 100, 'age:35-54': 1_000, 'language:fr': 2_000 } };
  const state = room(people, [], { plan: { ...plan, population } });
  expect(table(state, 'population.csv').map((row) => [row['who_en'], row['people'], row['population']])).toEqual([
    ['Everyone', '16', '4000'], ['elders EN', '6', '800'], ['35 to 54', '16', '1000'], ['French', '16', '2000'],
  ]);
  const part = section(html(state, 'en'), 'en-people');
  expect(part).toMatch(/elders EN<\/th><td[^>]*>6<\/td><td[^>]*>37\.5%<\/td><td[^>]*>800<\/td><td[^>]*>20%<\/td><td[^>]*>0\.8%/);
  expect(part).toContain('does not speak for the neighbourhood');
  expect(section(html(room(people), 'en'), 'en-people')).toContain('nobody entered figures');
});
