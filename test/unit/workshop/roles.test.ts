import fc from 'fast-check';
import { expect, test } from 'vitest';
import { command, joinCommand } from '../../../app/protocol/index.ts';
import { mayGive, type Actor, type Command, type HelperRole } from '../../../app/workshop/index.ts';

const kinds: Command['type'][] = [...command.options, joinCommand].map((each) => each.shape.type.value);
/** Given by no client at all. */
const hostKinds: Command['type'][] = [
  'record-drawing', 'record-designs', 'publish-terms', 'table-package', 'record-robustness', 'mark-rehearsal', 'record-pictures', 'fail-picture', 'record-engine', 'record-with-agents', 'record-agent-turn', 'pair-helper',
];
const helper = (as: HelperRole): Actor => ({ role: 'helper', id: 'h_1', as });
const actors: Actor[] = [{ role: 'facilitator' }, { role: 'host' }, { role: 'visitor' }, { role: 'participant', id: 'p_1' }, helper('facilitator'), helper('moderator'), helper('table-host'), helper('observer')];
const given = (actor: Actor): Command['type'][] => [...kinds, ...hostKinds].filter((kind) => mayGive(actor, kind)).toSorted();
const anyone = ['join', 'withdraw'];

test('a stranger and an observer may only join, or withdraw with their own receipt', () => {
  expect(given({ role: 'visitor' })).toEqual(anyone);
  expect(given(helper('observer'))).toEqual(anyone);
});

test('a moderator rules on wishes and goes to who asks for help, and nothing else', () => {
  expect(given(helper('moderator'))).toEqual([...anyone, 'accept-wish', 'set-aside-wish', 'settle-wish', 'tag-wish', 'describe-picture', 'give-help'].toSorted());
});

test('whoever is not the host gives none of the host’s own commands', () => {
  for (const actor of actors.filter(({ role }) => role !== 'host')) expect(given(actor).filter((kind) => hostKinds.includes(kind)), JSON.stringify(actor)).toEqual([]);
});

test('no client command of the host’s own kinds can even be read', () => {
  expect(kinds.filter((kind) => hostKinds.includes(kind))).toEqual([]);
});

test('a paired facilitator gives what the facilitator does, but puts out no other helper and takes back no import', () => {
  expect(given({ role: 'facilitator' }).filter((kind) => !given(helper('facilitator')).includes(kind))).toEqual(['remove-helper', 'remove-import']);
});

test('nobody speaks for a resident, and a resident runs nothing', () => {
  fc.assert(fc.property(fc.constantFrom(...actors), fc.constantFrom(...kinds), (actor, kind) => {
    const resident = mayGive({ role: 'participant', id: 'p' }, kind) && !anyone.includes(kind) && kind !== 'describe-picture';
    if (resident && actor.role !== 'participant') return !mayGive(actor, kind);
    // Each of the others may give what a role below it may: helpers stand below the facilitator.
    return actor.role !== 'helper' || !mayGive(actor, kind) || mayGive({ role: 'facilitator' }, kind);
  }), { numRuns: 2_000, seed: 5 });
});
