import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { reportCommand } from '../../app/report-command.ts';
import { gatherRooms } from '../../app/rooms/merged.ts';
import { verifyLog } from '../../app/store/index.ts';
import { verifyCommand } from '../../app/verify/verify.ts';
import type { ParticipantId, State } from '../../app/workshop/index.ts';
import { openDoors, ratings, wish, type Doors } from './host-doors.ts';
import { filesOf, newPlace } from './parvis-files.ts';

const score = (state: State, id: string, points: number): object => ({ id: `a-${id}-${points}`, type: 'answer', ballot: id, answer: {
  kind: 'criteria', scores: Object.fromEntries((state.plan?.designs ?? []).map((design) => [`design:${design.id}`, Object.fromEntries((state.plan?.criteria ?? []).map((criterion) => [criterion.id, points]))])),
} });
const merged = (doors: Doors) => gatherRooms(doors.folder, doors.state().rooms)?.merged;

/** One workshop, prepared on one laptop where somebody joined already, and run apart in two rooms over HTTP. */
async function twoRooms(): Promise<{ first: Doors; second: Doors; early: ParticipantId }> {
  const first = await openDoors();
  await first.join('early');
  const [early = ''] = Object.keys(first.state().participants);
  await first.lead({ id: 'm1', type: 'move', to: 'envision' });
  const second = await openDoors();
  await filesOf(second).receive(await filesOf(first).pack());
  await filesOf(second).open('Quai');
  for (const [doors, name, count] of [[first, 'a', 3], [second, 'b', 4]] as const) {
    // The same ids in both rooms: what tells them apart is the row that made them.
    const people = [];
    for (let nth = 0; nth < count; nth += 1) people.push(await doors.join(`j${nth}`));
    await doors.say(people[0] ?? '', wish('w1', `Un banc pour la salle ${name}`));
    await doors.lead({ id: 'm2', type: 'move', to: 'evaluate' });
    await doors.lead({ id: 'o1', type: 'open-ballot', ballot: ratings(doors.state().plan, 'ballot-1') });
    for (const cookie of people) await doors.say(cookie, score(doors.state(), 'ballot-1', name === 'a' ? 2 : 4));
    await doors.lead({ id: 'c1', type: 'close-ballot', ballot: 'ballot-1' });
    await doors.host().workplace().idle();
  }
  return { first, second, early };
}

it('makes one workshop of two rooms that ran apart: nobody and nothing twice, each of the room it came from', async () => {
  const { first, second, early } = await twoRooms();
  const head = first.host().workplace().log.head();
  const theirs = second.host().workplace().log.head();
  expect(await filesOf(first).add(await filesOf(second).pack())).toMatchObject({ ok: true, added: 1 });
  const one = merged(first);
  expect(Object.keys(one?.state.participants ?? {})).toHaveLength(8);
  expect(one?.roomOf[early]).toBeUndefined();
  const [added] = first.state().rooms.added;
  expect(added).toMatchObject({ name: 'Quai', head: theirs });
  expect(Object.values(one?.roomOf ?? {}).toSorted()).toEqual([...Array(3).fill('here'), ...Array(4).fill(added?.record)].toSorted());
  expect(Object.values(one?.state.ballots ?? {}).map(({ answers }) => Object.keys(answers).length)).toEqual([7]);
  expect(Object.values(one?.state.wishes ?? {}).map(({ text }) => text).toSorted()).toEqual(['Un banc pour la salle a', 'Un banc pour la salle b']);
  expect(await filesOf(first).overview()).toMatchObject({ people: 8, unrecognised: 7, conflicts: [] });
  // Nothing was rewritten: the record goes on after its former head, the other room's ends where it ended.
  expect(verifyLog(first.folder, { head }).ok).toBe(true);
  expect(verifyLog(join(first.folder, 'rooms', added?.record ?? ''), { head: theirs })).toMatchObject({ ok: true, head: theirs });
  // The other way round it is the same workshop.
  await filesOf(second).add(await filesOf(first).pack());
  const other = merged(second);
  expect(other?.state.ballots).toEqual(one?.state.ballots);
  expect(other?.state.participants).toEqual(one?.state.participants);
});

it('says in words what it does not add: the same again, an older one, another workshop; and lets a newer one take its place', async () => {
  const { first, second } = await twoRooms();
  const { pack, add } = filesOf(first);
  const older = join(newPlace(), 'older.parvis');
  copyFileSync(await filesOf(second).pack(), older);
  expect(await add(older)).toMatchObject({ ok: true });
  expect(await add(older)).toMatchObject({ ok: false, code: 'same-record' });
  expect(await add(await pack())).toMatchObject({ ok: false, code: 'same-record' });
  await second.join('late');
  expect(await add(await filesOf(second).pack())).toMatchObject({ ok: true, added: 1 });
  expect(first.state().rooms.added).toHaveLength(1);
  expect(Object.keys(merged(first)?.state.participants ?? {})).toHaveLength(9);
  expect(await add(older)).toMatchObject({ ok: false, code: 'older-record' });
  const stranger = await openDoors();
  expect(await add(await filesOf(stranger).pack())).toMatchObject({ ok: false, code: 'other-workshop' });
  expect(readdirSync(join(first.folder, 'rooms'))).toEqual([first.state().rooms.added[0]?.record]);
});

it('has the record of another room again after the power failed while a newer one took its place, before or after it lay there', async () => {
  const { first, second } = await twoRooms();
  expect(await filesOf(first).add(await filesOf(second).pack())).toMatchObject({ ok: true });
  const [{ record, head }] = first.state().rooms.added as [State['rooms']['added'][number]];
  const place = join(first.folder, 'rooms', record);
  renameSync(place, `${place}.old`);
  await first.restart();
  expect(readdirSync(join(first.folder, 'rooms'))).toEqual([record]);
  expect(verifyLog(place, { head }).ok).toBe(true);
  // The newer one came to lie there, and was not written down any more.
  await second.join('late');
  await second.host().workplace().idle();
  const newer = await filesOf(second).pack();
  cpSync(place, `${place}.old`, { recursive: true });
  copyFileSync(join(second.folder, 'workshop.sqlite'), join(place, 'workshop.sqlite'));
  await first.restart();
  expect(readdirSync(join(first.folder, 'rooms'))).toEqual([record]);
  expect(await filesOf(first).add(newer)).toMatchObject({ ok: true, added: 1 });
  expect(Object.keys(merged(first)?.state.participants ?? {})).toHaveLength(9);
});

it('takes along with a file the rooms that were added to it, each once', async () => {
  const { first, second } = await twoRooms();
  const third = await openDoors();
  await filesOf(third).receive(await filesOf(second).pack());
  await filesOf(third).open('Colline');
  await third.join('c1');
  await filesOf(second).add(await filesOf(third).pack());
  expect(await filesOf(first).add(await filesOf(second).pack())).toMatchObject({ ok: true, added: 2 });
  expect(Object.keys(merged(first)?.state.participants ?? {})).toHaveLength(9);
  expect(await filesOf(first).add(await filesOf(third).pack())).toMatchObject({ ok: false, code: 'same-record' });
});

it('lets somebody of the other room leave for good where their record was added', async () => {
  const { first, second, early } = await twoRooms();
  await filesOf(first).add(await filesOf(second).pack());
  const record = first.state().rooms.added[0]?.record ?? '';
  const person = Object.values(second.state().participants).find(({ id }) => second.state().wishes['w1']?.author === id);
  const image = second.state().wishes['w1']?.drawing?.image ?? '';
  const place = join(first.folder, 'rooms', record);
  const picture = join(place, 'images', image.slice(0, 2), image);
  expect(existsSync(picture)).toBe(true);
  const before = readFileSync(join(place, 'workshop.sqlite'));
  const answer = await (await first.send('/api/commands', { commands: [{ id: 'x1', type: 'withdraw', receipt: person?.receipt ?? '' }] })).json();
  expect(answer).toMatchObject({ acknowledgements: [{ ok: true }] });
  expect(Object.keys(merged(first)?.state.participants ?? {})).toHaveLength(7);
  expect(Object.values(merged(first)?.state.wishes ?? {}).map(({ text }) => text)).toEqual(['Un banc pour la salle a']);
  expect(existsSync(picture)).toBe(false);
  expect(readFileSync(join(place, 'workshop.sqlite')).equals(before)).toBe(true);
  const keys = new Database(join(place, 'keys.sqlite'), { readonly: true });
  expect(keys.prepare('SELECT key FROM keys WHERE person = ?').pluck().get(person?.id)).toBeNull();
  keys.close();
  // A newer record of that room brings nobody back.
  await second.join('late');
  await filesOf(first).add(await filesOf(second).pack());
  expect(Object.keys(merged(first)?.state.participants ?? {})).toHaveLength(8);
  // Who had joined before the rooms parted and leaves in one of them has left in both.
  const receipt = second.state().participants[early]?.receipt ?? '';
  await second.send('/api/commands', { commands: [{ id: 'x2', type: 'withdraw', receipt }] });
  await filesOf(first).add(await filesOf(second).pack());
  expect(first.state().participants).not.toHaveProperty(early);
});

it('writes one report over both rooms, from the host and from the folder alone, and verifies every record', async () => {
  const { first, second } = await twoRooms();
  await filesOf(first).add(await filesOf(second).pack());
  const record = first.state().rooms.added[0]?.record ?? '';
  const cookie = await first.leader();
  expect(await (await first.send('/api/report', { languages: ['both'] }, { base: first.home(), cookie })).json()).toMatchObject({ ok: true });
  const page = readFileSync(join(first.folder, 'exports', 'report-both.html'), 'utf8');
  for (const text of ['Quai', 'Room 1', 'Salle 1', first.state().rooms.added[0]?.head.hash ?? '', 'cannot be known', 'On ne peut pas savoir']) expect(page).toContain(text);
  // Three and four people: neither room is told of alone.
  const origins = readFileSync(join(first.folder, 'exports', 'rooms.csv'), 'utf8');
  expect(origins).toMatch(/joined,,.*\+.*,8/);
  expect(origins).not.toMatch(/,[34]\r/);
  const people = readFileSync(join(first.folder, 'exports', 'restricted', 'participants.csv'), 'utf8').trim().split('\r\n');
  expect(people).toHaveLength(9);
  expect(people[0]).toMatch(/,room$/);
  expect(people.filter((row) => row.endsWith(',Quai'))).toHaveLength(4);
  await first.host().workplace().idle();

  const said: string[] = [];
  const io = { stdout: { write: (text: string) => said.push(text) }, stderr: { write: (text: string) => said.push(text) } };
  const out = newPlace();
  expect(await reportCommand(['--data', first.folder, '--out', out], io)).toBe(0);
  expect(readFileSync(join(out, 'rooms.csv'), 'utf8')).toBe(origins);
  said.length = 0;
  expect(await verifyCommand(['--data', first.folder, '--json'], io)).toBe(0);
  expect(JSON.parse(said.join(''))).toMatchObject({ ok: true, rooms: [{ record, name: 'Quai', ok: true }] });
  const path = join(first.folder, 'rooms', record, 'workshop.sqlite');
  const db = new Database(path);
  db.exec("DROP TRIGGER events_never_change; UPDATE events SET at = 'x' WHERE seq = 4");
  db.close();
  expect(await verifyCommand(['--data', first.folder], io)).toBe(1);
  expect(said.at(-1)).toMatch(/Quai/);
  expect(await reportCommand(['--data', first.folder, '--out', out], io)).toBe(1);
});
