import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findChromium } from '../../.tools/browser.mjs';
import { chromiumPrinter } from '../../app/chromium.ts';
import { reportModel } from '../../app/report/index.ts';
import { renderShort } from '../../app/report/short.tsx';
import { fontFaces } from '../../app/print/index.ts';
import type { FollowUp, State } from '../../app/workshop/index.ts';
import { crowd, measure, person, plan, ratings, room, tabled, wish } from '../unit/report/room.ts';

const order = { head: { seq: 42, hash: 'f'.repeat(64) }, madeAt: '2027-06-01T18:00:00Z', held: { from: '2026-11-22T18:00:00Z', to: '2026-12-22T20:00:00Z' } };
const long = (name: string, length = 300): string => `${name} ${'des mots qui ne finissent jamais '.repeat(300)}`.slice(0, length);
const said = (name: string, length?: number) => ({ en: long(name, length), fr: long(name, length) });

/** As much as a workshop may hold: names of three hundred letters, fourteen seats, forty measures, objections and answers without end. */
function fullest(): State {
  const groups = Array.from({ length: 14 }, (_, at) => ({ id: `g${at}`, label: said(`groupe ${at}`) }));
  const measures = Array.from({ length: 40 }, (_, at) => ({ ...measure(`m${at}`), label: said(`mesure ${at}`) }));
  const people = groups.flatMap(({ id }) => crowd(6, [id], id));
  const utilities = Object.fromEntries(groups.map(({ id }) => [id, 3.5]));
  const begun = tabled({ rollers: 6, elders: 6 });
  const problem = { ...begun.problem as object, groups: groups.map((group) => ({ ...group, people: 6 })), measures: measures.map(({ id, label }) => ({ id, label, cost: 10, effects: {} })), designs: [{ id: 'plaza', label: said('plaza') }] };
  const proposal = { ...begun.proposal as object, measures: measures.map(({ id }) => id), utilities, baseline: { design: 'plaza', cost: 0, utilities }, alternatives: [] };
  const responses = Object.fromEntries(people.map(({ id }, at) => [id, { kind: 'object', reason: long(`raison ${at}`, 2_000), mustHave: `m${at % 40}`, cannotAccept: null }]));
  const followUps = people.map(({ id }): FollowUp => ({ subject: { kind: 'answer', round: 1, participant: id }, kind: 'refused', owner: long('Service', 200), due: '2027-03-01', text: said('Parce que', 4_000), at: '2026-11-24T18:00:00.000Z' }));
  const scores = Object.fromEntries(people.map(({ id }) => [id, id.startsWith('g1') ? 1 : 5]));
  const ballots = Object.fromEntries(['a', 'b', 'c'].map((id) => [id, ratings(id, scores)]));
  const filled = { ...plan, title: said('Titre'), site: { ...plan.site, name: said('Lieu'), address: long('Adresse') }, dataHolder: said('Ville', 8_000), groups, measures, designs: plan.designs.map((design) => ({ ...design, label: said(design.id) })), criteria: plan.criteria.map((each) => ({ ...each, label: said(each.id) })), population: { total: 4_000, source: said('Recensement'), date: '2021', parts: {} } };
  return room([...people, person('w', 'none')], [wish('w', 'w', { text: long('souhait', 10_000) })], { rehearsal: true, plan: filled, rounds: [{ ...begun, problem, proposal, responses }] as State['rounds'], ballots, edited: { paragraphs: {}, leftOut: [], followUps, looked: [] } });
}

/** A grey picture, four by three. */
const picture = `data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg" width="1024" height="768"><rect width="1024" height="768" fill="gray"/></svg>')}`;

const pagesOf = (pdf: Uint8Array): number => Buffer.from(pdf).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

test.each(['fr', 'en'] as const)('the short version in %s is printed on two pages at most, however much the workshop holds', async (language) => {
  const print = chromiumPrinter({ ...process.env, PARVIS_CHROMIUM: findChromium() });
  const folder = mkdtempSync(join(tmpdir(), 'parvis-short-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const page = join(folder, 'short.html');
  const full = fullest();
  for (const state of [room([]), full]) {
    writeFileSync(page, renderShort(reportModel(state, order), language, () => picture, await fontFaces()));
    const pdf = await print(page);
    if (process.env['KEEP'] && pdf) writeFileSync(`${process.env['KEEP']}-${language}.pdf`, pdf);
    expect(pdf && pagesOf(pdf)).toBe(state === full ? 2 : 1);
  }
}, 60_000);
