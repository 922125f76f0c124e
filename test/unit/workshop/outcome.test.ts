import { expect, test } from 'vitest';
import {
  apply, decide, facilitatorView, mayQuoteAnswer, myView, omissibleSections, officialLanguage, planFault, replay, writtenSections, type Actor, type Chance, type Command, type Event, type Response, type State,
} from '../../../app/workshop/index.ts';
import { command } from '../../../app/protocol/index.ts';
import { templateOf } from '../../../app/templates/index.ts';
import { measure, person, plan, room, tabled, wish } from '../report/room.ts';

const chance: Chance = { id: (prefix) => `${prefix}_1`, code: () => 'CODE', seed: () => 1, hash: () => 'h', now: () => '2026-11-24T18:00:00.000Z' };
const facilitator: Actor = { role: 'facilitator' };
const resident = (id: string): Actor => ({ role: 'participant', id });
const object: Response = { kind: 'object', reason: 'Trop cher', mustHave: 'ramp', cannotAccept: null };
const answer = { type: 'follow-up', kind: 'planned', owner: 'Service des parcs', due: '2027-03-01', text: { fr: 'Prévu au printemps.', en: '' } };
const toWish = { ...answer, subject: { kind: 'wish', wish: 'w' } };

/** Two people, one wish each way, one package that one of them objects to and the other accepts. */
const begun = (): State => room([person('ann', 'none'), person('bob', 'none', { pseudonym: 2, consents: { takePart: true, groupData: true, publishWords: false, publishPictures: false, cloud: false } })],
  [wish('w', 'ann'), wish('p', 'bob', { status: 'private' })],
  { phase: 'negotiate', rounds: [{ ...tabled({ rollers: 1, elders: 1 }), responses: { ann: object, bob: { kind: 'accept' } } }] });

function open(from: State = begun()) {
  let state = from;
  const events: Event[] = [];
  const give = (actor: Actor, asked: object): string => {
    const decision = decide(state, actor, { id: 'c', ...asked } as Command, chance);
    if ('refusal' in decision) return decision.refusal.code;
    for (const event of decision) { state = apply(state, event); events.push(event); }
    return `${decision.length}`;
  };
  return { state: () => state, events, give };
}

test('a paragraph is kept for each section and language with its day, replaced by the next and taken out by nothing', () => {
  const { state, give } = open();
  const write = (text: string, language = 'fr') => give(facilitator, { type: 'write-paragraph', section: 'people', language, text });
  expect([write(' La salle était pleine. '), write('La salle était pleine.'), write('The room was full.', 'en'), write('x'.repeat(4_001)), give(resident('ann'), { type: 'write-paragraph', section: 'people', language: 'fr', text: 'Moi' })])
    .toEqual(['1', '0', '1', 'text-too-long', 'not-allowed']);
  expect(state().edited.paragraphs.people).toEqual({ fr: { text: 'La salle était pleine.', at: chance.now() }, en: { text: 'The room was full.', at: chance.now() } });
  write('\u200B ', 'en');
  expect(Object.keys(state().edited.paragraphs.people ?? {})).toEqual(['fr']);
});

test('dissent, limits, method, what was withheld and how sure it is can never be left out', () => {
  const { state, give } = open();
  const said = writtenSections.map((section) => [section, give(facilitator, { type: 'leave-out', section, out: true })]);
  expect(said.filter(([, code]) => code === '1').map(([section]) => section)).toEqual(omissibleSections);
  expect(said.filter(([, code]) => code === 'section-stays').map(([section]) => section)).toEqual(expect.arrayContaining(['people', 'method', 'disagreement', 'round', 'sure', 'limits', 'follow', 'ai']));
  give(facilitator, { type: 'leave-out', section: 'brief', out: false });
  expect(state().edited.leftOut).toEqual(omissibleSections.filter((section) => section !== 'brief'));
});

test('an answer needs who answers for it, a day and words, and something that was said', () => {
  const { state, give } = open();
  expect([
    give(facilitator, { ...toWish, owner: ' ' }), give(facilitator, { ...toWish, due: '2027-02-30' }), give(facilitator, { ...toWish, due: '' }), give(facilitator, { ...toWish, text: { fr: ' ', en: '' } }),
    give(facilitator, { ...answer, subject: { kind: 'wish', wish: 'p' } }), give(facilitator, { ...answer, subject: { kind: 'answer', round: 1, participant: 'bob' } }), give(facilitator, { ...answer, subject: { kind: 'demand', ask: 'must-have', measure: 'lamps' } }),
  ]).toEqual(['owner-needed', 'date-needed', 'date-needed', 'reason-needed', 'unknown-point', 'unknown-point', 'unknown-point']);
  expect(state().edited.followUps).toEqual([]);
  expect([give(facilitator, toWish), give(facilitator, { ...answer, subject: { kind: 'answer', round: 1, participant: 'ann' } }), give(facilitator, { ...answer, subject: { kind: 'demand', ask: 'must-have', measure: 'ramp' } })]).toEqual(['1', '1', '1']);
});

test('months later the same file takes a new answer, and both are told with their day', () => {
  const { state, give } = open({ ...begun(), phase: 'close' });
  give(facilitator, toWish);
  give(facilitator, { ...toWish, kind: 'done', due: '2027-05-30', text: { fr: 'C’est fait.', en: 'Done.' } });
  const point = facilitatorView(state()).edited.points.find(({ subject }) => subject.kind === 'wish');
  expect(point?.followUps.map(({ kind, due }) => [kind, due])).toEqual([['planned', '2027-03-01'], ['done', '2027-05-30']]);
});

test('what is owed an answer is told apart from what the package or a reason answers', () => {
  const settled = (id: string, outcome: object) => wish(id, 'ann', { status: 'accepted', outcome: outcome as never });
  const { state } = open({ ...begun(), wishes: { a: settled('a', { kind: 'measure', measure: 'ramp' }), b: settled('b', { kind: 'not-costed', reason: 'Plus tard' }), c: wish('c', 'ann', { status: 'set-aside', reason: 'Ailleurs' }) }, plan: { ...plan, measures: [measure('ramp')] } });
  expect(facilitatorView(state()).edited.points.map(({ subject, number, owed, people }) => [subject.kind, number, owed, people])).toEqual([
    ['wish', 1, false, 1], ['wish', 2, true, 1], ['wish', 3, false, 1], ['answer', null, true, 1], ['demand', null, true, 1],
  ]);
});

test('who withdraws takes along what was answered to them, with and without their key', () => {
  const { state, events, give } = open();
  give(facilitator, toWish);
  give(facilitator, { ...answer, subject: { kind: 'answer', round: 1, participant: 'ann' } });
  give(resident('ann'), { type: 'consent-words', round: 1, publish: true });
  expect(events.map((event) => 'participant' in event && event.participant)).toEqual(['ann', 'ann', 'ann']);
  const gone = apply(state(), { type: 'withdrawn', participant: 'ann' });
  expect([gone.edited.followUps, gone.rounds[0]?.words]).toEqual([[], {}]);
  expect(replay([{ ...events[0] } as Event]).edited.followUps).toEqual([]);
});

test('who objected decides, after reading their words, whether they stand in the report, and other words are read anew', () => {
  const { state, give } = open();
  const quoted = (id: string): boolean => mayQuoteAnswer(state(), state().rounds[0] ?? (() => { throw new Error('no round'); })(), id);
  const consent = (id: string, publish: boolean) => give(resident(id), { type: 'consent-words', round: 1, publish });
  expect([quoted('ann'), consent('bob', true), consent('ann', false), consent('ann', false), quoted('ann')]).toEqual([true, 'unknown-round', '1', '0', false]);
  expect([myView(state(), 'ann')?.words, facilitatorView(state()).edited.words]).toEqual([{ 1: false }, { said: 1, read: 1, keptOut: 1 }]);
  give(resident('ann'), { type: 'respond', round: 1, response: { ...object, reason: 'Autre chose' } });
  expect(quoted('ann')).toBe(false);
  consent('ann', true);
  give(resident('ann'), { type: 'respond', round: 1, response: { ...object, reason: 'Encore autre chose' } });
  expect([myView(state(), 'ann')?.words, quoted('ann')]).toEqual([{}, true]);
  give(resident('bob'), { type: 'respond', round: 1, response: { kind: 'accept', reservation: 'Si on garde l’arbre' } });
  expect([quoted('bob'), consent('bob', true), quoted('bob')]).toEqual([false, '1', true]);
});

test('what is known of the population needs a source, and no part is larger than the whole', () => {
  const street = templateOf('street')?.plan ?? plan;
  const known = { total: 4_200, source: { fr: 'Recensement 2021', en: '' }, date: '2021', parts: { 'group:elders': 900 } };
  expect([
    planFault({ ...street, population: known }), planFault({ ...street, population: { ...known, parts: { 'age:75+': 4_201 } } })?.reason, planFault({ ...street, population: { ...known, source: { fr: ' ', en: '' } } })?.reason,
  ]).toEqual([null, 'out-of-range', 'source-missing']);
  expect([officialLanguage(plan), officialLanguage({ officialLanguage: 'both' })]).toEqual(['fr', 'both']);
});

test('what crosses the wire is held to its shape', () => {
  const whole = { id: 'c1', ...toWish };
  expect(command.safeParse(whole).success).toBe(true);
  expect([{ ...whole, kind: 'maybe' }, { ...whole, subject: { kind: 'wish', wish: '../x' } }, { ...whole, more: 1 }, { id: 'c', type: 'leave-out', section: 'everything', out: true }].map((bad) => command.safeParse(bad).success)).toEqual([false, false, false, false]);
});
