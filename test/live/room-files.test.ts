import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { verifyLog } from '../../app/store/index.ts';
import { openDoors, wish, type Doors } from './host-doors.ts';
import { contentsOf, filesOf, newPlace, zipOf, type Content } from './parvis-files.ts';

const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function withAPerson(): Promise<Doors> {
  const doors = await openDoors();
  const cookie = await doors.join('j1');
  await doors.lead({ id: 'm1', type: 'move', to: 'envision' });
  await doors.say(cookie, wish('w1'));
  await doors.host().workplace().idle();
  return doors;
}

it('carries a workshop to another machine in one file: record, keys and pictures, and no secret of sessions or engines', async () => {
  const first = await withAPerson();
  const file = await filesOf(first).pack();
  const names = [...(await contentsOf(file)).keys()];
  expect(names.slice(0, 3)).toEqual(['parvis.json', 'workshop.sqlite', 'keys.sqlite']);
  expect(names.slice(3).every((name) => /^images\/[0-9a-f]{2}\/[0-9a-f]{64}\.\w+$/.test(name))).toBe(true);
  expect(names.length).toBeGreaterThan(3);
  expect(readFileSync(file).includes(readFileSync(join(first.folder, 'session.secret')))).toBe(false);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(first.folder).filter((name) => /^(packing|opening)-/.test(name))).toEqual([]);

  const second = await openDoors();
  await second.host().workplace().idle();
  const before = second.host().workplace().log.head();
  expect(await filesOf(second).upload(file)).toMatchObject({ ok: true, received: { relation: 'other-workshop', joined: 1, room: null } });
  expect(await filesOf(second).open(null)).toMatchObject({ ok: true });
  expect(second.state().wishes).toEqual(first.state().wishes);
  const image = Object.values(second.state().wishes)[0]?.drawing?.image ?? '';
  expect((await fetch(`${second.tablets()}/images/${image}`)).status).toBe(200);
  const [earlier] = readdirSync(join(second.folder, 'earlier'));
  expect(verifyLog(join(second.folder, 'earlier', earlier ?? '')).head).toEqual(before);
  await second.restart();
  expect(Object.keys(second.state().participants)).toEqual(Object.keys(first.state().participants));
  expect(verifyLog(second.folder).ok).toBe(true);
});

it('runs a file as a second room with a name of its own, whose events carry a room of their own after the same beginning', async () => {
  const first = await withAPerson();
  const second = await openDoors();
  const { receive, open } = filesOf(second);
  await receive(await filesOf(first).pack());
  expect(await open('  ')).toMatchObject({ ok: false, code: 'bad-name' });
  expect(await open('Salle du quai')).toMatchObject({ ok: true });
  expect(second.state().rooms.name).toBe('Salle du quai');
  await second.join('j2');
  await second.restart();
  await second.join('j3');
  const rooms = [...second.host().workplace().log.read()].map(({ room }) => room);
  const own = rooms.slice(first.host().workplace().log.head().seq);
  expect(new Set(rooms.slice(0, -own.length))).toEqual(new Set(['main']));
  expect(new Set(own).size).toBe(1);
  expect(own[0]).toMatch(/^salle-du-quai_[0-9a-f]{24}$/);
});

it('takes out of a file who has withdrawn here since it was made, with their key and pictures', async () => {
  const doors = await withAPerson();
  const { pack, receive, open } = filesOf(doors);
  const [person] = Object.values(doors.state().participants);
  const image = Object.values(doors.state().wishes)[0]?.drawing?.image ?? '';
  const file = await pack();
  await doors.send('/api/commands', { commands: [{ id: 'x', type: 'withdraw', receipt: person?.receipt ?? '' }] });
  await doors.host().workplace().idle();
  expect(await receive(file)).toMatchObject({ received: { relation: 'older' } });
  await open(null);
  await doors.host().workplace().idle();
  expect(doors.state().participants).toEqual({});
  expect(doors.state().withdrawn).toEqual([person?.id]);
  expect(existsSync(doors.host().workplace().images.path(image))).toBe(false);
  const keys = new Database(join(doors.folder, 'keys.sqlite'), { readonly: true });
  expect(keys.prepare('SELECT key FROM keys WHERE person = ?').pluck().get(person?.id)).toBeNull();
  keys.close();
});

it('goes on with a workshop that was on its way in when the power failed, and clears what was left of others', async () => {
  const first = await withAPerson();
  const packed = await contentsOf(await filesOf(first).pack());
  const second = await openDoors();
  await second.restart(() => {
    mkdirSync(join(second.folder, 'opening-left'));
    for (const [name, bytes] of packed) {
      const target = join(second.folder, 'arriving', name);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytes);
    }
    // The keys had moved already, after the workshop that was here.
    mkdirSync(join(second.folder, 'earlier', '2026-11-24T15-00-00Z'), { recursive: true });
    for (const name of ['workshop.sqlite', 'keys.sqlite', 'images']) renameSync(join(second.folder, name), join(second.folder, 'earlier', '2026-11-24T15-00-00Z', name));
    renameSync(join(second.folder, 'arriving', 'keys.sqlite'), join(second.folder, 'keys.sqlite'));
  });
  expect(second.state().wishes).toEqual(first.state().wishes);
  expect(readdirSync(second.folder).filter((name) => /^(opening|arriving)/.test(name))).toEqual([]);
});

it('refuses in words what no Parvis made, without touching the workshop that is here', async () => {
  const first = await withAPerson();
  const packed = await contentsOf(await filesOf(first).pack());
  const all: Content[] = [...packed];
  const without = (gone: string): Content[] => all.filter(([name]) => name !== gone);
  const manifest = JSON.parse(packed.get('parvis.json')?.toString() ?? '{}') as Record<string, unknown> & { parts: Record<string, string> };
  const saying = (over: object): Content[] => [['parvis.json', Buffer.from(JSON.stringify({ ...manifest, ...over }))], ...without('parvis.json')];
  const holding = (name: string, bytes: Buffer): Content[] => saying({ parts: { ...manifest.parts, [name]: sha(bytes) } }).map(([each, old]) => [each, each === name ? bytes : old]);
  const database = async (of: string, change: (db: Database.Database) => void): Promise<Buffer> => {
    const path = join(newPlace(), of);
    writeFileSync(path, packed.get(of) ?? '');
    const db = new Database(path);
    change(db);
    db.close();
    return readFileSync(path);
  };
  const altered = await database('workshop.sqlite', (db) => db.exec("DROP TRIGGER events_never_change; UPDATE events SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 2; CREATE TRIGGER events_never_change BEFORE UPDATE ON events\n  BEGIN SELECT RAISE(ABORT, 'events are never changed'); END"));
  const picture = all.find(([name]) => name.startsWith('images/'))?.[0] ?? '';
  const whole = readFileSync(await zipOf(all));
  const cut = join(newPlace(), 'cut.parvis');
  writeFileSync(cut, whole.subarray(0, whole.length - 200));
  const text = join(newPlace(), 'text.parvis');
  writeFileSync(text, 'not a zip');
  const cases: readonly (readonly [string, string])[] = [
    ['not-parvis', text],
    ['missing', join(newPlace(), 'nowhere.parvis')],
    ['cut-off', cut],
    ['not-parvis', await zipOf([])],
    ['unsafe-name', await zipOf([...all, ['hello.txt', Buffer.from('hello')]])],
    ['unsafe-name', await zipOf([...all, ['xx/evil.sqlite', Buffer.from('x')]], { 'xx/evil.sqlite': '../evil.sqlite' })],
    ['unsafe-name', await zipOf([...all, ['xetc/passwd', Buffer.from('x')]], { 'xetc/passwd': '/etc/passwd' })],
    ['is-a-link', await zipOf([...without(picture), [picture, Buffer.from('/etc/passwd'), 0o120777]])],
    ['twice', await zipOf([...all, ['keys.sqlite', Buffer.from('x')]])],
    ['too-large', await zipOf([...without('workshop.sqlite'), ['workshop.sqlite', Buffer.alloc(64 << 20)]])],
    ['newer-format', await zipOf(saying({ format: 'parvis-workshop/2' }))],
    ['not-parvis', await zipOf(saying({ format: 'other/1' }))],
    ['part-missing', await zipOf(without('keys.sqlite'))],
    ['damaged-entry', await zipOf([...without('keys.sqlite'), ['keys.sqlite', Buffer.from('other')]])],
    ['changed-picture', await zipOf([...without(picture), [picture, Buffer.from('other')]])],
    ['broken-record', await zipOf(holding('workshop.sqlite', altered))],
    ['broken-record', await zipOf(saying({ head: { seq: 1_000, hash: 'a'.repeat(64) } }))],
    ['foreign-record', await zipOf(holding('workshop.sqlite', await database('workshop.sqlite', (db) => db.exec('CREATE VIEW sneaky AS SELECT 1'))))],
    ['foreign-record', await zipOf(holding('keys.sqlite', Buffer.from('no database')))],
    ['newer-format', await zipOf(holding('keys.sqlite', await database('keys.sqlite', (db) => db.pragma('user_version = 9'))))],
  ];
  const second = await openDoors();
  await second.host().workplace().idle();
  const head = second.host().workplace().log.head();
  const { receive, open } = filesOf(second);
  for (const [code, file] of cases) expect([code, (await receive(file)).code]).toEqual([code, code]);
  expect(await open(null)).toMatchObject({ ok: false, code: 'not-received' });
  expect(second.host().workplace().log.head()).toEqual(head);
  expect(readdirSync(second.folder).filter((name) => /^(opening|arriving)/.test(name))).toEqual([]);
});

it('lets nobody but the facilitator make or open a file', async () => {
  const doors = await openDoors();
  const cookie = await doors.join('j1');
  for (const path of ['pack', 'receive', 'open', 'discard']) {
    expect((await doors.send(`/api/workshop/${path}`, {}, { cookie })).status).toBe(404);
    expect((await doors.send(`/api/workshop/${path}`, {}, { cookie, base: doors.home() })).status).toBe(403);
  }
});
