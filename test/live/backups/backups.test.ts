import { readdirSync, rmSync, statSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, vi } from 'vitest';
import { openBackups, type Backups } from '../../../app/backups/room.ts';
import { startHost } from '../../../app/host.ts';
import { mendRecord, openImages, openLog, pathsOf, readBackupHead, verifyLog, type EventLog } from '../../../app/store/index.ts';
import { codeOf, openDoors, wish } from '../host-doors.ts';
import { newFolder, open, sealed } from '../store-places.ts';
import { newStick, whyNoDisks } from './sticks.ts';

const noDisks = whyNoDisks();
const clock = (): Date => new Date();
const until = (holds: () => void): Promise<void> => vi.waitFor(holds, { timeout: 20_000, interval: 20 });

/** Backups of a small workshop, in turns of a fraction of a second. */
function backupsOf(folder: string): { log: EventLog; backups: Backups; end: () => Promise<void> } {
  const log = openLog(folder, { clock });
  if (log.head().seq === 0) log.append([open('agenda'), sealed('p1', 'un banc')]);
  const backups = openBackups(folder, { clock, head: () => log.head(), code: () => 'KX7W', told: () => undefined, every: 50, again: 50 });
  return { log, backups, end: async () => { await backups.close(); log.close(); } };
}

it('copies to the folder that was chosen, again when something changed, and after a restart without being told anew', async () => {
  const [folder, chosen] = [newFolder(), newFolder()];
  const target = join(chosen, 'Parvis-KX7W');
  let { log, backups, end } = backupsOf(folder);
  expect(backups.view()).toEqual({ folder: null, target: null, at: null, copying: false, fault: null, sameDisk: false });
  expect(await backups.choose(chosen)).toEqual({ ok: true });
  expect(backups.view()).toMatchObject({ folder: chosen, target, fault: null, sameDisk: true, at: readBackupHead(target)?.at });
  expect(readBackupHead(target)).toMatchObject(log.head());
  log.append([open('later')]);
  await until(() => expect(readBackupHead(target)).toMatchObject(log.head()));
  await end();
  expect(statSync(join(folder, 'backup.json')).mode & 0o077).toBe(0);

  ({ log, backups, end } = backupsOf(folder));
  expect(backups.view()).toMatchObject({ folder: chosen, at: readBackupHead(target)?.at });
  log.append([open('after the restart')]);
  await end();
  expect(readBackupHead(target)).toMatchObject({ seq: 4 });
  expect(verifyLog(target).ok).toBe(true);
});

it('takes along the records of other rooms that were added, with their keys and pictures', async () => {
  const [folder, chosen] = [newFolder(), newFolder()];
  const added = join(pathsOf(folder).rooms, 'second~3');
  mkdirSync(join(pathsOf(folder).rooms, 'half-moved'), { recursive: true });
  const room = openLog(added, { clock, room: 'second' });
  room.append([open('agenda'), sealed('p9', 'une fontaine')]);
  const head = room.head();
  room.close();
  const { backups, end } = backupsOf(folder);
  expect(await backups.choose(chosen)).toEqual({ ok: true });
  await end();
  const copy = join(pathsOf(join(chosen, 'Parvis-KX7W')).rooms, 'second~3');
  expect(verifyLog(copy, { head }).ok).toBe(true);
  const opened = openLog(copy, { clock, readOnly: true });
  expect([...opened.read()].map(({ sealed: state }) => state)).toEqual(['open', 'opened']);
  opened.close();
});

it('says what is wrong with a folder, and keeps what was chosen before', async () => {
  const [folder, chosen, file] = [newFolder(), newFolder(), join(newFolder(), 'file')];
  writeFileSync(file, '');
  const { backups, end } = backupsOf(folder);
  await backups.choose(chosen);
  expect(await backups.choose(join(chosen, 'nowhere'))).toMatchObject({ ok: false, code: 'no-folder' });
  expect(await backups.choose(file)).toMatchObject({ ok: false, code: 'not-a-folder' });
  expect(await backups.choose(folder)).toMatchObject({ ok: false, code: 'own-folder' });
  expect(await backups.choose(join(folder, 'images'))).toMatchObject({ ok: false, code: 'own-folder' });
  expect(backups.view()).toMatchObject({ folder: chosen, fault: null });
  mkdirSync(join(chosen, 'other', 'Parvis-KX7W'), { recursive: true });
  writeFileSync(join(chosen, 'other', 'Parvis-KX7W', 'lock.sqlite'), '');
  expect(await backups.choose(join(chosen, 'other'))).toMatchObject({ ok: false, code: 'holds-a-workshop' });
  await end();
});

it('says at once that a folder is gone, and goes on by itself when it is back', async () => {
  const [folder, chosen] = [newFolder(), newFolder()];
  const { backups, log, end } = backupsOf(folder);
  await backups.choose(chosen);
  rmSync(chosen, { recursive: true });
  expect(await backups.copyNow()).toMatchObject({ ok: false, code: 'no-folder' });
  expect(backups.view()).toMatchObject({ folder: chosen, fault: { code: 'no-folder' } });
  mkdirSync(chosen);
  await until(() => expect(backups.view().fault).toBeNull());
  expect(readBackupHead(join(chosen, 'Parvis-KX7W'))).toMatchObject(log.head());
  await end();
});

it.skipIf(noDisks !== null)(`tells of a stick pulled out, writes nothing where it was, and goes on when it is back${noDisks ? ` (${noDisks})` : ''}`, async () => {
  const [folder, stick] = [newFolder(), newStick()];
  stick.plugIn();
  const { backups, log, end } = backupsOf(folder);
  expect(await backups.choose(stick.path)).toEqual({ ok: true });
  expect(backups.view().sameDisk).toBe(false);
  stick.pullOut();
  log.append([open('while it is out')]);
  await until(() => expect(backups.view().fault).toMatchObject({ code: 'no-folder' }));
  expect(readdirSync(stick.path)).toEqual([]);
  stick.plugIn();
  await until(() => expect(backups.view().fault).toBeNull());
  expect(readBackupHead(join(stick.path, 'Parvis-KX7W'))).toMatchObject(log.head());
  await end();
});

it.skipIf(noDisks !== null)(`saves the record on a stick too full for the pictures and says so, and says when it is too full for both${noDisks ? ` (${noDisks})` : ''}`, async () => {
  const [folder, stick] = [newFolder(), newStick()];
  stick.plugIn('400k');
  const { backups, log, end } = backupsOf(folder);
  await openImages(folder).put(new Uint8Array(600_000), 'png');
  expect(await backups.choose(stick.path)).toMatchObject({ ok: false, code: 'pictures' });
  expect(readBackupHead(join(stick.path, 'Parvis-KX7W'))).toMatchObject(log.head());
  const before = log.head();
  log.append([open('x'.repeat(500_000))]);
  expect(await backups.copyNow()).toMatchObject({ ok: false, code: 'disk-full' });
  expect(readBackupHead(join(stick.path, 'Parvis-KX7W'))).toMatchObject(before);
  expect(verifyLog(join(stick.path, 'Parvis-KX7W'), { head: before }).ok).toBe(true);
  await end();
});

it('copies a workshop with its pictures, and takes out of the copy what a person who withdrew had in it', async () => {
  const chosen = newFolder();
  const doors = await openDoors();
  const as = { cookie: await doors.leader(), base: doors.home() };
  const cookie = await doors.join('c-join');
  await doors.lead({ id: 'c-move', type: 'move', to: 'envision' });
  await doors.say(cookie, wish('w1'));
  await doors.host().workplace().idle();
  expect(await (await doors.send('/api/backup', { folder: chosen }, as)).json()).toEqual({ ok: true });
  const target = join(chosen, `Parvis-${doors.host().workplace().code()}`);
  const drawn = doors.state().wishes['w1']?.drawing?.image ?? expect.fail('not drawn');
  expect(await openImages(target, { readOnly: true }).list()).toContain(drawn);

  const [person] = Object.values(doors.state().participants);
  expect((await doors.say(cookie, { id: 'c-out', type: 'withdraw', receipt: person?.receipt })).map(codeOf)).toEqual(['ok']);
  await until(() => expect(readBackupHead(target)).toMatchObject(doors.host().workplace().log.head()));
  await until(async () => expect(await openImages(target, { readOnly: true }).list()).not.toContain(drawn));
  const copy = openLog(target, { clock, readOnly: true });
  expect([...copy.read()].filter(({ sealedFor }) => sealedFor === person?.id).map(({ sealed: how }) => how)).not.toContain('opened');
  copy.close();
});

it('opens a backup as a workshop in which those who withdrew since have withdrawn too, and tablets are known again', async () => {
  const chosen = newFolder();
  const doors = await openDoors();
  const as = { cookie: await doors.leader(), base: doors.home() };
  const [ann, bob] = [await doors.join('c-ann'), await doors.join('c-bob')];
  await doors.lead({ id: 'c-move', type: 'move', to: 'envision' });
  await doors.say(ann, wish('w1'));
  await doors.say(bob, wish('w2'));
  await doors.host().workplace().idle();
  await doors.send('/api/backup', { folder: chosen }, as);
  await doors.send('/api/backup', { folder: null }, as);
  const target = join(chosen, `Parvis-${doors.host().workplace().code()}`);
  const receipt = Object.values(doors.state().participants).find(({ pseudonym }) => pseudonym === 0)?.receipt;
  expect((await doors.say(ann, { id: 'c-out', type: 'withdraw', receipt })).map(codeOf)).toEqual(['ok']);
  await until(() => expect(Object.keys(doors.state().participants)).toHaveLength(1));

  const restored = await startHost({ folder: target, port: 0, pages: null, clock });
  const { participants, wishes, withdrawn } = restored.workplace().room.state();
  expect([Object.keys(participants), Object.keys(wishes), withdrawn]).toEqual([Object.keys(doors.state().participants), ['w2'], doors.state().withdrawn]);
  const base = `http://127.0.0.1:${new URL(restored.tabletUrl()).port}`;
  const sent = await doors.send('/api/commands', { commands: [wish('w3')] }, { cookie: bob, base });
  expect(await sent.json()).toEqual({ acknowledgements: [{ id: 'c-w3', ok: true }] });
  await restored.stop();
  expect(verifyLog(target).ok).toBe(true);
  // What is now a workshop of its own is never written over by a backup.
  expect(await (await doors.send('/api/backup', { folder: chosen }, as)).json()).toMatchObject({ ok: false, code: 'holds-a-workshop' });
});

it('keeps a longer backup beside the new one, and never puts a damaged record in the place of a sound one', async () => {
  const [folder, chosen] = [newFolder(), newFolder()];
  const { log, backups, end } = backupsOf(folder);
  await backups.choose(chosen);
  log.append([open('third')]);
  await backups.copyNow();
  await end();
  const target = join(chosen, 'Parvis-KX7W');
  mendRecord(folder, { kind: 'own', upTo: 2 }, clock());
  const shorter = backupsOf(folder);
  shorter.log.append([open('another third'), open('fourth')]);
  expect(await shorter.backups.copyNow()).toEqual({ ok: true });
  expect(readdirSync(target)).toContain('workshop-until-3.sqlite');
  const before = readBackupHead(target);
  const file = new Database(pathsOf(folder).log);
  file.exec("DROP TRIGGER events_never_change; UPDATE events SET actor = 'x' WHERE seq = 3");
  file.close();
  expect(await shorter.backups.copyNow()).toMatchObject({ ok: false, code: 'damaged' });
  expect(readBackupHead(target)).toEqual(before);
  expect(verifyLog(target).ok).toBe(true);
  await shorter.end();
});
