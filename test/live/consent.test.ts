import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { trueChance } from '../../app/chance.ts';
import { mediateRoom } from '../../app/bargaining/mediate.ts';
import { standingOf } from '../../app/lan/standing.ts';
import { createSolver } from '../../app/mediation/index.ts';
import { templateOf } from '../../app/templates/index.ts';
import { verifyConsents } from '../../app/verify/consents.ts';
import { verifyPackages } from '../../app/verify/packages.ts';
import { verifyTerms } from '../../app/verify/terms.ts';
import { openWorkplace, type Workplace } from '../../app/workplace.ts';
import { belowIn } from '../../app/workshop/index.ts';
import type { Actor, Ballot, Measure, ParticipantId, Response } from '../../app/workshop/index.ts';
import { peopleOf } from './people.ts';

const solver = createSolver();
afterAll(() => solver.close());
let place: Workplace;
const { give, joining } = peopleOf(() => place);
let people: ParticipantId[];
let seats: string[];
const of = 'must-have:toilet';
const facilitator: Actor = { role: 'facilitator' };

/** Seven people in each of two seats; a toilet helps the second and takes from the first, and lamps help both a little. */
beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-consent-'));
  const opened = openWorkplace(folder, { clock: () => new Date(0) });
  place = opened;
  onTestFinished(async () => { await opened.close(); rmSync(folder, { recursive: true, force: true }); });
  const template = templateOf('street')?.plan ?? expect.fail('no template');
  const [first = '', second = ''] = template.groups.map(({ id }) => id);
  seats = [first, second];
  const like = template.measures[0] ?? expect.fail('no measure');
  const every = (by: number): Record<string, number> => Object.fromEntries(template.criteria.map(({ id }) => [id, by]));
  const measure = (id: string, effects: Measure['effects']): Measure => ({ ...like, id, cost: 1_000_00, effects, designs: [], requires: [], excludes: [] });
  const plan = { ...template, required: [], measures: [measure('lamps', { '*': every(0.1) }), measure('toilet', { [first]: every(-0.5), [second]: every(1) })], designs: template.designs.slice(0, 2) };
  await give(facilitator, { type: 'prepare', plan, reason: null });
  people = [];
  for (let one = 0; one < 14; one += 1) people.push(await joining(seats[one % 2] ?? ''));
  await give(facilitator, { type: 'move', to: 'evaluate' });
  const ballot: Ballot = {
    id: 'rate', kind: 'criteria', title: { en: 'Rate', fr: 'Notez' }, items: plan.designs.map(({ id }) => ({ kind: 'design', id })),
    criteria: plan.criteria.map(({ id }) => id), dots: 0, round: 'before', of: null,
  };
  await give(facilitator, { type: 'open-ballot', ballot });
  const scores = Object.fromEntries(plan.designs.map(({ id }) => [`design:${id}`, every(3)]));
  for (const id of people) await give({ role: 'participant', id }, { type: 'answer', ballot: 'rate', answer: { kind: 'criteria', scores } });
  await give(facilitator, { type: 'close-ballot', ballot: 'rate' });
  await give(facilitator, { type: 'move', to: 'negotiate' });
}, 60_000);

const object: Response = { kind: 'object', reason: 'none within a mile', mustHave: 'toilet', cannotAccept: null };
const mediate = async (): Promise<void> => expect(await mediateRoom(place.room, solver, trueChance)).toMatchObject({ ok: true });
const newest = () => place.room.state().rounds.at(-1) ?? expect.fail('no round');
const first = (): ParticipantId[] => people.filter((_, at) => at % 2 === 0);

/** The second seat asks for the toilet; it is refused, for the first would end below where it begins. */
async function refused(): Promise<void> {
  await mediate();
  for (const [at, id] of people.entries()) await give({ role: 'participant', id }, { type: 'respond', round: 1, response: at % 2 === 1 ? object : { kind: 'accept' } });
  await mediate();
  expect(newest().demands).toMatchObject([{ measure: 'toilet', verdict: 'refused', because: 'below-base' }]);
}

async function agree(saying: readonly boolean[]): Promise<string> {
  await give(facilitator, { type: 'ask-consent', round: 2, of, seat: seats[0] ?? '' });
  const ask = place.room.state().consents[0]?.id ?? expect.fail('no question');
  for (const [at, yes] of saying.entries()) await give({ role: 'participant', id: first()[at] ?? '' }, { type: 'consent', ask, yes });
  return ask;
}

test('with five of seven who say yes, the demand is granted in the next round, and the record verifies', { timeout: 60_000 }, async () => {
  await refused();
  await agree([true, true, true, true, true, false]);
  await mediate();
  expect(newest()).toMatchObject({
    demands: [{ measure: 'toilet', verdict: 'granted' }], consents: [{ seat: seats[0], of, yes: 5, members: 7 }],
    proposal: { measures: ['lamps', 'toilet'], belowBase: [seats[0]] },
  });
  // What it agreed to is not asked again.
  expect(belowIn(newest())).toEqual([]);
  expect(verifyConsents(place.folder)).toMatchObject([{ round: 3, ok: true, consented: [seats[0]], unavoidable: [] }]);
  expect([...verifyPackages(place.folder), ...verifyTerms(place.folder)].filter(({ ok }) => !ok)).toEqual([]);
});

test('with four of seven, nothing changes; nor where the rest say nothing', { timeout: 60_000 }, async () => {
  await refused();
  await agree([true, true, true, true]);
  await mediate();
  expect(newest().consents).toBeUndefined();
  expect(newest()).toMatchObject({ proposal: { belowBase: [] } });
});

test('a withdrawal that leaves too few who said yes ends the consent, and the seat is back above its base', { timeout: 60_000 }, async () => {
  await refused();
  await agree([true, true, true, true, true]);
  await mediate();
  expect(newest()).toMatchObject({ proposal: { belowBase: [seats[0]] } });
  const { receipt = '' } = place.room.state().participants[first()[0] ?? ''] ?? {};
  await give({ role: 'visitor' }, { type: 'withdraw', receipt });
  await mediate();
  expect(newest()).toMatchObject({ proposal: { belowBase: [] }, demands: [{ measure: 'toilet', verdict: 'refused' }] });
  expect(verifyConsents(place.folder).every(({ ok }) => ok)).toBe(true);
});

test('a record that claims a consent which was never counted, or of too few, does not verify', { timeout: 60_000 }, async () => {
  await refused();
  await agree([true, true, true, true, true, true, true]);
  await mediate();
  const tampered = (type: string, change: (body: string) => string): string[] => {
    const log = new Database(join(place.folder, 'workshop.sqlite'));
    const rows = log.prepare('select seq, body from events where type = ?').all(type) as { seq: number; body: string }[];
    const { seq, body } = rows.at(-1) ?? expect.fail(type);
    log.exec('drop trigger if exists events_never_change');
    const triggers = log.prepare("select name from sqlite_master where type = 'trigger'").all() as { name: string }[];
    for (const { name } of triggers) log.exec(`drop trigger "${name}"`);
    log.prepare('update events set body = ? where seq = ?').run(change(body), seq);
    const codes = verifyConsents(place.folder).flatMap(({ faults }) => faults.map(({ code }) => code));
    log.prepare('update events set body = ? where seq = ?').run(body, seq);
    log.close();
    return codes;
  };
  expect(tampered('consent-closed', (body) => body.replace('"yes":7', '"yes":4'))).toEqual(['consent-too-few']);
  expect(tampered('consent-closed', (body) => body.replace(/"ask":"[^"]+"/, '"ask":"another"'))).toEqual(['consent-not-recorded']);
  expect(tampered('tabled', (body) => body.replace(/,"consents":\[[^\]]*\]/, ''))).toEqual(['consent-missing']);
});

test('where the law leaves no package that keeps every seat at its base, the seat is asked about the package itself', { timeout: 60_000 }, async () => {
  const { plan } = place.room.state();
  if (!plan) throw new Error('no plan');
  const law = { en: 'By-law 12', fr: 'Règlement 12' };
  await give(facilitator, { type: 'prepare', plan: { ...plan, required: ['toilet'], requirementSources: { toilet: law } }, reason: 'a by-law was found' });
  await mediate();
  expect(newest()).toMatchObject({ proposal: { belowBase: [seats[0]] } });
  expect(verifyConsents(place.folder)).toMatchObject([{ round: 1, ok: true, consented: [], unavoidable: [seats[0]] }]);
  for (const id of people) await give({ role: 'participant', id }, { type: 'respond', round: 1, response: { kind: 'accept' } });
  expect(standingOf(place.room.state())).toBe('without-consent');
  await give(facilitator, { type: 'ask-consent', round: 1, of: 'package', seat: seats[0] ?? '' });
  const ask = place.room.state().consents[0]?.id ?? '';
  for (const id of first().slice(0, 5)) await give({ role: 'participant', id }, { type: 'consent', ask, yes: true });
  await give(facilitator, { type: 'close-consent', ask });
  expect(standingOf(place.room.state())).toBe('agreement');
  await mediate();
  expect(newest()).toMatchObject({ consents: [{ of: 'package', seat: seats[0], yes: 5, members: 7 }] });
  expect(verifyConsents(place.folder)).toMatchObject([{ round: 1 }, { round: 2, ok: true, consented: [seats[0]], unavoidable: [] }]);
});
