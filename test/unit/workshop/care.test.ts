import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCount, checkCounts, checkTopics, earlierText, facilitatorView, mayPublishPicture, mayPublishText, moderationReasons, myView, pictureMark, replay, roomWishes, type Actor, type Check } from '../../../app/workshop/index.ts';
import { cut, facilitator, host, room } from './imagining.ts';

const idOf = (actor: Actor): string => (actor.role === 'participant' ? actor.id : '');
const text = (en: string, fr: string) => ({ en, fr });

describe('the text of a picture', () => {
  const describing = (en: string, fr: string, image = 'sketch.png') => ({ type: 'describe-picture', wish: 'w', image, description: text(en, fr) });

  test('may be put right in one language, and says who did so; the other is left to the facilitator', () => {
    const { give, ana, state } = room();
    expect(give(ana, describing('', 'Un banc rouge'))).toBeNull();
    expect(state().wishes['w']?.drawing).toMatchObject({ description: text('A bench', 'Un banc rouge'), described: { fr: 'author' } });
    expect(give(facilitator, describing('A red bench', 'Un banc rouge'))).toBeNull();
    expect(state().wishes['w']?.drawing).toMatchObject({ description: text('A red bench', 'Un banc rouge'), described: { fr: 'author', en: 'facilitator' } });
  });

  test('put right as it was changes nothing, and too long a one is refused', () => {
    const { give, ana, events } = room();
    const before = events.length;
    expect(give(ana, describing('A bench', 'Un banc'))).toBeNull();
    expect(events).toHaveLength(before);
    expect(give(ana, describing('x'.repeat(1_001), ''))).toBe('text-too-long');
    expect(give(ana, describing('A', 'Un', 'other.png'))).toBe('unknown-picture');
  });

  test('is offered to its author again when the picture is drawn anew, and not when a part was painted, for there it stands in the new text', () => {
    const told = { ...cut('a.png'), description: text('An old bench', 'Le banc de ma mère'), described: { fr: 'author' } as const };
    const again = text('A bench', 'Le banc de ma mère');
    const wish = (drawing: ReturnType<typeof cut>, ...before: ReturnType<typeof cut>[]) => ({ drawing, history: [...before, drawing] });
    expect(earlierText(wish(cut('b.png'), told))).toEqual(again);
    expect(earlierText(wish(cut('b.png')), told)).toEqual(again);
    expect(earlierText(wish({ ...cut('b.png'), parent: 'a.png' }, told))).toBeNull();
    expect(earlierText(wish({ ...cut('b.png'), described: { en: 'facilitator' } }, told))).toBeNull();
    expect(earlierText(wish(cut('b.png'), cut('a.png')))).toBeNull();
  });
});

describe('the checklist of a picture', () => {
  const checking = (answers: object) => ({ type: 'check-picture', wish: 'w', answers });

  test('is filled on one’s own picture and on accepted ones of others, until the workshop closes', () => {
    const { give, ana, bob, state } = room();
    expect(give(bob, checking({ rest: 'yes' }))).toBe('unknown-wish');
    expect(give(ana, checking({ rest: 'yes' }))).toBeNull();
    give(ana, { type: 'propose', wish: 'w' });
    expect(give(bob, checking({ rest: 'yes' }))).toBe('unknown-wish');
    give(facilitator, { type: 'accept-wish', wish: 'w', image: 'sketch.png' });
    expect(give(bob, checking({ rest: 'no' }))).toBeNull();
    expect(myView(state(), idOf(bob))?.checks).toEqual({ w: { rest: 'no' } });
    give(facilitator, { type: 'move', to: 'close' });
    expect(give(bob, checking({ rest: 'yes' }))).toBe('not-in-phase');
  });

  test('shows nobody one person’s answers: not the desk, not the projector, not the room', () => {
    const { give, ana, state } = room();
    give(ana, checking({ wheelchair: 'no' }));
    give(ana, { type: 'propose', wish: 'w' });
    give(facilitator, { type: 'accept-wish', wish: 'w' });
    for (const view of [facilitatorView(state()), roomWishes(state()), checkCounts(state(), () => true)]) expect(JSON.stringify(view)).not.toMatch(/"no"|"no":[^0]/);
    expect(facilitatorView(state()).checks['w']?.answered).toBe('few');
  });

  test('counts only what was said of the picture that is there now', () => {
    const { give, ana, state } = room();
    give(ana, checking({ rest: 'yes' }));
    give(host, { type: 'record-drawing', participant: idOf(ana), wish: 'w', ...cut('two.png') });
    expect(facilitatorView(state()).checks).toEqual({});
    expect(myView(state(), idOf(ana))?.checks).toEqual({});
  });

  test('moves in steps of five people while more may answer', () => {
    const checks = (count: number): Record<string, Check> => Object.fromEntries(Array.from({ length: count }, (_, place) => [`p${place}`, { image: 'sketch.png', answers: { rest: place < 5 ? 'yes' : 'no' } }]));
    const count = (people: number, inSteps: boolean) => checkCount({ drawing: cut('sketch.png'), checks: checks(people) }, { fewest: 5, inSteps })?.topics.find(({ topic }) => topic === 'rest')?.said;
    expect(count(9, true)).toEqual({ yes: 5, no: 0, unsure: 0 });
    expect(count(9, false)).toEqual({ yes: 5, no: 4, unsure: 0 });
    expect(count(10, true)).toEqual({ yes: 5, no: 5, unsure: 0 });
    expect(count(4, true)).toBeNull();
  });

  test('tells of no question that fewer than five answered, whatever they said', () => {
    const answer = fc.constantFrom('yes', 'no', 'unsure', undefined);
    const check = fc.record(Object.fromEntries(checkTopics.map((topic) => [topic, answer])));
    fc.assert(fc.property(fc.array(check, { maxLength: 9 }), (given) => {
      const checks = Object.fromEntries(given.map((answers, place): [string, Check] => [`p${place}`, { image: 'sketch.png', answers: JSON.parse(JSON.stringify(answers)) }]));
      const count = checkCount({ drawing: cut('sketch.png'), checks }, { fewest: 5 });
      for (const { topic, said } of count?.topics ?? []) {
        const answered = given.filter((answers) => answers[topic] !== undefined).length;
        expect(said === null).toBe(answered < 5);
        if (said) expect(said.yes + said.no + said.unsure).toBe(answered);
      }
      if (count) expect(count.answered === 'few' || count.answered >= 5).toBe(true);
    }));
  });
});

describe('the rights in a picture', () => {
  const choosing = (rights: string) => ({ type: 'choose-rights', wish: 'w', rights });

  test('are the workshop’s alone unless its author says more, and may change until it closes', () => {
    const { give, ana, bob, state } = room();
    expect(state().wishes['w']?.rights).toBe('workshop');
    expect(give(bob, choosing('open'))).toBe('unknown-wish');
    for (const rights of ['open', 'city', 'workshop']) expect(give(ana, choosing(rights))).toBeNull();
    give(facilitator, { type: 'move', to: 'close' });
    expect(give(ana, choosing('open'))).toBe('not-in-phase');
    expect(state().wishes['w']?.rights).toBe('workshop');
  });

  test('are not given away by a child', () => {
    const { give, state } = room();
    give(facilitator, { type: 'record-parental-consent', by: 'Une mère' });
    const parentalCode = Object.keys(state().parentalCodes)[0] ?? '';
    give({ role: 'visitor' }, { type: 'join', language: 'fr', ageBand: 'under-14', parentalCode, groups: 'none', consents: { takePart: true, groupData: false, publishWords: false, publishPictures: false, cloud: false } });
    const child: Actor = { role: 'participant', id: Object.keys(state().participants).at(-1) ?? '' };
    give(child, { type: 'wish', wish: 'v', text: 'Une glissade', language: 'fr', table: null, parent: null });
    expect(give(child, { ...choosing('city'), wish: 'v' })).toBe('rights-need-parent');
    expect(give(child, { ...choosing('workshop'), wish: 'v' })).toBeNull();
  });

  test('let a report show the picture of somebody who did not agree to that when they came in', () => {
    const consents = { takePart: true, groupData: true, publishWords: true, publishPictures: false, cloud: false } as const;
    expect(mayPublishPicture(consents, { rights: 'workshop' })).toBe(false);
    expect(mayPublishPicture(consents, { rights: 'city' })).toBe(true);
    expect(mayPublishPicture({ ...consents, publishPictures: true }, { rights: 'workshop' })).toBe(true);
    expect(mayPublishPicture(undefined, { rights: 'open' })).toBe(false);
  });
});

test('a text that quotes words which may not be published goes with no design', () => {
  const { give, ana, state } = room();
  give(ana, { type: 'propose', wish: 'w' });
  give(facilitator, { type: 'accept-wish', wish: 'w' });
  expect(facilitatorView(state()).pictures).toMatchObject([{ description: text('A bench', 'Un banc') }]);
  const wish = state().wishes['w'] ?? expect.fail('no wish');
  expect(mayPublishText({ takePart: true, groupData: true, publishWords: false, publishPictures: true, cloud: false }, wish)).toBe(false);
  expect(mayPublishText({ takePart: true, groupData: true, publishWords: false, publishPictures: true, cloud: false }, { ...wish, text: 'Autre chose', history: [], drawing: cut('a.png') })).toBe(true);
});

describe('a wish that the room is not shown', () => {
  test('needs words only where the reason is none of the list', () => {
    for (const why of moderationReasons) {
      const { give, ana, state } = room();
      const aside = (reason: string) => give(facilitator, { type: 'set-aside-wish', wish: 'w', why, reason });
      expect(aside('')).toBe('not-proposed');
      give(ana, { type: 'propose', wish: 'w' });
      expect(aside(' ')).toBe(why === 'other' ? 'reason-needed' : null);
      expect(aside('Parce que')).toBeNull();
      expect(state().wishes['w']).toMatchObject({ status: 'set-aside', why, reason: 'Parce que' });
    }
  });
});

test('a picture is marked by what it is, those too that were recorded before files said so', () => {
  expect(pictureMark({ engine: 'sketch' })).toBe('sketch');
  expect(pictureMark({ engine: 'sd-server' })).toBe('ai');
  expect(pictureMark({ engine: 'sketch', sourceType: 'ai-edited' })).toBe('ai');
  expect(pictureMark({ engine: 'sketch', sourceType: 'composite' })).toBe('composite');
});

test('who withdraws takes along what they said of pictures; a replay without their key gives the same room', () => {
  const { give, ana, bob, state, events } = room();
  give(bob, { type: 'wish', wish: 'v', text: 'Un arbre', language: 'fr', table: null, parent: null });
  give(host, { type: 'record-drawing', participant: idOf(bob), wish: 'v', ...cut('tree.png') });
  for (const [actor, wish] of [[ana, 'w'], [bob, 'v']] as const) {
    give(actor, { type: 'choose-rights', wish, rights: 'city' });
    give(actor, { type: 'propose', wish });
    give(facilitator, { type: 'accept-wish', wish });
  }
  give(facilitator, { type: 'describe-picture', wish: 'w', image: 'sketch.png', description: text('Somebody’s bench', '') });
  give(ana, { type: 'describe-picture', wish: 'w', image: 'sketch.png', description: text('', 'Le banc de quelqu’un') });
  for (const wish of ['w', 'v']) give(ana, { type: 'check-picture', wish, answers: { wheelchair: 'no' } });
  give({ role: 'visitor' }, { type: 'withdraw', receipt: state().participants[idOf(ana)]?.receipt });
  expect(JSON.stringify(state())).not.toMatch(/Somebody’s bench|banc de quelqu’un|"no"/);
  expect(state().wishes['v']).toMatchObject({ rights: 'city', checks: {} });
  const withoutKey = events.map((event) => ('participant' in event && event.participant === idOf(ana) && event.type !== 'withdrawn' ? null : event));
  expect(JSON.stringify(withoutKey)).not.toMatch(/Somebody’s bench|banc de quelqu’un/);
  expect(replay(withoutKey)).toEqual(state());
});
