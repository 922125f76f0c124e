import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sketchEngine } from '../../app/imaging/index.ts';
import { playWorkshop } from '../../app/rehearsal/desk.ts';
import { seededChance } from '../../app/rehearsal/rehearse.ts';
import { heldOf, writeReport } from '../../app/report/index.ts';
import { templateOf } from '../../app/templates/index.ts';
import { verifyConsents } from '../../app/verify/consents.ts';
import { verifyPackages } from '../../app/verify/packages.ts';
import { openWorkplace, type Workplace } from '../../app/workplace.ts';
import type { Measure, Plan } from '../../app/workshop/index.ts';

/** What the first group wants most takes from everybody else, and most from one group, whatever is built beside it. */
function harmful(measure: Measure, criteria: Plan['criteria']): Measure {
  const every = (by: number): Record<string, number> => Object.fromEntries(criteria.map(({ id }) => [id, by]));
  return measure.id === 'wider-sidewalk' ? { ...measure, cost: 100_000_00, designs: [], excludes: [], effects: { '*': every(-0.4), wheelchair: every(1), seniors: every(-1) } } : measure;
}

async function rehearsed(change: (plan: Plan) => Partial<Plan>): Promise<Workplace> {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-rehearsed-'));
  const chance = seededChance(7);
  // Small pictures: nobody looks at them here.
  const place = openWorkplace(folder, { clock: () => new Date(0), chance, engine: { ...sketchEngine, generate: (request, options) => sketchEngine.generate({ ...request, width: 64, height: 48 }, options) } });
  onTestFinished(async () => { await place.close(); rmSync(folder, { recursive: true, force: true }); });
  const template = templateOf('street')?.plan ?? expect.fail('no template');
  const plan = { ...template, budget: { ...template.budget, total: 130_000_00 }, measures: template.measures.map((measure) => harmful(measure, template.criteria)) };
  await playWorkshop(place, { ...plan, ...change(plan) }, { participants: 40, seed: 7, chance });
  return place;
}

async function reportOf({ folder, room, log, images }: Workplace): Promise<string> {
  const out = join(folder, 'exports');
  await writeReport({ state: room.state(), head: log.head(), madeAt: '2026-11-24T00:00:00.000Z', held: heldOf(log.read()), out, languages: ['en'], readImage: images.read });
  return readFileSync(join(out, 'report-en.html'), 'utf8');
}

test('a rehearsal in which a demand would leave groups below where they begin asks them, and grants it once all have agreed', { timeout: 240_000 }, async () => {
  const place = await rehearsed(() => ({}));
  const { rounds, consents } = place.room.state();
  expect(rounds[1]?.demands).toContainEqual(expect.objectContaining({ measure: 'wider-sidewalk', verdict: 'refused', because: 'below-base' }));
  expect(consents.map(({ seat }) => seat)).toContain('seniors');
  expect(rounds[2]).toMatchObject({ proposal: { measures: expect.arrayContaining(['wider-sidewalk']) as unknown } });
  expect(rounds[2]?.consents).toContainEqual(expect.objectContaining({ of: 'must-have:wider-sidewalk', seat: 'seniors' }));
  expect(verifyConsents(place.folder)).toMatchObject([{ round: 3, ok: true, unavoidable: [] }]);
  expect(verifyPackages(place.folder).filter(({ ok }) => !ok)).toEqual([]);
  expect(await reportOf(place)).toMatch(/With the consent of the group “I am 65 or older”, which ends lower than where it begins: \d people of 7 said yes/);
});

test('a rehearsal in which the law requires what leaves groups below where they begin asks them about the package itself', { timeout: 240_000 }, async () => {
  const place = await rehearsed(() => ({ required: ['wider-sidewalk'], requirementSources: { 'wider-sidewalk': { en: 'By-law 12', fr: 'Règlement 12' } } }));
  const { rounds, consents } = place.room.state();
  expect(rounds[0]).toMatchObject({ proposal: { belowBase: expect.arrayContaining(['seniors']) as unknown } });
  expect(consents).toContainEqual(expect.objectContaining({ of: 'package', seat: 'seniors', round: 1 }));
  expect(rounds[1]?.consents).toContainEqual(expect.objectContaining({ of: 'package', seat: 'seniors' }));
  expect(verifyConsents(place.folder).every(({ ok }) => ok)).toBe(true);
});
