import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import en from '../../../locales/en/report.json' with { type: 'json' };
import fr from '../../../locales/fr/report.json' with { type: 'json' };
import { scrub } from '../../../app/prompts/index.ts';
import { parseRatings } from '../../../app/disagreement/index.ts';
import { publicTables, renderHtml, reportModel, restrictedTables, writeReport } from '../../../app/report/index.ts';
import { recordedProblem, recordedProposal } from '../../../app/mediation/index.ts';
import { packagesCompared } from '../../../app/report/compared.ts';
import { emptyState } from '../../../app/workshop/index.ts';
import type { State, Wish } from '../../../app/workshop/index.ts';
import { both, consents, crowd, measure, person, plan, ratings, room, tabled, wish } from './room.ts';

const order = { head: { seq: 42, hash: 'f'.repeat(64) }, madeAt: '2026-11-23T18:00:00Z', held: { from: '2026-11-22T18:00:00Z', to: '2026-11-22T20:00:00Z' } };
const modelOf = (state: State) => reportModel(state, order);
const html = (state: State, language: 'en' | 'fr' | 'both' = 'both') => renderHtml(modelOf(state), language, (id) => `data:image/png;base64,${btoa(id)}`);
const published = (state: State) => [JSON.stringify(modelOf(state)), html(state), ...publicTables(modelOf(state)).map(({ csv }) => csv)].join('\n');
const hostile = '<script>alert(1)</script><img src=x onerror=alert(2)>"\'&{{head}}$t(rehearsal)\u202E=1+1';

describe('what AI did', () => {
  test('is told with the engine, its model, and what it was asked not to show; a workshop of sketches has nothing of the kind', () => {
    const rules = { plan: { ...plan, pictures: { negative: 'cars, neon', variants: 2 } } };
    const painted = { ...wish('w', 'a').drawing, engine: 'sd-server', model: 'street-xl' } as Wish['drawing'];
    expect(html(room([person('a', 'none')], [wish('w', 'a', { drawing: painted })], rules), 'en')).toMatch(/sd-server \(street-xl\)[^]*not to show [^<]*: cars, neon\./);
    expect(html(room([person('a', 'none')], [wish('w', 'a')], rules), 'en')).not.toContain('neon');
  });
});

describe('what people wrote', () => {
  test('is only text: no tag, no attribute and no template of theirs is read', () => {
    const page = html(room([person('a', 'none')], [wish('w', 'a', { text: hostile, status: 'set-aside', reason: hostile })],
      { plan: { ...plan, title: { en: hostile, fr: hostile } } }));
    expect(page).not.toMatch(/<script|<img src=x/);
    expect(page).toContain('&lt;script&gt;');
    expect(page).toContain('{{head}}$t(rehearsal)');
  });

  test('never starts a formula in a table, while negative numbers stay numbers', () => {
    fc.assert(fc.property(fc.constantFrom('=', '+', '-', '@', '\t=', ' =', '\r', '＝'), fc.string(), (sign, rest) => {
      const state = room([person('a', 'none')], [wish('w', 'a', { text: sign + rest })]);
      for (const { csv } of [...publicTables(modelOf(state)), ...restrictedTables(state)]) {
        for (const cell of parse(csv, { columns: false }).flat()) expect(cell.trim()).not.toMatch(/^[=+@＝]/);
      }
      const words = parse(publicTables(modelOf(state)).find(({ name }) => name === 'wishes.csv')?.csv ?? '', { columns: true });
      // A handle points to a person, and goes.
      if (scrub(sign + rest) === sign + rest) expect(words).toMatchObject([{ words: `'${sign}${rest}` }]);
    }));
  });

  test('never turns, hides or breaks what stands around it: overrides and zero-width signs are gone, long words may break', () => {
    const nasty = '\u202Egnorw\u2066 a\u200Bb\uFEFF\u0007 👩‍🦽 ' + 'x'.repeat(2_000);
    const state = room([person('a', 'none')], [wish('w', 'a', { text: nasty, comments: [{ id: 'c', author: 'a', text: nasty, language: 'fr' }], status: 'set-aside', reason: nasty })],
      { plan: { ...plan, title: both(nasty), groups: plan.groups.map((group) => ({ ...group, label: both(nasty) })) } });
    const all = published(state);
    expect(all).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B]/u);
    expect(all).toContain(`gnorw ab 👩‍🦽 ${'x'.repeat(2_000)}`);
    expect(html(state)).toContain('overflow-wrap:anywhere');
  });

  test('cannot leave the style sheet through the title, which stands in the margin of each printed page', () => {
    const page = html(room([], [], { plan: { ...plan, title: { en: '</style><script>"} *{display:none}\\', fr: 'Été' } } }), 'en');
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page).not.toContain('<script');
    expect(page.slice(page.indexOf('<style>'), page.indexOf('</style>'))).not.toContain('*{display:none}');
  });

  test('is published only with consent: words without theirs, pictures without theirs, neither', () => {
    const silent = person('a', 'none', { consents: { ...consents, publishWords: false } });
    const unseen = person('b', 'none', { consents: { ...consents, publishPictures: false } });
    const rounds = [{ ...tabled({ rollers: 6, elders: 6 }), responses: {
      a: { kind: 'object', reason: 'secret objection', mustHave: 'ramp', cannotAccept: null },
      b: { kind: 'object', reason: 'open objection', mustHave: null, cannotAccept: null } } }] as const;
    const state = room([silent, unseen], [
      wish('w1', 'a', { comments: [{ id: 'c', author: 'a', text: 'secret comment', language: 'fr' }] }), wish('w2', 'b'),
      wish('w3', 'b', { status: 'private' }),
    ], { rounds });
    const all = published(state);
    for (const lost of ['words of w1', 'prompt of w1', 'secret', 'image-w2', 'seen in w2', 'words of w3', 'image-w3', btoa('image-w2'), 'RECEIPT']) expect(all).not.toContain(lost);
    for (const there of ['words of w2', 'prompt of w2', btoa('image-w1'), 'open objection', 'did not agree to publish it', 'a pas consenti à la publication']) expect(all).toContain(there);
    expect(modelOf(state).images).not.toContain('image-w2');
  });
});

describe('small groups', () => {
  test('four people never stand alone, nor can be had by subtraction, whatever the sizes', () => {
    const sizes = fc.record({ rollers: fc.integer({ min: 0, max: 8 }), elders: fc.integer({ min: 0, max: 8 }), none: fc.integer({ min: 0, max: 8 }) });
    fc.assert(fc.property(sizes, ({ rollers, elders, none }) => {
      const people = [...crowd(rollers, ['rollers'], 'r'), ...crowd(elders, ['elders'], 'e'), ...crowd(none, 'none', 'n')];
      const state = room(people, [], { ballots: { first: ratings('first', Object.fromEntries(people.map(({ id }, place) => [id, 1 + (place % 5)]))) } });
      const model = modelOf(state);
      for (const { rows } of model.ballots) {
        for (const { everyone, lines } of rows) for (const { n } of [...(everyone ? [everyone] : []), ...lines]) expect(n).toBeGreaterThanOrEqual(5);
      }
      for (const { count } of [...model.people.groups, ...model.people.ages, ...model.people.languages]) expect(count).toBeGreaterThanOrEqual(5);
      if (people.length > 0 && people.length < 5) expect(model.people.joined).toBe('few');
    }), { numRuns: 60 });
  });

  test('a seat of four is withheld with every total that would tell it, kept for a recorded reason or not', () => {
    const rounds = [{ ...tabled({ rollers: 4, elders: 6 }), responses: {} }];
    for (const reason of ['', 'the ramp concerns them first']) {
      const all = published(room([...crowd(4, ['rollers'], 'r'), ...crowd(6, ['elders'], 'e')], [], { rounds, keptSeats: { rollers: reason } }));
      for (const told of ['3.123', '3,12', '2.777', '2,78', '7.123', '7.12', '7,12']) expect(all).not.toContain(told);
      expect(all).toContain('withheld');
      expect(all).toContain(reason);
    }
  });
});

describe('the fate of every wish', () => {
  const fates: readonly (readonly [string, Partial<Wish>, RegExp])[] = [
    ['awaiting', {}, /no decision was recorded/],
    ['accepted', { status: 'accepted' }, /not yet tied/],
    ['aside', { status: 'set-aside', reason: 'no room for it' }, /Set aside: no room for it/],
    ['measure', { status: 'accepted', outcome: { kind: 'measure', measure: 'ramp' } }, /measure “ramp EN”/],
    ['design', { status: 'accepted', outcome: { kind: 'design', design: 'plaza' } }, /design “plaza EN”/],
    ['new', { status: 'accepted', outcome: { kind: 'new-measure', measure: measure('kiosk') } }, /new measure, “kiosk EN”/],
    ['cost', { status: 'accepted', outcome: { kind: 'not-costed', reason: 'nobody could say' } }, /not costed: nobody could say/],
    ['scope', { status: 'accepted', outcome: { kind: 'out-of-scope', reason: 'the metro is not ours' } }, /Out of scope: the metro is not ours/],
  ];

  test.each(fates)('%s is told in the page and in the table', (id, more, expected) => {
    const state = room([person('a', 'none')], [wish(id, 'a', more)]);
    expect(html(state, 'en')).toMatch(expected);
    expect(publicTables(modelOf(state)).find(({ name }) => name === 'wishes.csv')?.csv).toMatch(expected);
  });

  test('private ones are counted and nothing more; lineage points at the number of the parent', () => {
    const state = room([person('a', 'none')], [wish('p', 'a', { status: 'private' }), wish('w1', 'a'), wish('w2', 'a', { parent: 'w1' }), wish('w3', 'a', { parent: 'p' })]);
    const model = modelOf(state);
    expect(model.privateWishes).toBe(1);
    expect(model.wishes.map(({ number, parent }) => [number, parent])).toEqual([[1, null], [2, { kind: 'wish', number: 1 }], [3, { kind: 'unpublished' }]]);
    expect(html(state, 'en')).toContain('It grew out of wish 1.');
  });
});

describe('both languages', () => {
  const keysOf = (value: object, at = ''): string[] => Object.entries(value).flatMap(([key, inner]) => (typeof inner === 'object' ? keysOf(inner, `${at}${key}.`) : [at + key]));
  const texts = (value: object): string[] => Object.values(value).flatMap((inner) => (typeof inner === 'object' ? texts(inner) : [String(inner)]));

  test('say the same things, each in whole', () => {
    expect(keysOf(fr)).toEqual(keysOf(en));
    expect([...texts(fr), ...texts(en)].filter((text) => text.trim() === '')).toEqual([]);
  });

  test('explain every column of every public file', () => {
    const dictionary = publicTables(modelOf(full)).find(({ name }) => name === 'dictionary.csv')?.csv ?? '';
    for (const row of parse(dictionary, { columns: true }) as Record<string, string>[]) {
      expect(row['holds_en']).not.toMatch(/^(?:column|dictionary)\./);
      expect(row['holds_fr']).not.toBe('');
    }
  });

  test('French is spaced as in Québec: no space before ; ! ?, one that does not break before : » %', () => {
    expect(texts(fr).filter((text) => /\s[;!?]|[ a-zé][:%»]/u.test(text) || text.includes('« '))).toEqual([]);
  });

  const full = room([...crowd(12, ['rollers'], 'r'), ...crowd(6, ['elders'], 'e')], [wish('w', 'r0')], {
    rehearsal: true, frozen: 'fingerprint', amendments: [{ reason: 'a better price', before: { ...plan, budget: { ...plan.budget, total: 900_000 } } }],
    ballots: Object.fromEntries([['first', null], ['again', 'first']].map(([id, of]) =>
      [id, ratings(String(id), Object.fromEntries(crowd(12, [], 'r').map((each, place) => [each.id, 1 + (place % (of ? 5 : 4))])), of)])),
    rounds: [{ ...tabled({ rollers: 6, elders: 6 }), responses: { r0: { kind: 'accept' } } }],
  });

  test.each(['en', 'fr'] as const)('the report in %s has every section and leaves no key or gap unfilled', (language) => {
    const page = html(full, language);
    const own = language === 'en' ? en : fr;
    for (const { title } of [own.people, own.method, own.wish, own.ballot, own.shift, own.round, own.amendment, own.cost, own.limits, own.ai, own.log, own.dictionary]) {
      expect(page).toMatch(new RegExp(`<h2[^>]*>${title.replaceAll('?', '\\?')}</h2>`));
    }
    for (const key of keysOf(own).filter((each) => each.includes('.'))) expect(page).not.toContain(`>${key}<`);
    expect(page).not.toContain('{{');
    for (const there of ['f'.repeat(64), 'fingerprint', 'a better price', language === 'en' ? '$9,000' : '9 000 $'.replaceAll(' ', '\u00a0'), own.rehearsal, own.limits.present, own.ai.sketch]) expect(page).toContain(there);
    expect(page).not.toContain(language === 'en' ? 'rollers FR' : 'rollers EN');
  });

  test('before and after are drawn once for each criterion, every line in it', () => {
    const people = [...crowd(6, ['rollers'], 'r'), ...crowd(6, ['elders'], 'e')];
    const round = (id: string, of: string | null) => {
      const asked = ratings(id, {}, of);
      const scores = { 'design:plaza': { access: 2 }, 'design:garden': { access: of ? 4 : 3 } };
      return { ...asked, ballot: { ...asked.ballot, items: [...asked.ballot.items, { kind: 'design' as const, id: 'garden' }] }, answers: Object.fromEntries(people.map(({ id: who }) => [who, { kind: 'criteria' as const, scores }])) };
    };
    const state = room(people, [], { ballots: { first: round('first', null), again: round('again', 'first') } });
    const page = html(state, 'en');
    const drawn = page.slice(page.indexOf('id="en-shift"'), page.indexOf('id="en-round"')).match(/class="chart before-after"/g) ?? [];
    expect(drawn).toHaveLength(1);
    expect(modelOf(state).comparisons[0]?.rows.filter(({ pooled }) => pooled)).toMatchObject([
      { labels: null, samePeople: true, before: { mean: 2.5 }, after: { mean: 3 }, moves: { both: 12, higher: 12, same: 0, lower: 0 } }, { labels: [both('rollers')] }, { labels: [both('elders')] },
    ]);
  });

  test('one page holds both, opens without a network, and takes nothing but inline pictures', () => {
    const page = renderHtml(modelOf(full), 'both', () => 'http://example.org/x.png');
    expect(page).toMatch(/<article lang="fr"[\s\S]*<article lang="en"/);
    expect(page).not.toMatch(/(?:src|href)="(?!data:image\/|#)/);
    expect(page).not.toContain('example.org');
  });

  test('the package stands beside the best base design and the highest total, with utilities before and after', () => {
    const round = modelOf(full).rounds[0];
    expect(round).toMatchObject({
      readable: true, chosen: { cost: 10.5, left: 100, worst: 3.123 }, base: { design: both('plaza'), worst: 2.777, left: 8_500 }, highest: { cost: 21 },
      seats: [{ before: 2.777, after: 3.123, helps: [{ measure: both('ramp') }] }, { before: 3.5, after: 4 }], responses: { accepted: 1, objected: 0 },
    });
    expect(html(full, 'en')).toContain('access EN gets better through: ramp EN.');
  });

  test('packages are compared over the seats that are told of, with what fairness costs among them', () => {
    const { problem, proposal } = tabled({ rollers: 6, elders: 6 });
    const told = (hidden: ReadonlySet<string>) => {
      const { rows, seats, everySeat } = packagesCompared(recordedProblem.parse(problem), recordedProposal.parse(proposal), hidden);
      return { everySeat, seats: seats.map(({ label, utilities }) => [label.en, ...utilities]), prices: rows.map(({ key, total, price }) => [key, total, price]) };
    };
    expect(told(new Set())).toEqual({
      everySeat: true, seats: [['rollers EN', 3.123, 2.777, 2.9], ['elders EN', 4, 3.5, 4.9]],
      prices: [['package', 7.123, 0.086795], ['base', 6.277, 0.195256], ['total', 7.8, 0]],
    });
    expect(told(new Set(['rollers']))).toEqual({
      everySeat: false, seats: [['elders EN', 4, 3.5, 4.9]], prices: [['package', 4, 0.183673], ['base', 3.5, 0.285714], ['total', 4.9, 0]],
    });
    expect(html(full, 'fr')).toContain('renonce à 8,7 % du total le plus élevé');
  });
});

describe('whatever was recorded', () => {
  test('an unreadable package is said to be so, and an empty workshop has a report', () => {
    fc.assert(fc.property(fc.anything(), fc.anything(), (problem, proposal) => {
      const page = html(room([], [], { rounds: [{ round: 1, problem, proposal, marks: [], demands: [], responses: {} }] }), 'en');
      expect(page).toContain('could not be read');
    }), { numRuns: 30 });
    expect(html(emptyState, 'both')).toContain('Untitled workshop');
  });

  test('the row-level ratings are a ratings table without a bad row, and hold no receipt', () => {
    const state = room(crowd(6, ['rollers', 'elders'], 'r'), [], { ballots: { first: ratings('first', { r0: 1, r1: 5 }), other: ratings('other', { r0: 2 }) } });
    const tables = restrictedTables(state);
    const read = parseRatings(Buffer.from(tables.find(({ name }) => name === 'ratings.csv')?.csv ?? ''));
    expect(read).toMatchObject({ ok: true, table: { problems: [], ratings: [{ participant: 'r0', score: 2, groups: ['rollers', 'elders'] }, { participant: 'r1', score: 5 }] } });
    expect(tables.map(({ csv }) => csv).join('')).not.toContain('RECEIPT');
  });
});

describe('the files', () => {
  test('are written under exports, row-level ones behind a warning in both languages, fonts and pictures inside the page', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parvis-report-'));
    try {
      const png = await sharp({ create: { width: 1024, height: 768, channels: 3, background: '#3a7' } }).png().toBuffer();
      const readImage = (id: string) => (id === 'image-w' ? Promise.resolve(png) : Promise.reject(new Error('gone')));
      const names = await writeReport({ state: room([person('a', 'none')], [wish('w', 'a')]), ...order, out: folder, languages: ['fr', 'en', 'fr'], readImage });
      for (const name of names) expect((await stat(join(folder, name))).size).toBeGreaterThan(0);
      expect(names).toEqual(expect.arrayContaining(['report-fr.html', 'report-en.html', 'results.csv', 'restricted/ratings.csv']));
      expect(new Set(names).size).toBe(names.length);
      const page = await readFile(join(folder, 'report-en.html'), 'utf8');
      expect(page).toMatch(/<img src="data:image\/webp;base64,/);
      expect(page).toContain('data:font/woff2;base64,');
      expect(page).toContain(en.pictureMissing);
      const warning = await readFile(join(folder, 'restricted/README.txt'), 'utf8');
      expect([warning.includes('CONFIDENTIAL.'), warning.includes('CONFIDENTIEL.')]).toEqual([true, true]);
      expect((await readdir(folder)).filter((name) => name.endsWith('.new'))).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
