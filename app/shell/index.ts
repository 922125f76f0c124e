import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserWindow } from 'electron';
import type { Electron } from './electron.ts';
import { guardSession } from './guard.ts';
import { startedHost, type HostOrder, type ShownHost, type WindowPorts } from './host-fork.ts';
import type { Port } from './host-messages.ts';
import { systemLocker } from './locker.ts';
import { menuOf } from './menu.ts';
import { answerNativeCalls, pickedFile } from './native-calls.ts';
import { fileAsked, tellPage, watchSleep } from './notices.ts';
import { keepPlace, keptPlace, smallest, windowPlace } from './place.ts';
import { printPdf } from './print-pdf.ts';
import { openProjector } from './projector.ts';
import { projectorUrl, protect } from './protect.ts';
import { recentFiles } from './recent.ts';
import { mayMend, recoverPage } from './recovery.ts';
import { safe } from './safe.ts';
import { languageOf, spoken, type Spoken } from './words.ts';

/** The host's process: its port, and what is called when it is gone. */
export type ForkedHost = { port: Port; gone: (listener: (code: number) => void) => void };
export type ShellOptions = {
  order: Omit<HostOrder, 'secrets'>;
  /** Forks the host's process; a utility process unless said. */
  fork?: (electron: Electron) => ForkedHost;
  args?: readonly string[]; platform?: NodeJS.Platform;
};

/**
 * Opens the facilitator's window on a host that runs in a process of its own, and stops that when the last window closes. `electron`
 * is passed in, so that Node outside Electron can load this file. The start of a second Parvis brings the first to the front.
 */
export async function openShell(electron: Electron, { order, fork = forkUtility, args = process.argv, platform = process.platform }: ShellOptions): Promise<void> {
  const { app } = electron;
  if (!app.requestSingleInstanceLock()) return app.quit();
  // macOS names the file of a double click this way, before the window is there.
  const early: string[] = [];
  const hold = (event: { preventDefault: () => void }, path: string): void => { event.preventDefault(); early.push(path); };
  app.on('open-file', hold);
  await app.whenReady();
  const words = { now: spoken(languageOf(app.getLocale())) };
  const locker = await systemLocker(electron, platform);
  const ports: WindowPorts = { locker, printPdf: (page) => printPdf(electron, page) };
  // Secrets lie beside the window's own settings, not in a workshop's folder, which travels.
  const secrets = locker && join(app.getPath('userData'), 'engine-secrets.json');
  const hosted = await keptRunning(electron, { fork, ports, order: { ...order, secrets }, words: () => words.now });
  process.stdout.write(`${hosted.now().home}\n`);
  // Before the first window, so that no page is ever without the policy.
  protect(electron, { home: () => hosted.now().home, projector: (url) => projector.open(url) });
  const window = openWindow(electron);
  const projector = openProjector(electron, window);
  const tell = tellPage(window);
  const recent = recentFiles(join(app.getPath('userData'), 'recent-files.json'));
  const openFile = (path: string): void => {
    recent.add(path);
    drawMenu();
    focus(window);
    tell({ kind: 'open-file', path });
  };
  const drawMenu = (): void => electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(menuOf(words.now, platform, recent.list(), {
    openFile: () => void pickedFile(electron.dialog, 'workshop').then((path) => path !== null && openFile(path)),
    openRecent: openFile, forgetRecent: () => { recent.forget(); drawMenu(); },
    openExports: () => void electron.shell.openPath(hosted.now().exportsFolder), openProjector: () => projector.open(projectorUrl(hosted.now().home)),
    print: () => (electron.BrowserWindow.getFocusedWindow() ?? window).webContents.print(),
  })));
  answerNativeCalls(electron, { home: () => hosted.now().home, exportsFolder: () => hosted.now().exportsFolder, speaks: (language) => { words.now = spoken(language); drawMenu(); } });
  drawMenu();
  recoverPage(electron, window, { words: () => words.now });
  watchSleep(electron, tell);
  const guard = guardSession(electron, window, { inSession: () => hosted.now().inSession(), words: () => words.now });
  app.off('open-file', hold);
  app.on('open-file', (event, path) => { event.preventDefault(); openFile(path); });
  app.on('second-instance', (_event, argv, folder) => {
    focus(window);
    const path = fileAsked(argv.slice(1), folder);
    if (path !== null) openFile(path);
  });
  window.on('closed', projector.close);
  app.on('window-all-closed', () => {
    guard.end();
    void hosted.stop().finally(() => app.quit());
  });
  hosted.onAnew((home) => void window.loadURL(home));
  await window.loadURL(hosted.now().home);
  for (const path of [...early, fileAsked(args.slice(1), process.cwd())]) if (path) openFile(path);
}

function forkUtility({ utilityProcess }: Electron): ForkedHost {
  const child = utilityProcess.fork(fileURLToPath(new URL('../host-worker.js', import.meta.url)), [], { serviceName: 'Parvis host', stdio: 'inherit' });
  return { port: { post: (message) => child.postMessage(message), hear: (listener) => child.on('message', listener) }, gone: (listener) => child.on('exit', listener) };
}

type Kept = { now: () => ShownHost; onAnew: (listener: (home: string) => void) => void; stop: () => Promise<void> };

/** A host that dies is started anew on what it had written; one that dies again and again is told of, and Parvis ends. */
async function keptRunning(electron: Electron, { fork, ports, order, words }: { fork: (electron: Electron) => ForkedHost; ports: WindowPorts; order: HostOrder; words: () => Spoken }): Promise<Kept> {
  const deaths: number[] = [];
  const listeners: ((home: string) => void)[] = [];
  let stopping = false;
  let shown: ShownHost;
  const start = async (): Promise<ShownHost> => {
    const { port, gone } = fork(electron);
    const died = new Promise<never>((_resolve, reject) => gone((code) => {
      reject(new Error(`The host ended with ${code}.`));
      if (!stopping && shown) void anew().catch(giveUp);
    }));
    return Promise.race([startedHost(port, order, ports), died]);
  };
  const giveUp = (): void => {
    const { say } = words();
    electron.dialog.showErrorBox(say('host.stopped'), say('host.why', { folder: shown.folder }));
    electron.app.exit(1);
  };
  const anew = async (): Promise<void> => {
    const { say } = words();
    const mend = mayMend(deaths, Date.now());
    deaths.push(Date.now());
    if (!mend) return giveUp();
    shown = await start();
    listeners.forEach((listener) => listener(shown.home));
    void electron.dialog.showMessageBox({ type: 'warning', message: say('host.title'), detail: say('host.detail') });
  };
  shown = await start();
  return {
    now: () => shown,
    onAnew: (listener) => void listeners.push(listener),
    stop: async () => { stopping = true; await shown.stop(); },
  };
}

function openWindow({ app, BrowserWindow, screen }: Electron): BrowserWindow {
  const file = join(app.getPath('userData'), 'window.json');
  const { maximized, ...place } = windowPlace(keptPlace(file), screen.getAllDisplays().map(({ workArea }) => workArea));
  const window = new BrowserWindow({
    ...place, minWidth: smallest.width, minHeight: smallest.height, title: 'Parvis',
    webPreferences: { ...safe, preload: fileURLToPath(new URL('../preload.cjs', import.meta.url)) },
  });
  if (maximized) window.maximize();
  window.on('close', () => keepPlace(file, { ...window.getNormalBounds(), maximized: window.isMaximized() }));
  return window;
}

function focus(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
