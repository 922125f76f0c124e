import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nativeChannels } from '../../app/protocol/native.ts';
import { openShell, type ForkedHost } from '../../app/shell/index.ts';
import { runHost } from '../../app/shell/host-run.ts';
import type { Port } from '../../app/shell/host-messages.ts';
import { electronStandIn } from './electron-stand-in.ts';
import { joining } from './host-doors.ts';

/** The shell over a real host, at the other end of a real message channel; only Electron itself is stood in for. */
let folder = '';
let standIn: ReturnType<typeof electronStandIn>;
let gone: ((code: number) => void)[] = [];
let forks = 0;
let hosts: MessagePort[] = [];
let ended: Promise<void>[] = [];

const portOf = (port: MessagePort): Port => ({ post: (message) => port.postMessage(message), hear: (listener) => { port.on('message', listener); } });
const fork = (): ForkedHost => {
  forks += 1;
  const { port1, port2 } = new MessageChannel();
  hosts.push(port1);
  ended.push(new Promise((resolve) => runHost(portOf(port2), { ended: () => { port2.close(); resolve(); } })));
  return { port: portOf(port1), gone: (listener) => void gone.push(listener) };
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parvis-shell-'));
  standIn = electronStandIn(folder);
  [gone, forks, ended, hosts] = [[], 0, [], []];
});
afterEach(async () => {
  standIn.app.emit('window-all-closed');
  await Promise.all(ended.slice(-1));
  await rm(folder, { recursive: true, force: true });
});

const open = (args: string[] = ['parvis']) => openShell(standIn.electron, { order: { folder: join(folder, 'data'), port: null }, fork, args, platform: 'linux' });
const desk = () => { const [window] = standIn.windows; if (!window) throw new Error('no window'); return window; };
/** The facilitator's address of the host that runs now. */
const home = (): string => desk().url;

test('opens the desk of a host that answers, in the language of the system, with windows that hold no Node', async () => {
  await open();
  const answer = await fetch(home(), { redirect: 'manual' });
  expect(answer.status).toBeLessThan(400);
  expect(standIn.calls.some((call) => call.startsWith('menu Fichier | Édition | Affichage | Fenêtre | Aide'))).toBe(true);
  expect(desk().options['webPreferences']).toMatchObject({ contextIsolation: true, nodeIntegration: false, sandbox: true });
  expect(standIn.calls).toEqual(expect.arrayContaining(['permissions asked', 'permissions checked']));
});

test('brings the first Parvis to the front when a second is started, with the workshop file that it was started for', async () => {
  await open(['parvis', '--no-sandbox', '/home/a/first.parvis']);
  expect(standIn.calls).toContain(`send ${nativeChannels.onNotice} {"kind":"open-file","path":"/home/a/first.parvis"}`);
  standIn.app.emit('second-instance', {}, ['parvis', 'second.parvis'], '/home/b');
  expect(standIn.calls).toEqual(expect.arrayContaining(['restore', 'focus', `send ${nativeChannels.onNotice} {"kind":"open-file","path":"/home/b/second.parvis"}`]));
});

test('opens the big screen on the second screen, full and without a pointer, once; and goes nowhere else', async () => {
  await open();
  const asked = desk().webContents.opening;
  const projector = new URL('/projector', home()).href;
  expect(asked?.({ url: projector })).toEqual({ action: 'deny' });
  asked?.({ url: projector });
  await vi.waitFor(() => expect(standIn.calls.some((call) => call.startsWith('insertCSS'))).toBe(true));
  expect(standIn.windows).toHaveLength(2);
  expect(standIn.windows[1]?.options).toMatchObject({ x: 1440, fullscreen: true });
  expect(asked?.({ url: 'https://montreal.ca/' })).toEqual({ action: 'deny' });
  expect(standIn.calls).toContain('browser https://montreal.ca/');
  expect(asked?.({ url: 'file:///etc/passwd' })).toEqual({ action: 'deny' });
  expect(standIn.calls.filter((call) => call.startsWith('browser'))).toHaveLength(1);
});

test('stays awake and asks before it closes while people are in a session, and closes at once where nobody is', async () => {
  await open();
  // Tablets get the port after the desk's.
  const tablets = `http://127.0.0.1:${Number(new URL(home()).port) + 1}`;
  const joined = await fetch(`${tablets}/api/join`, { method: 'POST', headers: { 'content-type': 'application/json', origin: tablets }, body: JSON.stringify(joining('j1')) });
  expect(joined.status).toBe(200);
  await vi.waitFor(() => expect(standIn.calls).toContain('stay awake prevent-display-sleep'), { timeout: 15_000 });
  desk().close();
  expect(desk().destroyed).toBe(false);
  await vi.waitFor(() => expect(standIn.calls.some((call) => call.startsWith('ask Des gens sont dans l’atelier'))).toBe(true));
  expect(standIn.calls).not.toContain('quit');
  standIn.answers.push(1);
  desk().close();
  await vi.waitFor(() => expect(standIn.calls).toContain('quit'));
  desk().close();
  expect(desk().destroyed).toBe(true);
});

test('loads a page again that crashes, while the host goes on, and asks once it keeps crashing', async () => {
  await open();
  for (let crash = 0; crash < 3; crash += 1) desk().webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  expect(standIn.calls.filter((call) => call === 'reload')).toHaveLength(3);
  desk().webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  expect(standIn.calls.some((call) => call.startsWith('ask Cette page s’arrête'))).toBe(true);
  expect((await fetch(home(), { redirect: 'manual' })).status).toBeLessThan(400);
  expect(forks).toBe(1);
});

test('tells the desk how long the laptop slept', async () => {
  await open();
  standIn.powerMonitor.emit('suspend');
  standIn.powerMonitor.emit('resume');
  expect(standIn.calls).toEqual(expect.arrayContaining([`send ${nativeChannels.onNotice} {"kind":"slept","seconds":0}`]));
});

test('hears native calls from the desk alone, and speaks the language that it is read in', async () => {
  await open();
  const speaks = standIn.handlers.get(nativeChannels.speaks);
  const from = (url: string, parent: unknown = null) => ({ sender: desk().webContents, senderFrame: { url, parent } });
  await speaks?.(from(home()), 'en');
  expect(standIn.calls.some((call) => call.startsWith('menu File | Edit | View'))).toBe(true);
  expect(() => speaks?.(from('https://montreal.ca/'), 'fr')).toThrow('may not');
  expect(() => speaks?.(from(home(), {}), 'fr')).toThrow('may not');
  expect(() => speaks?.(from(home()), 'xx')).toThrow('may not');
});

test('starts the host anew on what it had written when its process dies, and says so', async () => {
  await open();
  const first = home();
  // Its process is gone: the folder is free, and the window hears of it.
  hosts[0]?.postMessage({ kind: 'stop' });
  await ended[0];
  gone[0]?.(9);
  await vi.waitFor(() => expect(standIn.calls.some((call) => call.startsWith('ask L’atelier a dû redémarrer'))).toBe(true), { timeout: 15_000 });
  expect(forks).toBe(2);
  expect(standIn.calls.filter((call) => call.startsWith('load'))).toHaveLength(2);
  // The same address and key: whoever had the page open still has it.
  expect(home()).toBe(first);
  expect((await fetch(home(), { redirect: 'manual' })).status).toBeLessThan(400);
});
