import { EventEmitter } from 'node:events';
import type { Electron } from '../../app/shell/electron.ts';

/**
 * The Electron calls that the shell makes, recorded: no imitation of what they do, but each of the shape that Electron's own types
 * give it (`satisfies`). `calls` has one line a call; `answers` says what the next question is answered.
 */
export function electronStandIn(folder: string) {
  const calls: string[] = [];
  const note = (call: string, ...args: unknown[]): void => void calls.push([call, ...args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg)))].join(' '));
  const answers: number[] = [];
  const windows: FakeWindow[] = [];
  const handlers = new Map<string, (event: unknown, ...args: unknown[]) => unknown>();

  class FakeContents extends EventEmitter {
    opening: ((details: { url: string }) => { action: string }) | undefined;
    readonly own: FakeWindow;
    constructor(own: FakeWindow) { super(); this.own = own; }
    setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void { this.opening = handler; }
    send(channel: string, told: unknown): void { note('send', channel, told); }
    reload(): void { note('reload'); }
    print(): void { note('print'); }
    insertCSS(css: string): Promise<string> { note('insertCSS', css); return Promise.resolve(''); }
  }
  class FakeWindow extends EventEmitter {
    static fromWebContents(contents: unknown): FakeWindow | null { return windows.find((window) => window.webContents === contents) ?? null; }
    static getFocusedWindow(): null { return null; }
    readonly webContents = new FakeContents(this);
    readonly options: Record<string, unknown>;
    url = '';
    destroyed = false;
    constructor(options: Record<string, unknown>) {
      super();
      this.options = options;
      windows.push(this);
      note('window', { ...options, webPreferences: undefined });
      app.emit('web-contents-created', {}, this.webContents);
    }
    loadURL(url: string): Promise<void> { this.url = url; note('load', url.replace(/[?#].*/, '')); queueMicrotask(() => this.webContents.emit('did-finish-load')); return Promise.resolve(); }
    getBounds() { return { x: 10, y: 10, width: 1280, height: 800 }; }
    getNormalBounds() { return this.getBounds(); }
    isMaximized(): boolean { return false; }
    isMinimized(): boolean { return true; }
    isDestroyed(): boolean { return this.destroyed; }
    maximize(): void { note('maximize'); }
    restore(): void { note('restore'); }
    focus(): void { note('focus'); }
    /** As the person's click on the cross. */
    close(): void {
      let held = false;
      this.emit('close', { preventDefault: () => { held = true; } });
      if (held) return;
      this.destroyed = true;
      this.emit('closed');
    }
  }

  const app = Object.assign(new EventEmitter(), {
    requestSingleInstanceLock: () => true, quit: () => note('quit'), exit: (code?: number) => note('exit', code), whenReady: () => Promise.resolve(), getLocale: () => 'fr-CA', getPath: () => folder,
  } satisfies Pick<Electron['app'], 'requestSingleInstanceLock' | 'quit' | 'exit' | 'whenReady' | 'getLocale' | 'getPath'>);
  const displays = [{ bounds: { x: 0, y: 0, width: 1440, height: 900 }, workArea: { x: 0, y: 0, width: 1440, height: 860 } }, { bounds: { x: 1440, y: 0, width: 1920, height: 1080 }, workArea: { x: 1440, y: 0, width: 1920, height: 1080 } }];
  const powerMonitor = new EventEmitter();
  const parts = {
    app, powerMonitor, BrowserWindow: FakeWindow, screen: { getAllDisplays: () => displays },
    powerSaveBlocker: { start: (type) => { note('stay awake', type); return 7; }, stop: (id) => { note('may sleep', id); return true; } } satisfies Pick<Electron['powerSaveBlocker'], 'start' | 'stop'>,
    dialog: {
      showMessageBox: (...args: unknown[]) => { note('ask', (args.at(-1) as { message: string }).message); return Promise.resolve({ response: answers.shift() ?? 0, checkboxChecked: false }); },
      showErrorBox: (title: string, content: string) => note('error', title, content),
      showOpenDialog: () => { note('pick'); return Promise.resolve({ canceled: false, filePaths: ['/home/a/hall.parvis'] }); },
    },
    ipcMain: { handle: (channel: string, handler: (event: unknown, ...args: unknown[]) => unknown) => void handlers.set(channel, handler) },
    Menu: { buildFromTemplate: (template: unknown) => template, setApplicationMenu: (menu: { label?: string }[]) => note('menu', menu.map(({ label }) => label).join(' | ')) },
    session: { defaultSession: { setPermissionRequestHandler: () => note('permissions asked'), setPermissionCheckHandler: () => note('permissions checked') } },
    shell: { openPath: (path: string) => { note('show', path); return Promise.resolve(''); }, openExternal: (url: string) => { note('browser', url); return Promise.resolve(); } } satisfies Pick<Electron['shell'], 'openPath' | 'openExternal'>,
    safeStorage: { isAsyncEncryptionAvailable: () => Promise.resolve(false) },
  } satisfies Partial<Record<keyof Electron, unknown>>;
  return { electron: parts as unknown as Electron, calls, answers, windows, handlers, app, powerMonitor };
}
