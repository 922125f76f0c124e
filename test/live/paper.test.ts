import { expect, test } from 'vitest';
import { codeOf, openDoors, type Doors } from './host-doors.ts';
import type { Ballot, PaperEntry } from '../../app/workshop/index.ts';

const person: PaperEntry = { part: 'person', person: { language: 'fr', consents: { takePart: true, groupData: true, publishWords: false, publishPictures: false, cloud: false }, ageBand: '75+', groups: 'none', parent: null } };
let count = 0;
const leads = async (doors: Doors, command: object): Promise<string> => codeOf(await doors.lead({ id: `paper-${count += 1}`, ...command }));

/** Two sheets, an open ballot, and what a sheet says of the first design on it. */
async function printed(): Promise<{ doors: Doors; ballot: Ballot; ratings: (score: number) => PaperEntry }> {
  const doors = await openDoors();
  const plan = doors.state().plan ?? expect.fail('no plan');
  const ballot: Ballot = { id: 'b', kind: 'score', title: { en: 'Rate', fr: 'Notez' }, items: plan.designs.map(({ id }) => ({ kind: 'design', id })), criteria: [], dots: 0, round: 'before', of: null };
  expect(await leads(doors, { type: 'prepare-paper', ballot })).toBe('ok');
  expect(await leads(doors, { type: 'print-sheets', language: 'fr', count: 2 })).toBe('ok');
  expect(await leads(doors, { type: 'move', to: 'evaluate' })).toBe('ok');
  expect(await leads(doors, { type: 'open-ballot', ballot })).toBe('ok');
  return { doors, ballot, ratings: (score) => ({ part: 'ballot', ballot: 'b', answer: { kind: 'score', scores: { [`design:${plan.designs[0]?.id ?? ''}`]: score } } }) };
}

test('what was typed in of a sheet is there after a restart, and goes when its person takes it back', async () => {
  const { doors, ratings } = await printed();
  expect(await leads(doors, { type: 'enter-paper', sheet: 1, entry: person, stands: true })).toBe('ok');
  expect(await leads(doors, { type: 'enter-paper', sheet: 1, entry: ratings(4), stands: false })).toBe('ok');
  expect(await leads(doors, { type: 'enter-paper', sheet: 1, entry: ratings(5), stands: false })).toBe('ok');
  await doors.restart();
  expect(doors.state().paper.sheets[1]?.parts['b']?.said).toEqual([ratings(4), ratings(5)]);
  expect(await leads(doors, { type: 'settle-paper', sheet: 1, part: 'b', entry: ratings(5) })).toBe('ok');
  const before = doors.state();
  await doors.restart();
  expect(doors.state()).toEqual(before);
  const [first, second] = [before.paper.sheets[1], before.paper.sheets[2]];
  expect(Object.values(before.ballots['b']?.paper ?? {})).toEqual([{ entered: 'twice', differences: 1, when: 'open' }]);
  // The second sheet has been given to nobody's typist yet, and has no key to destroy.
  for (const sheet of [first, second]) expect((await doors.say('', { id: `w-${sheet?.number}`, type: 'withdraw', receipt: sheet?.receipt }))[0]).toMatchObject({ ok: true });
  await doors.host().workplace().idle();
  expect(doors.state().ballots['b']?.answers).toEqual({});
  expect(await leads(doors, { type: 'enter-paper', sheet: 2, entry: person, stands: true })).toBe('sheet-withdrawn');
  const after = doors.state();
  await doors.restart();
  expect(doors.state()).toEqual(after);
});

test('the page to print is the desk’s alone, in no cache, and tablets can neither print nor type in', async () => {
  const { doors } = await printed();
  const asked = '/print/ballots?from=1&to=2&size=letter&parts=person,b';
  const page = await fetch(doors.home() + asked, { headers: { cookie: await doors.leader() } });
  expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(await page.text()).toContain(doors.state().paper.sheets[2]?.receipt);
  expect((await fetch(doors.home() + asked)).status).toBe(403);
  expect((await fetch(doors.tablets() + asked)).status).toBe(404);
  expect((await fetch(`${doors.home()}/print/nothing`, { headers: { cookie: await doors.leader() } })).status).toBe(404);
  const cookie = await doors.join('j1');
  for (const command of [{ type: 'enter-paper', sheet: 1, entry: person, stands: true }, { type: 'print-sheets', language: 'fr', count: 1 }, { type: 'settle-paper', sheet: 1, part: 'person', entry: null }, { type: 'end-extra', ballot: 'b' }]) {
    expect((await doors.say(cookie, { id: `t-${command.type}`, ...command }))[0]).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
  }
});

test('a host that is started again goes on giving the extra time', async () => {
  const { doors, ratings } = await printed();
  const cookie = await doors.join('j2');
  expect((await doors.say(cookie, { id: 'n1', type: 'need-time', wanted: true }))[0]).toMatchObject({ ok: true });
  expect(await leads(doors, { type: 'close-ballot', ballot: 'b', moreMinutes: 5 })).toBe('ok');
  await doors.restart();
  const entry = ratings(2);
  const answer = entry.part === 'ballot' ? entry.answer : null;
  expect((await doors.say(cookie, { id: 'a1', type: 'answer', ballot: 'b', answer }))[0]).toMatchObject({ ok: true });
  expect(Object.values(doors.state().ballots['b']?.answers ?? {})).toEqual([answer]);
  expect(await leads(doors, { type: 'show-results', ballot: 'b', shown: true })).toBe('extra-time-running');
  expect(await leads(doors, { type: 'end-extra', ballot: 'b' })).toBe('ok');
  expect(await leads(doors, { type: 'show-results', ballot: 'b', shown: true })).toBe('ok');
});
