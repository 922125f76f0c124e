import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { templateOf } from '../../../app/templates/index.ts';
import { apply, decide, emptyState, facilitatorView, type Actor, type Ballot, type Chance, type Command, type State } from '../../../app/workshop/index.ts';

const plan = templateOf('street')?.plan ?? expect.fail('no template');
const facilitator: Actor = { role: 'facilitator' };
const host: Actor = { role: 'host' };
const person = (id: string): Actor => ({ role: 'participant', id });
const consents = { takePart: true, groupData: true, publishWords: true, publishPictures: true, cloud: false } as const;

type Bare<C> = C extends Command ? Omit<C, 'id'> : never;
type Played = { state: () => State; give: (actor: Actor, command: Bare<Command>) => string | null; undo: () => string | null };

function play(): Played {
  let [state, count, now] = [emptyState, 0, Date.UTC(2026, 10, 24, 18)];
  const next = (): number => (count += 1);
  const chance: Chance = { id: (prefix) => `${prefix}_${next()}`, code: () => `CODE${next()}`, seed: next, hash: (value) => String(JSON.stringify(value).length), now: () => new Date(now += 1_000).toISOString() };
  const give = (actor: Actor, command: Bare<Command>): string | null => {
    const decided = decide(state, actor, { ...command, id: `c${next()}` } as Command, chance);
    if ('refusal' in decided) return decided.refusal.code;
    for (const event of decided) state = apply(state, event);
    return null;
  };
  return { state: () => state, give, undo: () => give(facilitator, { type: 'undo', of: state.steps.length }) };
}

const ballot = (id: string, of: string | null = null): Ballot => ({ id, kind: 'score', title: { en: 'Rate', fr: 'Notez' }, items: plan.designs.map((design) => ({ kind: 'design', id: design.id })), criteria: [], dots: 0, round: of ? 'after' : 'before', of });
const answer = (id: string): Bare<Command> => ({ type: 'answer', ballot: id, answer: { kind: 'skipped' } });

/** A room with two people and two wishes, one of them waiting. */
function room(): Played & { ids: readonly string[] } {
  const played = play();
  played.give(facilitator, { type: 'prepare', plan, reason: null });
  for (const _ of [1, 2]) played.give({ role: 'visitor' }, { type: 'join', language: 'fr', consents, ageBand: '35-54', parentalCode: null, groups: 'none' });
  const ids = Object.keys(played.state().participants);
  played.give(facilitator, { type: 'move', to: 'envision' });
  for (const [place, wish] of ['w1', 'w2'].entries()) {
    const author = person(ids[place] ?? '');
    played.give(author, { type: 'wish', wish, text: 'Un banc', language: 'fr', table: null, parent: null });
    played.give(host, { type: 'record-drawing', participant: '', wish, image: `${wish}.png`, engine: 'sketch', prompt: 'Un banc', seed: 1, description: { en: 'A bench', fr: 'Un banc' }, understood: null });
    played.give(author, { type: 'propose', wish });
  }
  return { ...played, ids };
}
const evaluating = (): ReturnType<typeof room> => { const played = room(); played.give(facilitator, { type: 'move', to: 'evaluate' }); return played; };

/** What matters of a room: all but when it came where, and that results were seen once. */
function matters({ takenBack: _gone, moves, ballots, plan: held, ...state }: State): unknown {
  const measures = [...(held?.measures ?? [])].sort((one, other) => (one.id < other.id ? -1 : 1));
  return { ...state, plan: { ...held, measures }, moves: moves.map(({ to }) => to), ballots: Object.values(ballots).map(({ wasShown: _seen, ...rest }) => rest) };
}

describe('undoing the last step', () => {
  test('brings the room back to the phase before, as if it had not been left', () => {
    const played = room();
    const before = matters(played.state());
    played.give(facilitator, { type: 'move', to: 'negotiate' });
    expect(played.undo()).toBeNull();
    expect(matters(played.state())).toEqual(before);
  });

  test('closes a ballot that has answers, and keeps them', () => {
    const played = evaluating();
    played.give(facilitator, { type: 'open-ballot', ballot: ballot('b') });
    played.give(person(played.ids[0] ?? ''), answer('b'));
    expect(facilitatorView(played.state()).undo).toMatchObject({ kind: 'ballot-opened', how: 'closes', what: { fr: 'Notez' } });
    expect(played.undo()).toBeNull();
    expect(played.state().ballots['b']).toMatchObject({ status: 'closed', answers: { [played.ids[0] ?? '']: { kind: 'skipped' } } });
  });

  test('takes back a ballot that nobody has answered, with the freeze that it brought, tells who answers it later, and may be opened once more', () => {
    const played = evaluating();
    const before = matters(played.state());
    played.give(facilitator, { type: 'open-ballot', ballot: ballot('b') });
    expect(played.state().frozen).not.toBeNull();
    expect(played.undo()).toBeNull();
    expect(matters(played.state())).toEqual(before);
    expect(played.give(person(played.ids[0] ?? ''), answer('b'))).toBe('ballot-taken-back');
    expect(played.give(facilitator, { type: 'open-ballot', ballot: ballot('b') })).toBeNull();
  });

  test('opens a closed ballot again with its answers, unless its results were shown or it was asked anew', () => {
    const played = evaluating();
    played.give(facilitator, { type: 'open-ballot', ballot: ballot('b') });
    played.give(person(played.ids[0] ?? ''), answer('b'));
    played.give(facilitator, { type: 'close-ballot', ballot: 'b' });
    expect(played.undo()).toBeNull();
    expect(played.state().ballots['b']?.status).toBe('open');
    expect(played.give(person(played.ids[1] ?? ''), answer('b'))).toBeNull();
    expect(Object.keys(played.state().ballots['b']?.answers ?? {})).toHaveLength(2);
    played.give(facilitator, { type: 'close-ballot', ballot: 'b' });
    played.give(facilitator, { type: 'show-results', ballot: 'b', shown: true });
    expect(played.undo()).toBeNull();
    expect(played.state().ballots['b']?.shown).toBe(false);
    expect(played.undo()).toBe('undo-seen');
    expect(facilitatorView(played.state()).undo?.cannot).toBe('undo-seen');
  });

  test('opens a closed ballot again with what came late meanwhile', () => {
    const played = evaluating();
    played.give(facilitator, { type: 'open-ballot', ballot: ballot('b') });
    played.give(facilitator, { type: 'close-ballot', ballot: 'b' });
    expect(played.give(person(played.ids[0] ?? ''), answer('b'))).toBeNull();
    expect(played.state().ballots['b']?.answers).toEqual({});
    expect(played.undo()).toBeNull();
    expect(played.state().ballots['b']).toMatchObject({ status: 'open', late: {}, answers: { [played.ids[0] ?? '']: { kind: 'skipped' } } });
    expect(facilitatorView(played.state()).undo?.how).toBe('closes');
  });

  test('takes the big screen back together with what brought it there, and alone where it was changed alone', () => {
    const played = evaluating();
    played.give(facilitator, { type: 'project', view: 'gallery' });
    played.give(facilitator, { type: 'open-ballot', ballot: ballot('b') });
    played.give(facilitator, { type: 'project', view: 'ballot', along: true });
    played.give(facilitator, { type: 'project', view: 'timer' });
    expect(played.undo()).toBeNull();
    expect(played.state()).toMatchObject({ projector: 'ballot', ballots: { b: { status: 'open' } } });
    expect(played.undo()).toBeNull();
    expect(played.state()).toMatchObject({ projector: 'gallery', ballots: {} });
  });

  test('is no matter of turned pages', () => {
    const played = evaluating();
    played.give(facilitator, { type: 'project', view: 'gallery' });
    for (const _ of [1, 2]) played.give(facilitator, { type: 'turn-page', by: 1 });
    expect(played.state()).toMatchObject({ projector: 'gallery', page: 2 });
    played.undo();
    expect(played.state()).toMatchObject({ projector: 'join', page: 0 });
  });

  test('brings an accepted wish back to those that wait, and one set aside too', () => {
    const played = room();
    const before = matters(played.state());
    for (const command of [{ type: 'accept-wish', wish: 'w1' }, { type: 'set-aside-wish', wish: 'w1', reason: 'Trop loin.' }] as const) {
      played.give(facilitator, command);
      expect(played.undo()).toBeNull();
      expect(matters(played.state())).toEqual(before);
    }
  });

  test('leaves a wish accepted whose picture a ballot asks about', () => {
    const played = room();
    played.give(facilitator, { type: 'accept-wish', wish: 'w1' });
    played.give(facilitator, { type: 'move', to: 'evaluate' });
    played.give(facilitator, { type: 'open-ballot', ballot: { ...ballot('b'), items: [{ kind: 'picture', id: 'w1.png' }] } });
    played.give(person(played.ids[0] ?? ''), answer('b'));
    expect([played.undo(), played.undo(), played.undo()]).toEqual([null, null, 'undo-in-use']);
  });

  test.each([['before numbers are frozen takes its new measure out', false], ['after that leaves it in the catalogue', true]])('of a settled wish %s', (_said, frozen) => {
    const played = room();
    played.give(facilitator, { type: 'accept-wish', wish: 'w1' });
    if (frozen) {
      played.give(facilitator, { type: 'move', to: 'evaluate' });
      played.give(facilitator, { type: 'open-ballot', ballot: ballot('b') });
    }
    const measure = { ...(plan.measures[0] ?? expect.fail()), id: 'wished' };
    expect(played.give(facilitator, { type: 'settle-wish', wish: 'w1', outcome: { kind: 'new-measure', measure }, reason: 'Asked for.' })).toBeNull();
    expect(played.undo()).toBeNull();
    expect(played.state().wishes['w1']?.outcome).toBeNull();
    expect(played.state().plan?.measures.some(({ id }) => id === 'wished')).toBe(frozen);
  });

  test('keeps a new measure that another one needs, and says so before', () => {
    const played = room();
    const measure = { ...(plan.measures[0] ?? expect.fail()), id: 'wished' };
    for (const [wish, made] of [['w1', measure], ['w2', { ...measure, id: 'second', requires: ['wished'] }]] as const) {
      played.give(facilitator, { type: 'accept-wish', wish });
      expect(played.give(facilitator, { type: 'settle-wish', wish, outcome: { kind: 'new-measure', measure: made } })).toBeNull();
    }
    played.give({ role: 'visitor' }, { type: 'withdraw', receipt: played.state().participants[played.ids[1] ?? '']?.receipt ?? '' });
    expect(facilitatorView(played.state()).undo).toMatchObject({ kind: 'wish-settled', how: 'keeps-measure' });
    expect(played.undo()).toBeNull();
    expect(played.state().wishes['w1']?.outcome).toBeNull();
    expect(played.state().plan?.measures.map(({ id }) => id)).toEqual(expect.arrayContaining(['wished', 'second']));
  });

  test('goes no further back than what cannot be undone, such as a plan that was saved while people are here', () => {
    const played = room();
    played.give(facilitator, { type: 'prepare', plan: { ...plan, title: { en: 'New', fr: 'Neuf' } }, reason: null });
    expect(facilitatorView(played.state()).undo).toMatchObject({ kind: 'fixed', fixed: 'prepared' });
    expect(played.undo()).toBe('undo-fixed');
    played.give(facilitator, { type: 'move', to: 'shortlist' });
    expect([played.undo(), played.undo()]).toEqual([null, 'undo-fixed']);
  });

  test('is not stopped by the host, which draws designs in the background', () => {
    const played = room();
    const [design] = plan.designs;
    played.give(host, { type: 'record-designs', drawings: [{ design: design?.id ?? '', sketch: design?.sketch ?? expect.fail(), image: 'drawn.png', description: { en: 'A street', fr: 'Une rue' } }] });
    expect(played.state().plan?.designs[0]?.image).toBe('drawn.png');
    expect(played.undo()).toBeNull();
    expect(played.state()).toMatchObject({ phase: 'welcome' });
    expect(played.state().plan?.designs[0]?.image).toBe('drawn.png');
  });

  test('passes over what its author has changed anyway', () => {
    const played = room();
    played.give(facilitator, { type: 'accept-wish', wish: 'w2' });
    played.give(facilitator, { type: 'set-aside-wish', wish: 'w1', reason: 'Trop loin.' });
    played.give(host, { type: 'record-drawing', participant: '', wish: 'w1', image: 'anew.png', engine: 'sketch', prompt: 'x', seed: 1, description: { en: '', fr: '' }, understood: null });
    expect(facilitatorView(played.state()).undo).toMatchObject({ kind: 'wish-accepted' });
    played.undo();
    expect(played.state().wishes['w2']?.status).toBe('proposed');
    expect(played.state().wishes['w1']?.status).toBe('private');
  });

  test('is refused where somebody has done something meanwhile, where nothing was done, and to residents', () => {
    const played = room();
    expect(played.give(facilitator, { type: 'undo', of: 7 })).toBe('undo-changed');
    expect(played.give(person(played.ids[0] ?? ''), { type: 'undo', of: 1 })).toBe('not-allowed');
    expect(played.undo()).toBeNull();
    expect(played.undo()).toBe('nothing-to-undo');
  });
});

describe('whatever was done and undone', () => {
  const throws = fc.array(fc.record({ what: fc.nat(10), which: fc.nat(3) }), { minLength: 1, maxLength: 30 });

  test('the room is as before for what matters, and no answer is lost', () => {
    fc.assert(fc.property(throws, (steps) => {
      const played = evaluating();
      for (const step of steps) {
        const before = played.state();
        if (played.give(...said(played, step)) !== null || played.state().steps.length !== before.steps.length + 1) continue;
        const answered = answersIn(played.state());
        if (step.which === 3) continue;
        expect(played.undo()).toBeNull();
        expect(answersIn(played.state())).toEqual(answered);
        expect(matters(played.state())).toEqual(matters(before));
      }
      const answered = answersIn(played.state());
      while (played.undo() === null) expect(answersIn(played.state())).toEqual(answered);
    }), { numRuns: 200 });
  });

  /** Who has answered what, in time or late. */
  const answersIn = ({ ballots }: State): unknown =>
    Object.values(ballots).map(({ ballot: { id }, answers, late = {} }) => [id, Object.keys({ ...answers, ...late }).sort()]).filter(([, people]) => people?.length);

  function said({ state, ids }: ReturnType<typeof room>, { what, which }: { what: number; which: number }): [Actor, Bare<Command>] {
    const [id, wish] = [`b${which}`, which > 1 ? 'w1' : 'w2'];
    const me = person(ids[which % 2] ?? '');
    switch (what) {
      case 0: return [facilitator, { type: 'move', to: (['evaluate', 'discuss', 'shortlist', 'close'] as const)[which] ?? 'close' }];
      case 1: return [facilitator, { type: 'open-ballot', ballot: ballot(`b${Object.keys(state().ballots).length}${state().takenBack.length}`) }];
      case 2: return [facilitator, { type: 'close-ballot', ballot: Object.keys(state().ballots)[which] ?? id }];
      case 3: return [facilitator, { type: 'show-results', ballot: Object.keys(state().ballots)[which % 2] ?? id, shown: which < 2 }];
      case 4: case 5: return [me, answer(Object.keys(state().ballots).at(-1) ?? id)];
      case 6: return [facilitator, { type: 'accept-wish', wish }];
      case 7: return [facilitator, { type: 'set-aside-wish', wish, reason: 'Trop loin.' }];
      case 8: return [facilitator, { type: 'settle-wish', wish, outcome: { kind: 'new-measure', measure: { ...(plan.measures[0] ?? expect.fail()), id: `wished-${which}` } } }];
      case 9: return [facilitator, { type: 'settle-wish', wish, outcome: { kind: 'not-costed', reason: 'Plus tard.' } }];
      default: return [facilitator, { type: 'project', view: (['join', 'gallery', 'timer', 'blank'] as const)[which] ?? 'join' }];
    }
  }
});
