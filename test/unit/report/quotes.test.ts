import { expect, test } from 'vitest';
import { quotesToLook } from '../../../app/prompts/index.ts';
import { publicTables, reportModel, type ReportModel } from '../../../app/report/index.ts';
import { decide, replay, apply, type Chance, type Command, type QuoteVerdict, type State } from '../../../app/workshop/index.ts';
import { both, crowd, person, plan, room, tabled, wish } from './room.ts';

const secret = ['ana.roy@example.org', '514 555-0199', '12 rue des Érables', 'H2X 1Y4'];
const words = `Un banc, écrivez-moi : ${secret.join(', ')}`;
const chance: Chance = { id: (prefix) => `${prefix}_1`, code: () => 'CODE', seed: () => 1, hash: () => 'h', now: () => '2026-11-24T18:00:00.000Z' };
const model = (state: State): ReportModel => reportModel(state, { head: { seq: 1, hash: '' }, madeAt: '2026-01-01', held: null });
const published = (state: State): string => JSON.stringify([model(state), publicTables(model(state))]);

/** A wish with a prompt and a comment, an objection and a reservation, all with the same words. */
const spoken = (said = words, people = crowd(6, ['elders'], 'e')): State => {
  const wished = wish('w', 'e0', { text: said, comments: [{ id: 'c', author: 'e1', text: said, language: 'fr' }], drawing: { image: 'i', engine: 'sketch', prompt: said, seed: 1, description: { en: 'A bench', fr: 'Un banc' }, understood: { notUnderstood: [said] } } });
  return room(people, [wished], { rounds: [{ ...tabled({ rollers: 2, elders: 6 }), responses: { e0: { kind: 'object', reason: said, mustHave: null, cannotAccept: null }, e1: { kind: 'accept', reservation: said } } }] });
};

const give = (state: State, asked: object): State | string => {
  const decision = decide(state, { role: 'facilitator' }, { id: 'c', ...asked } as Command, chance);
  return 'refusal' in decision ? decision.refusal.code : decision.reduce(apply, state);
};
const look = (state: State, verdict: QuoteVerdict): State => quotesToLook(state).reduce((now, { of, text }) => {
  const next = give(now, { type: 'look-quote', of, text, verdict });
  if (typeof next === 'string') throw new Error(next);
  return next;
}, state);

test('words in which something may give a person away are held back from all that is published until somebody has looked', () => {
  const state = spoken();
  expect(quotesToLook(state).map(({ of, found, verdict }) => [of.kind, found.map(({ kind }) => kind), verdict])).toEqual(['wish', 'comment', 'answer', 'answer'].map((kind) => [kind, ['email', 'postal-code', 'address', 'number'], null]));
  expect(published(state)).not.toContain('Un banc, écrivez-moi');
  const { quotesHeld, wishes: [wished], rounds: [round] } = model(state);
  expect([quotesHeld, wished?.words, wished?.held, wished?.comments, wished?.heldComments, wished?.unpublishedComments]).toEqual([4, null, true, [], 1, 0]);
  expect(round?.responses.objections[0]).toMatchObject({ reason: null, held: true });
});

test('once looked at they stand without what was found, as they are, or not at all', () => {
  const scrubbed = published(look(spoken(), 'scrub'));
  for (const each of secret) expect(scrubbed).not.toContain(each);
  expect(scrubbed.match(/Un banc, écrivez-moi : \[…\]/g)?.length).toBeGreaterThan(4);
  expect(published(look(spoken(), 'publish')).match(/ana\.roy@example\.org/g)?.length).toBeGreaterThan(4);
  const out = look(spoken(), 'keep-out');
  expect(published(out)).not.toContain('Un banc');
  expect([model(out).quotesHeld, model(look(spoken(), 'publish')).quotesHeld]).toEqual([4, 0]);
});

test('who helps by name, and a group of fewer people than may be told of, are found; a large group and plain words are not', () => {
  const people = [...crowd(6, ['elders'], 'e'), person('r', ['rollers'])];
  const of = (said: string) => quotesToLook({ ...spoken(said, people), plan: { ...plan, groups: plan.groups.map((group) => ({ ...group, label: both(`Les ${group.id}`) })) }, helpers: { h: { id: 'h', as: 'moderator', name: 'Éloïse Côté', paired: '' } } })[0]?.found ?? null;
  expect(of('Demandez à eloise cote')).toEqual([{ kind: 'name', text: 'eloise cote' }]);
  expect(of('Moi, les rollers fr, je sais')).toEqual([{ kind: 'group', text: 'les rollers fr' }]);
  expect([of('Les elders FR veulent un banc'), of('Un banc à l’ombre')]).toEqual([null, null]);
});

test('without consent there is nothing to look at, and nobody but who leads may look', () => {
  const silent = crowd(6, ['elders'], 'e').map((each) => ({ ...each, consents: { ...each.consents, publishWords: false } }));
  expect(quotesToLook(spoken(words, silent))).toEqual([]);
  expect(model(spoken(words, silent)).wishes[0]).toMatchObject({ words: null, held: false });
  const asked: Command = { id: 'c', type: 'look-quote', of: { kind: 'wish', wish: 'w' }, text: `${words}`, verdict: 'publish' };
  for (const actor of [{ role: 'participant', id: 'e0' }, { role: 'helper', as: 'moderator', id: 'h' }] as const) expect(decide(spoken(), actor, asked, chance)).toHaveProperty('refusal');
  expect(give(spoken(), { ...asked, of: { kind: 'wish', wish: 'gone' } })).toBe('unknown-point');
});

test('a verdict is of the words that were read: others are held back anew, and a withdrawal takes it along', () => {
  const looked = look(spoken(), 'publish');
  const answer = looked.rounds[0]?.responses;
  const changed: State = { ...looked, rounds: looked.rounds.map((round) => ({ ...round, responses: { ...answer, e0: { kind: 'object', reason: `${words} !`, mustHave: null, cannotAccept: null } } })) };
  expect(quotesToLook(changed).filter(({ verdict }) => verdict === null).map(({ of }) => of.kind)).toEqual(['answer']);
  expect(give(spoken(), { type: 'look-quote', of: { kind: 'wish', wish: 'w' }, text: 'read long ago', verdict: 'publish' })).toBe('unknown-point');
  const left = apply(looked, { type: 'withdrawn', participant: 'e0' });
  expect(left.edited.looked.map(({ participant }) => participant)).toEqual(['e1']);
  expect(replay([]).edited.looked).toEqual([]);
});
