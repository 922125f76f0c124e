import { expect, test } from 'vitest';
import { templateOf } from '../../../app/templates/index.ts';
import {
  apply, decide, emptyState, facilitatorView, itemKey, itemsAsked, myView, planFault, replay, roomNow, roomWishes, type Actor, type Ballot, type Chance, type Command, type Event, type Plan, type State,
} from '../../../app/workshop/index.ts';

function chanceOf(): Chance {
  let count = 0;
  const next = (): number => { count += 1; return count; };
  return { id: (prefix) => `${prefix}_${next()}`, code: () => `CODE${next()}`, seed: () => next(), hash: (value) => JSON.stringify(value).length.toString(16), now: () => '2026-11-24T18:00:00.000Z' };
}

/** A workshop played command by command; each refusal is kept, never thrown. */
function play(): { state: () => State; events: Event[]; give: (actor: Actor, command: object) => string | null } {
  let state = emptyState;
  let count = 0;
  const events: Event[] = [];
  const chance = chanceOf();
  return {
    state: () => state, events,
    give: (actor, command) => {
      count += 1;
      const decision = decide(state, actor, { id: `c${count}`, ...command } as Command, chance);
      if ('refusal' in decision) return decision.refusal.code;
      for (const event of decision) { state = apply(state, event); events.push(event); }
      return null;
    },
  };
}

const facilitator: Actor = { role: 'facilitator' };
const host: Actor = { role: 'host' };
const visitor: Actor = { role: 'visitor' };
const person = (id: string): Actor => ({ role: 'participant', id });
const plan = (): Plan => templateOf('street')?.plan ?? (() => { throw new Error('no template'); })();
const join = { type: 'join', language: 'fr', ageBand: '35-54', parentalCode: null, groups: 'none',
  consents: { takePart: true, groupData: true, publishWords: true, publishPictures: true, cloud: false } };
const ballot = (over: Partial<Ballot> = {}): Ballot => ({
  id: 'b', kind: 'score', title: { en: 'Rate', fr: 'Notez' }, items: plan().designs.map(({ id }) => ({ kind: 'design', id })), criteria: [], dots: 0, round: 'before', of: null, ...over,
});

function prepared(): ReturnType<typeof play> & { ids: () => string[] } {
  const room = play();
  room.give(facilitator, { type: 'prepare', plan: plan(), reason: null });
  room.give(visitor, join);
  room.give(visitor, join);
  return { ...room, ids: () => Object.keys(room.state().participants) };
}

test('drawings of designs undo nothing that was changed in the plan while they were drawn', () => {
  const room = prepared();
  const [first, second] = plan().designs;
  if (!first?.sketch || !second?.sketch) throw new Error('no sketches');
  const description = { en: 'A street', fr: 'Une rue' };
  const drawings = [first, second].map(({ id, sketch }) => ({ design: id, sketch, image: `${id}.png`, description }));
  const other = { ...second.sketch, prompt: 'Autre chose' };
  room.give(facilitator, { type: 'prepare', plan: { ...plan(), title: { en: 'New', fr: 'Neuf' }, designs: plan().designs.map((design) => (design.id === first.id ? { ...design, description: { en: '', fr: 'La mienne' } } : design.id === second.id ? { ...design, sketch: other } : design)) }, reason: null });
  expect(room.give(facilitator, { type: 'record-designs', drawings })).toBe('not-allowed');
  expect(room.give(host, { type: 'record-designs', drawings })).toBeNull();
  expect(room.state().plan?.title.fr).toBe('Neuf');
  expect(room.state().plan?.designs.slice(0, 2)).toMatchObject([{ image: `${first.id}.png`, description: { en: 'A street', fr: 'La mienne' } }, { image: null, sketch: other }]);
  const before = room.events.length;
  expect(room.give(host, { type: 'record-designs', drawings: drawings.map((drawn) => ({ ...drawn, image: 'late.png' })) })).toBeNull();
  expect(room.events).toHaveLength(before);
});

/** Of a problem, as the next edition; gives why it was refused. */
function publishTerms(room: ReturnType<typeof play>, problem: object, more: object = {}): string | null {
  const terms = { format: 'parvis-terms/1', edition: room.state().terms.length + 1, problem };
  return room.give(host, { type: 'publish-terms', plan: plan(), published: { terms, hash: JSON.stringify(terms).length.toString(16), problem, seats: [], ...more } });
}

test('terms are published by the host in the negotiation, numbered in turn, of the plan as it is, with the hash of what they say', () => {
  const room = prepared();
  expect(publishTerms(room, {})).toBe('not-in-phase');
  room.give(facilitator, { type: 'move', to: 'negotiate' });
  expect(room.give(facilitator, { type: 'publish-terms', plan: plan(), published: {} })).toBe('not-allowed');
  expect(publishTerms(room, {}, { hash: 'another' })).toBe('terms-differ');
  expect(publishTerms(room, {}, { terms: { edition: 2 } })).toBe('terms-differ');
  const dearer = { ...plan(), budget: { ...plan().budget, total: 1 } };
  expect(room.give(host, { type: 'publish-terms', plan: dearer, published: { terms: { edition: 1 }, hash: 'd', problem: {}, seats: [] } })).toBe('plan-changed');
  expect(publishTerms(room, {})).toBeNull();
  expect(room.state().terms).toHaveLength(1);
});

test('no package is tabled before the terms are public, under other terms, or for another problem than theirs', () => {
  const room = prepared();
  room.give(facilitator, { type: 'move', to: 'negotiate' });
  const problem = { budget: 100, required: ['ramp'], forbidden: [] };
  const table = (terms: string | undefined, of: object): string | null =>
    room.give(host, { type: 'table-package', plan: plan(), tabled: { round: 1, problem: of, proposal: {}, marks: [], demands: [], terms } });
  expect(table(undefined, problem)).toBe('terms-missing');
  publishTerms(room, problem);
  const hash = room.state().terms[0]?.hash;
  expect(table('other', problem)).toBe('terms-differ');
  expect(table(undefined, problem)).toBe('terms-differ');
  expect(table(hash, { ...problem, budget: 1_000 })).toBe('terms-differ');
  expect(table(hash, { ...problem, required: [] })).toBe('terms-differ');
  expect(table(hash, { ...problem, required: ['ramp', 'toilet'], forbidden: ['stairs'] })).toBeNull();
});

test('a package sought for a plan that has changed meanwhile is not tabled', () => {
  const room = prepared();
  room.give(facilitator, { type: 'move', to: 'negotiate' });
  publishTerms(room, {});
  const tabled = { round: 1, problem: {}, proposal: {}, marks: [], demands: [], terms: room.state().terms[0]?.hash };
  const dearer = { ...plan(), budget: { ...plan().budget, total: plan().budget.total + 100 } };
  expect(room.give(host, { type: 'table-package', tabled, plan: dearer })).toBe('plan-changed');
  expect(room.give(host, { type: 'table-package', tabled, plan: { ...plan(), consent: { en: 'Other words', fr: 'D’autres mots' } } })).toBeNull();
});

test('an objection may not ask for a measure and against it', () => {
  const room = prepared();
  room.give(facilitator, { type: 'move', to: 'negotiate' });
  publishTerms(room, {});
  room.give(host, { type: 'table-package', tabled: { round: 1, problem: {}, proposal: {}, marks: [], demands: [], terms: room.state().terms[0]?.hash }, plan: plan() });
  const [first, second] = plan().measures.map(({ id }) => id);
  const object = (mustHave: string | undefined, cannotAccept: string | undefined): string | null =>
    room.give(person(room.ids()[0] ?? ''), { type: 'respond', round: 1, response: { kind: 'object', reason: 'Too steep', mustHave, cannotAccept } });
  expect(object(first, first)).toBe('asks-both');
  expect(object(first, second)).toBeNull();
});

test('a group that the plan does not name is refused, and nobody joins', () => {
  const room = prepared();
  expect(room.give(visitor, { ...join, groups: ['martians'] })).toBe('unknown-group');
  expect(room.ids()).toHaveLength(2);
});

test('a child under 14 joins only with a parental consent that the facilitator recorded, and each code serves once', () => {
  const room = prepared();
  const child = { ...join, ageBand: 'under-14' };
  expect(room.give(visitor, child)).toBe('under-14-needs-consent');
  expect(room.give(visitor, { ...child, parentalCode: 'GUESS' })).toBe('unknown-parental-code');
  room.give(facilitator, { type: 'record-parental-consent', by: 'M. Tremblay' });
  const [code] = Object.keys(room.state().parentalCodes);
  expect(room.give(visitor, { ...child, parentalCode: code })).toBeNull();
  expect(room.give(visitor, { ...child, parentalCode: code })).toBe('unknown-parental-code');
});

test('a child who withdraws takes the consent of their parent along, and a replay without their key gives the same room', () => {
  const room = prepared();
  room.give(facilitator, { type: 'record-parental-consent', by: 'M. Tremblay' });
  const [code = ''] = Object.keys(room.state().parentalCodes);
  room.give(visitor, { ...join, ageBand: 'under-14', parentalCode: code.toLowerCase() });
  const child = Object.values(room.state().participants).find(({ ageBand }) => ageBand === 'under-14');
  expect(room.events.filter((event) => 'participant' in event && event.participant === child?.id).map(({ type }) => type)).toEqual(['parental-consent-recorded', 'joined']);
  room.give(visitor, { type: 'withdraw', receipt: child?.receipt });
  expect(room.state().parentalCodes).toEqual({});
  const withoutKey = room.events.map((event) => ('participant' in event && event.participant === child?.id && event.type !== 'withdrawn' ? null : event));
  expect(replay(withoutKey)).toEqual(room.state());
  expect(room.give(visitor, { ...join, ageBand: 'under-14', parentalCode: code })).toBe('unknown-parental-code');
});

test('who keeps group data to themself is recorded in no group', () => {
  const room = play();
  room.give(facilitator, { type: 'prepare', plan: plan(), reason: null });
  room.give(visitor, { ...join, groups: [plan().groups[0]?.id], consents: { ...join.consents, groupData: false } });
  expect(Object.values(room.state().participants)[0]?.groups).toBe('not-said');
});

test.each([
  ['a score over the scale', { kind: 'score', scores: { 'design:X': 7 } }, 'score-out-of-range'],
  ['a score for what is not on the ballot', { kind: 'score', scores: { 'design:moon': 3 } }, 'unknown-item'],
  ['an answer of another kind', { kind: 'approval', approved: [] }, 'wrong-kind'],
])('%s is refused', (_name, answer, code) => {
  const room = prepared();
  room.give(facilitator, { type: 'move', to: 'evaluate' });
  expect(room.give(facilitator, { type: 'open-ballot', ballot: ballot() })).toBeNull();
  const text = JSON.stringify(answer).replace('design:X', `design:${plan().designs[0]?.id}`);
  expect(room.give(person(room.ids()[0] ?? ''), { type: 'answer', ballot: 'b', answer: JSON.parse(text) })).toBe(code);
  expect(room.state().ballots['b']?.answers).toEqual({});
});

test('a vote for an unknown ballot is refused; one that comes late is kept apart', () => {
  const room = prepared();
  room.give(facilitator, { type: 'move', to: 'evaluate' });
  room.give(facilitator, { type: 'open-ballot', ballot: ballot() });
  room.give(facilitator, { type: 'close-ballot', ballot: 'b' });
  const voter = person(room.ids()[0] ?? '');
  expect(room.give(voter, { type: 'answer', ballot: 'b', answer: { kind: 'skipped' } })).toBeNull();
  expect(room.state().ballots['b']?.answers).toEqual({});
  expect(room.give(voter, { type: 'answer', ballot: 'nowhere', answer: { kind: 'skipped' } })).toBe('unknown-ballot');
});

test('once a ballot has opened a cost changes only with a reason, and the old value is kept', () => {
  const room = prepared();
  room.give(facilitator, { type: 'move', to: 'evaluate' });
  room.give(facilitator, { type: 'open-ballot', ballot: ballot() });
  const before = plan();
  const dearer = { ...before, measures: before.measures.map((measure, place) => (place === 0 ? { ...measure, cost: measure.cost + 100 } : measure)) };
  expect(room.give(facilitator, { type: 'prepare', plan: dearer, reason: null })).toBe('reason-needed');
  expect(room.give(facilitator, { type: 'prepare', plan: dearer, reason: 'A new quote' })).toBeNull();
  expect(room.state().amendments).toEqual([{ reason: 'A new quote', before }]);
});

test('a ballot that asks too much of each person does not open; one that is shared out takes only the items a person was asked', () => {
  const room = prepared();
  const [first = ''] = room.ids();
  room.give(facilitator, { type: 'prepare', plan: { ...plan(), limits: { ratingsPerRound: 8, secondsPerRating: 9 } }, reason: null });
  room.give(facilitator, { type: 'move', to: 'evaluate' });
  const criteria = plan().criteria.map(({ id }) => id);
  expect(room.give(facilitator, { type: 'open-ballot', ballot: ballot({ kind: 'criteria', criteria }) })).toBe('too-many-ratings');
  const items = [{ kind: 'design', id: plan().designs[0]?.id ?? '' } as const, ...plan().measures.slice(0, 6).map(({ id }) => ({ kind: 'measure', id }) as const)];
  expect(room.give(facilitator, { type: 'open-ballot', ballot: ballot({ kind: 'criteria', criteria, items }) })).toBeNull();
  const held = room.state().ballots['b'];
  const asked = held?.asking ? itemsAsked(held.ballot, held.asking, 0).map(itemKey) : [];
  expect(asked).toHaveLength(2);
  const rate = (key: string): string | null =>
    room.give(person(first), { type: 'answer', ballot: 'b', answer: { kind: 'criteria', scores: { [key]: { [criteria[0] ?? '']: 4 } } } });
  expect(asked.map(rate)).toEqual([null, null]);
  expect(items.map(itemKey).filter((key) => !asked.includes(key)).map(rate)).toEqual(Array.from({ length: 5 }, () => 'unknown-item'));
  // The limit may change meanwhile: nobody's items move.
  room.give(facilitator, { type: 'prepare', plan: { ...plan(), limits: { ratingsPerRound: 4, secondsPerRating: 9 } }, reason: null });
  expect(asked.map(rate)).toEqual([null, null]);
});

test('those who withdrew before a ballot opens leave no gap in its plan, and a second round keeps it', () => {
  const room = prepared();
  room.give(visitor, join);
  const receipt = Object.values(room.state().participants)[1]?.receipt;
  room.give(visitor, { type: 'withdraw', receipt });
  room.give(facilitator, { type: 'move', to: 'evaluate' });
  room.give(facilitator, { type: 'open-ballot', ballot: ballot() });
  room.give(visitor, { type: 'withdraw', receipt: Object.values(room.state().participants)[0]?.receipt });
  room.give(facilitator, { type: 'open-ballot', ballot: ballot({ id: 'again', round: 'after', of: 'b' }) });
  expect(Object.values(room.state().ballots).map(({ asking }) => asking?.gone)).toEqual([[1], [1]]);
});

const requiring = ({ measures }: Plan): Pick<Plan, 'required' | 'requirementSources'> => {
  const required = measures.slice(-1).map(({ id }) => id);
  return { required, requirementSources: Object.fromEntries(required.map((id) => [id, { en: 'By-law 12, s. 3', fr: 'Règlement 12, art. 3' }])) };
};

test.each([
  ['the label of a group', (old: Plan) => ({ ...old, groups: old.groups.map((group, place) => (place === 0 ? { ...group, label: { en: 'I am tall', fr: 'Je suis grand' } } : group)) })],
  ['a weight', (old: Plan) => ({ ...old, criteria: old.criteria.map((one) => ({ ...one, weight: one.weight + 1 })) })],
  ['a measure that must be built', (old: Plan) => ({ ...old, ...requiring(old) })],
  ['the picture of a design', (old: Plan) => ({ ...old, designs: old.designs.map((one) => ({ ...one, sketch: { prompt: 'a wall', lang: 'en' as const, seed: 1 } })) })],
  ['the budget', (old: Plan) => ({ ...old, budget: { ...old.budget, total: old.budget.total + 1 } })],
])('%s changes after the freeze only with a reason', (_what, change) => {
  const room = prepared();
  room.give(facilitator, { type: 'move', to: 'evaluate' });
  room.give(facilitator, { type: 'open-ballot', ballot: ballot() });
  const old = room.state().plan ?? plan();
  expect(room.give(facilitator, { type: 'prepare', plan: change(old), reason: ' ' })).toBe('reason-needed');
  expect(room.give(facilitator, { type: 'prepare', plan: change(old), reason: 'A mistake of ours' })).toBeNull();
  expect(room.state().amendments.map(({ before }) => before)).toEqual([old]);
});

test('after the freeze a picture drawn for a design that had none, a description and the agenda change without a reason', () => {
  const room = prepared();
  room.give(facilitator, { type: 'move', to: 'evaluate' });
  room.give(facilitator, { type: 'open-ballot', ballot: ballot() });
  const drawn = plan().designs.map((design, place) => ({ ...design, image: `${String(place).padStart(64, '0')}.png`, description: { en: 'New', fr: 'Neuf' } }));
  expect(room.give(facilitator, { type: 'prepare', plan: { ...plan(), designs: drawn }, reason: null })).toBeNull();
  const other = drawn.map((design, place) => ({ ...design, image: `${String(place + 9).padStart(64, '0')}.png` }));
  expect(room.give(facilitator, { type: 'prepare', plan: { ...plan(), designs: other }, reason: null })).toBe('reason-needed');
});

/** A room in which the first person's wish was drawn and accepted. */
function wished(consents: object = {}): ReturnType<typeof prepared> & { image: string; author: string } {
  const room = prepared();
  room.give(visitor, { ...join, consents: { ...join.consents, ...consents } });
  const author = room.ids().at(-1) ?? '';
  const image = `${'ab'.repeat(32)}.png`;
  room.give(facilitator, { type: 'move', to: 'envision' });
  room.give(person(author), { type: 'wish', wish: 'w', text: 'Un banc', language: 'fr', table: null, parent: null });
  room.give(host, { type: 'record-drawing', participant: author, wish: 'w', image, engine: 'sketch', prompt: 'Un banc', seed: 1, description: { en: 'a', fr: 'b' }, understood: null });
  room.give(person(author), { type: 'propose', wish: 'w' });
  room.give(facilitator, { type: 'accept-wish', wish: 'w' });
  return { ...room, image, author };
}
const measureOf = (id: string): Plan['measures'][number] => {
  const first = plan().measures[0];
  if (!first) throw new Error('no measures');
  return { ...first, id, requires: [], excludes: [], designs: [], label: { en: 'Misting posts', fr: 'Brumisateurs' }, provisional: true };
};

test('a wish becomes a measure also after the freeze, as an amendment with its reason; the measure stays when the wish is withdrawn', () => {
  const room = wished();
  room.give(facilitator, { type: 'move', to: 'evaluate' });
  room.give(facilitator, { type: 'open-ballot', ballot: ballot() });
  const outcome = { kind: 'new-measure', measure: measureOf('mist') };
  const before = room.state().plan;
  expect(room.give(facilitator, { type: 'settle-wish', wish: 'w', outcome })).toBe('reason-needed');
  expect(room.give(facilitator, { type: 'settle-wish', wish: 'w', outcome, reason: 'Asked for by many' })).toBeNull();
  expect(room.state().amendments).toEqual([{ reason: 'Asked for by many', before }]);
  expect(room.state().plan?.measures.filter(({ id }) => id === 'mist')).toHaveLength(1);
  expect(room.give(facilitator, { type: 'settle-wish', wish: 'w', outcome })).toBeNull();
  room.give(visitor, { type: 'withdraw', receipt: room.state().participants[room.author]?.receipt });
  const withoutKey = room.events.map((event) => ('participant' in event && event.participant === room.author && event.type !== 'withdrawn' ? null : event));
  expect(room.state().plan?.measures.some(({ id }) => id === 'mist')).toBe(true);
  expect(replay(withoutKey)).toEqual(room.state());
});

test('the picture of an accepted wish may show a design, and leaves it when its author withdraws', () => {
  const room = wished();
  const shows = (old: Plan, over: object): Plan => ({ ...old, designs: old.designs.map((design, place) => (place === 0 ? { ...design, sketch: null, image: room.image, ...over } : design)) });
  expect(room.give(facilitator, { type: 'prepare', plan: shows(plan(), {}), reason: null })).toBe('bad-plan');
  expect(room.give(facilitator, { type: 'prepare', plan: shows(plan(), { wish: 'w' }), reason: null })).toBeNull();
  room.give(facilitator, { type: 'move', to: 'evaluate' });
  room.give(facilitator, { type: 'open-ballot', ballot: ballot() });
  const now = room.state().plan ?? plan();
  room.give(facilitator, { type: 'prepare', plan: { ...now, budget: { ...now.budget, total: 1 } }, reason: 'Less money' });
  room.give(visitor, { type: 'withdraw', receipt: room.state().participants[room.author]?.receipt });
  expect([room.state().plan, room.state().amendments[0]?.before].map((held) => held?.designs[0]?.image)).toEqual([null, null]);
  const withoutKey = room.events.map((event) => ('participant' in event && event.participant === room.author && event.type !== 'withdrawn' ? null : event));
  expect(replay(withoutKey)).toEqual(room.state());
});

test('a picture that its author does not want published shows no design', () => {
  const room = wished({ publishPictures: false });
  expect(facilitatorView(room.state()).pictures).toEqual([]);
  const designs = plan().designs.map((design, place) => (place === 0 ? { ...design, image: room.image, wish: 'w' } : design));
  expect(room.give(facilitator, { type: 'prepare', plan: { ...plan(), designs }, reason: null })).toBe('bad-plan');
});

test.each([
  ['a group without a name in one language of the workshop', (old: Plan) => ({ ...old, groups: [...old.groups, { id: 'g', label: { en: 'I ride a bike', fr: ' ' } }] }), { path: 'groups.g', reason: 'name-missing' }],
  ['a photo whose rights nobody affirmed', (old: Plan) => ({ ...old, site: { ...old.site, photos: [{ image: 'x.png', description: old.title, rightsAffirmed: false }] } }), { path: 'site.photos', reason: 'rights-missing' }],
  ['a photo that nobody described', (old: Plan) => ({ ...old, site: { ...old.site, photos: [{ image: 'x.png', description: { en: 'The corner', fr: '' }, rightsAffirmed: true }] } }), { path: 'site.photos', reason: 'description-missing' }],
  ['a photo whose ground is no rectangle', (old: Plan) => ({ ...old, site: { ...old.site, photos: [{ image: 'x.png', description: old.title, rightsAffirmed: true, ground: { corners: [{ x: 0, y: 1 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 0, y: 0 }] as const, width: 3, depth: 5 } }] } }), { path: 'site.photos', reason: 'ground-shape' }],
  ['a photo for a design without a description', (old: Plan) => ({ ...old, designs: old.designs.map((one) => ({ ...one, sketch: null, image: 'x.png', description: { en: '', fr: '' } })) }), { path: `designs.${plan().designs[0]?.id}`, reason: 'description-missing' }],
  ['a measure that must be there without the law that says so', (old: Plan) => ({ ...old, required: requiring(old).required }), { path: `measures.${requiring(plan()).required[0]}`, reason: 'source-missing' }],
  ['a law that is named in one language alone', (old: Plan) => ({ ...old, ...requiring(old), requirementSources: Object.fromEntries(requiring(old).required.map((id) => [id, { en: 'By-law 12', fr: ' ' }])) }), { path: `measures.${requiring(plan()).required[0]}`, reason: 'source-missing' }],
  ['weights that sum to zero', (old: Plan) => ({ ...old, criteria: old.criteria.map((one) => ({ ...one, weight: 0 })) }), { path: 'criteria', reason: 'weights-sum-to-zero' }],
  ['measures that need one another', (old: Plan) => ({ ...old, measures: [...old.measures, ...['a1', 'a2'].map((id) => ({ ...measureOf(id), id, requires: [id === 'a1' ? 'a2' : 'a1'] }))] }), { path: 'measures.a1', reason: 'circular' }],
])('%s is a fault of the plan', (_what, change, fault) => {
  expect(planFault(plan())).toBeNull();
  expect(planFault(change(plan()))).toEqual(fault);
});

test('a budget of −1 or of half a cent is refused', () => {
  const room = prepared();
  for (const total of [-1, 0.5]) expect(room.give(facilitator, { type: 'prepare', plan: { ...plan(), budget: { ...plan().budget, total } }, reason: null })).toBe('bad-plan');
});

test('a resident may not lead the workshop, nor a facilitator vote for a resident', () => {
  const room = prepared();
  expect(room.give(person(room.ids()[0] ?? ''), { type: 'move', to: 'close' })).toBe('not-allowed');
  expect(room.give(facilitator, { type: 'answer', ballot: 'b', answer: { kind: 'skipped' } })).toBe('not-allowed');
});

test('who withdraws is forgotten, and a replay without their events gives the same room', () => {
  const room = prepared();
  const [first = '', second = ''] = room.ids();
  room.give(facilitator, { type: 'move', to: 'envision' });
  for (const id of [first, second]) room.give(person(id), { type: 'wish', wish: `w-${id}`, text: 'Un banc', language: 'fr', table: null, parent: null });
  room.give(host, { type: 'record-drawing', participant: first, wish: `w-${first}`, image: 'a.png', engine: 'sketch', prompt: 'Un banc', seed: 1, description: { en: 'a', fr: 'b' }, understood: null });
  room.give(person(first), { type: 'propose', wish: `w-${first}` });
  room.give(facilitator, { type: 'accept-wish', wish: `w-${first}` });
  room.give(person(second), { type: 'comment', comment: 'k', wish: `w-${first}`, text: 'Oui', language: 'fr' });
  expect(roomWishes(room.state())).toHaveLength(1);
  const receipt = room.state().participants[first]?.receipt;
  room.give(visitor, { type: 'withdraw', receipt });
  expect(myView(room.state(), first)).toBeNull();
  expect(roomWishes(room.state())).toEqual([]);
  const withoutKey = room.events.map((event) => ('participant' in event && event.participant === first && event.type !== 'withdrawn' ? null : event));
  expect(replay(withoutKey)).toEqual(room.state());
});

test('a measure made of a wish stays in the catalogue when its author withdraws, in the room and in a replay', () => {
  const room = prepared();
  const [id = ''] = room.ids();
  const measure = { ...plan().measures[0], id: 'wished-for' };
  room.give(facilitator, { type: 'move', to: 'envision' });
  room.give(person(id), { type: 'wish', wish: 'w', text: 'Un banc', language: 'fr', table: null, parent: null });
  room.give(host, { type: 'record-drawing', participant: id, wish: 'w', image: 'a.png', engine: 'sketch', prompt: 'Un banc', seed: 1, description: { en: 'a', fr: 'b' }, understood: null });
  room.give(person(id), { type: 'propose', wish: 'w' });
  room.give(facilitator, { type: 'accept-wish', wish: 'w' });
  expect(room.give(facilitator, { type: 'settle-wish', wish: 'w', outcome: { kind: 'new-measure', measure } })).toBeNull();
  room.give(visitor, { type: 'withdraw', receipt: room.state().participants[id]?.receipt });
  expect(room.state().plan?.measures.map((each) => each.id)).toContain('wished-for');
  const withoutKey = room.events.map((event) => ('participant' in event && event.participant === id && event.type !== 'withdrawn' ? null : event));
  expect(replay(withoutKey)).toEqual(room.state());
});

test('a package is accepted, accepted with a reservation or objected to: by a swap, by one measure, by a criterion, or for a reason alone', () => {
  const room = prepared();
  const me = person(room.ids()[0] ?? '');
  const [inside, outside] = plan().measures.map(({ id }) => id);
  const criterion = plan().criteria[0]?.id;
  room.give(facilitator, { type: 'move', to: 'negotiate' });
  publishTerms(room, {});
  const tabled = { round: 1, problem: {}, proposal: { measures: [inside] }, marks: [], demands: [], terms: room.state().terms[0]?.hash };
  room.give(host, { type: 'table-package', plan: room.state().plan, tabled });
  const respond = (response: object): string | null => room.give(me, { type: 'respond', round: 1, response });
  const object = (more: object): string | null => respond({ kind: 'object', reason: 'no', mustHave: null, cannotAccept: null, ...more });
  expect(respond({ kind: 'accept' })).toBeNull();
  expect(respond({ kind: 'accept', reservation: ' ' })).toBe('reason-needed');
  expect(respond({ kind: 'accept', reservation: 'x'.repeat(5_000) })).toBe('text-too-long');
  expect(respond({ kind: 'accept', reservation: 'Not before winter' })).toBeNull();
  expect(roomNow(room.state()).rounds).toEqual([{ answered: 1, accepted: 1, reserved: 1, objected: 0 }]);
  expect(object({ mustHave: outside, cannotAccept: inside })).toBeNull();
  expect(object({ mustHave: outside, cannotAccept: outside })).toBe('asks-both');
  expect(object({ mustHave: inside, cannotAccept: outside })).toBe('not-in-package');
  expect(object({ mustHave: plan().measures[2]?.id, cannotAccept: outside })).toBe('not-in-package');
  room.give(host, { type: 'table-package', plan: room.state().plan, tabled: { ...tabled, round: 2, proposal: { measures: [inside, outside] } } });
  expect(room.give(me, { type: 'respond', round: 2, response: { kind: 'object', reason: 'no', mustHave: inside, cannotAccept: outside } })).toBe('already-in-package');
  const last = (more: object): string | null => room.give(me, { type: 'respond', round: 2, response: { kind: 'object', reason: 'no', mustHave: null, cannotAccept: null, ...more } });
  expect([last({ criterion }), last({ criterion: 'taste' }), last({ mustHave: 'moon' }), last({ reason: ' ' }), last({})]).toEqual([null, 'criterion-gone', 'unknown-measure', 'reason-needed', null]);
});

test('an answer recorded before there were reservations and criteria counts as it did', () => {
  const room = prepared();
  const [first, second] = room.ids();
  const tabled = { round: 1, problem: null, proposal: null, marks: [], demands: [] };
  const old: Event[] = [{ type: 'tabled', tabled }, { type: 'responded', participant: first ?? '', round: 1, response: { kind: 'accept' } },
    { type: 'responded', participant: second ?? '', round: 1, response: { kind: 'object', reason: 'no', mustHave: null, cannotAccept: null } }];
  expect(roomNow(replay([...room.events, ...old])).rounds).toEqual([{ answered: 2, accepted: 1, reserved: 0, objected: 1 }]);
});
