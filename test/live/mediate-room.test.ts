import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { trueChance } from '../../app/chance.ts';
import { mediateRoom } from '../../app/bargaining/mediate.ts';
import { createSolver, evaluateTabled } from '../../app/mediation/index.ts';
import { openRobustness } from '../../app/bargaining/robustness.ts';
import { templateOf } from '../../app/templates/index.ts';
import { verifyPackages } from '../../app/verify/packages.ts';
import { openWorkplace, type Workplace } from '../../app/workplace.ts';
import type { Ballot, ParticipantId, Response, Round } from '../../app/workshop/index.ts';
import { peopleOf } from './people.ts';

const solver = createSolver();
afterAll(() => solver.close());
let place: Workplace;
const { give, joining } = peopleOf(() => place);
let people: ParticipantId[];

/** Twelve people in two seats who have rated the street's base designs, with a package still to be tabled. */
beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-bargain-'));
  const opened = openWorkplace(folder, { clock: () => new Date(0) });
  place = opened;
  onTestFinished(async () => { await opened.close(); rmSync(folder, { recursive: true, force: true }); });
  const template = templateOf('street')?.plan;
  if (!template) throw new Error('no template');
  const plan = { ...template, required: ['curb-ramps'], requirementSources: { 'curb-ramps': { en: 'Accessibility by-law, s. 4', fr: 'Règlement sur l’accessibilité, art. 4' } } };
  await give({ role: 'facilitator' }, { type: 'prepare', plan, reason: null });
  people = [];
  for (let one = 0; one < 12; one += 1) people.push(await joining(plan.groups[one % 2]?.id ?? ''));
  await give({ role: 'facilitator' }, { type: 'move', to: 'evaluate' });
  const ballot: Ballot = {
    id: 'rate', kind: 'criteria', title: { en: 'Rate', fr: 'Notez' }, items: plan.designs.map(({ id }) => ({ kind: 'design', id })),
    criteria: plan.criteria.map(({ id }) => id), dots: 0, round: 'before', of: null,
  };
  await give({ role: 'facilitator' }, { type: 'open-ballot', ballot });
  const scores = Object.fromEntries(plan.designs.map(({ id }, d) => [`design:${id}`, Object.fromEntries(ballot.criteria.map((criterion, k) => [criterion, 2 + ((d + k) % 2)]))]));
  for (const id of people) await give({ role: 'participant', id }, { type: 'answer', ballot: 'rate', answer: { kind: 'criteria', scores } });
  await give({ role: 'facilitator' }, { type: 'move', to: 'negotiate' });
}, 60_000);

/** The even ones sit in one seat, the odd ones in the other. */
async function answer(round: number, even: Response, odd: Response): Promise<void> {
  for (const [at, id] of people.entries()) await give({ role: 'participant', id }, { type: 'respond', round, response: at % 2 === 0 ? even : odd });
}
const accept: Response = { kind: 'accept' };
const object = (mustHave: string | null, cannotAccept: string | null): Extract<Response, { kind: 'object' }> => ({ kind: 'object', reason: 'because', mustHave, cannotAccept });
const lists = ({ problem, proposal }: Pick<Round, 'problem' | 'proposal'>) =>
  ({ ...(problem as { required: string[]; forbidden: string[] }), ...(proposal as { measures: string[] }) });

describe('a second round', () => {
  test('answers what seats asked for, writes what it grants into the problem, and holds it in the third', { timeout: 60_000 }, async () => {
    expect(await mediateRoom(place.room, solver, trueChance)).toEqual({ ok: true, round: 1 });
    const [first] = place.room.state().rounds;
    const chosen = first ? lists(first).measures.filter((id) => id !== 'curb-ramps')[0] ?? '' : '';
    expect(first).toMatchObject({ demands: [], problem: { required: ['curb-ramps'], forbidden: [] }, proposal: { belowBase: [] }, solver: { name: expect.any(String), version: expect.any(String), timeLimit: 40, seconds: expect.any(Number) } });

    await answer(1, object(chosen, null), accept);
    for (const id of people.slice(6).filter((_, at) => at % 2 === 0)) await give({ role: 'participant', id }, { type: 'respond', round: 1, response: object(null, 'curb-ramps') });
    expect(await mediateRoom(place.room, solver, trueChance)).toEqual({ ok: true, round: 2 });
    const second = place.room.state().rounds[1];
    const seats = [place.room.state().plan?.groups[0]?.id];
    expect(second?.demands).toEqual([
      { kind: 'cannot-accept', measure: 'curb-ramps', seats, people: 3, verdict: 'impossible', conflict: ['demand:cannot-accept:curb-ramps', 'required:curb-ramps'] },
      { kind: 'must-have', measure: chosen, seats, people: 3, verdict: 'granted' },
    ]);
    expect(second && lists(second)).toMatchObject({ required: ['curb-ramps', chosen], forbidden: [] });

    await answer(2, accept, { ...object(null, null), criterion: 'accessibility' });
    await mediateRoom(place.room, solver, trueChance);
    const third = place.room.state().rounds[2];
    expect(third?.demands).toContainEqual({ kind: 'must-have', measure: chosen, seats, people: 3, verdict: 'granted' });
    const [finding] = third?.findings ?? [];
    expect(finding).toMatchObject({ seat: place.room.state().plan?.groups[1]?.id, criterion: 'accessibility', people: 6, tried: finding?.raises[0]?.measure });
    expect(third?.demands).toContainEqual(expect.objectContaining({ measure: finding?.tried, criterion: 'accessibility', people: 6 }));
    for (const round of place.room.state().rounds) expect(evaluateTabled(round)).toEqual([]);
  });

  test('is tabled once when it is asked for twice at the same time', { timeout: 60_000 }, async () => {
    const both = await Promise.all([mediateRoom(place.room, solver, trueChance), mediateRoom(place.room, solver, trueChance)]);
    expect(both).toEqual([{ ok: true, round: 1 }, { ok: false, code: 'unknown-round' }]);
  });

  test('stops nobody while it thinks', { timeout: 60_000 }, async () => {
    const thought = Promise.withResolvers<void>();
    const slow = { ...solver, solve: async (...call: Parameters<typeof solver.solve>) => { await thought.promise; return solver.solve(...call); } };
    const mediated = mediateRoom(place.room, slow, trueChance);
    await give({ role: 'facilitator' }, { type: 'project', view: 'blank' });
    thought.resolve();
    expect(await mediated).toEqual({ ok: true, round: 1 });
  });
});

describe('how sure the package is', () => {
  test('is reckoned after it is tabled, stands on the record, and is read again from it', { timeout: 120_000 }, async () => {
    const begun = Promise.withResolvers<void>();
    const sure = openRobustness(trueChance);
    await mediateRoom(place.room, solver, trueChance, (state, tabled) => void sure.begin(place.room, state, tabled).then(begun.resolve));
    expect(place.room.state().rounds[0]?.robustness).toBeUndefined();
    await begun.promise;
    const [round] = place.room.state().rounds;
    expect(round?.robustness).toMatchObject({ format: 'parvis-robustness/1', round: 1, asked: 500, ballotOut: { ballots: 12 } });
    expect(round?.robustness?.drawn).toBeGreaterThan(0);
    expect(round?.robustness?.measures.find(({ id }) => id === 'curb-ramps')).toMatchObject({ share: 1, standing: 'core', tabled: true });
    place.room.recompute();
    expect(place.room.state().rounds[0]?.robustness).toEqual(round?.robustness);
    expect(verifyPackages(place.folder)).toMatchObject([{ ok: true }]);
  });

  test('is taken up again by a host that stopped before it was done, from the room as it was then', { timeout: 120_000 }, async () => {
    await mediateRoom(place.room, solver, trueChance);
    const then = place.room.whenTabled(1);
    await give({ role: 'facilitator' }, { type: 'project', view: 'package' });
    expect(place.room.whenTabled(1)).toEqual(then);
    expect(place.room.whenTabled(2)).toBeNull();
    await openRobustness(trueChance).takeUp(place.room);
    const [recorded] = place.room.state().rounds.map(({ robustness }) => robustness);
    expect(recorded).toMatchObject({ round: 1, ballotOut: { ballots: 12 } });
    expect(verifyPackages(place.folder)).toMatchObject([{ ok: true }]);
    // What is on the record is not reckoned again.
    const { seq } = place.log.head();
    await openRobustness(trueChance).takeUp(place.room);
    expect(place.log.head().seq).toBe(seq);
  });

  test('is left when it is stopped or a newer package is tabled, and nothing of it is recorded', { timeout: 120_000 }, async () => {
    const sure = openRobustness(trueChance);
    const runs: Promise<void>[] = [];
    const begin: Parameters<typeof mediateRoom>[3] = (state, tabled) => void runs.push(sure.begin(place.room, state, tabled));
    await mediateRoom(place.room, solver, trueChance, begin);
    await mediateRoom(place.room, solver, trueChance, begin);
    await sure.stop();
    await Promise.all(runs);
    expect(place.room.state().rounds.map(({ robustness }) => robustness)).toEqual([undefined, undefined]);
  });
});
