import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as ElectronModule from 'electron';
import type { BrowserWindow, IpcMainInvokeEvent, Session } from 'electron';
import { secretsInMemory, secretsLocked, type Locker, type SecretKeeper } from './engines/secrets.ts';
import { isPickedFile, nativeChannels, type PickedFile } from './protocol/native.ts';
import type { PrintPdf } from './report/index.ts';
import { mayCallNative, mayNavigate, mayUse, windowOpening } from './security.ts';

type Electron = typeof ElectronModule;

/** What the window needs of a host that runs in this process. */
export interface ShownHost {
  /** The facilitator's address on the loopback listener, launch token included. */
  readonly home: string;
  readonly exportsFolder: string;
  stop(): Promise<void>;
}

/** What a host in the window is given that one in plain Node does without. */
export type NativePorts = { printPdf: PrintPdf; secrets: SecretKeeper };

/**
 * Opens the facilitator's window on a host and stops the host when the last window closes. `electron` is passed in, so that
 * Node outside Electron can load this file. The start of a second Parvis brings the first to the front.
 */
export async function openShell(electron: Electron, start: (native: NativePorts) => Promise<ShownHost>): Promise<void> {
  const { app } = electron;
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  await app.whenReady();
  const host = await start({ printPdf: (page) => printPdf(electron, page), secrets: await keptBySystem(electron) });
  process.stdout.write(`${host.home}\n`);
  protect(electron, host.home);
  answerNativeCalls(electron, host);
  const window = openWindow(electron);
  app.on('second-instance', () => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => void host.stop().finally(() => app.quit()));
  await window.loadURL(host.home);
}

/** Beside the window's own settings, not in a workshop's folder, which travels. */
async function keptBySystem(electron: Electron): Promise<SecretKeeper> {
  const locker = await systemLocker(electron);
  return locker ? secretsLocked(join(electron.app.getPath('userData'), 'engine-secrets.json'), locker) : secretsInMemory();
}

const safe = { contextIsolation: true, nodeIntegration: false, sandbox: true } as const;

function openWindow({ BrowserWindow }: Electron): BrowserWindow {
  return new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 800,
    minHeight: 600,
    title: 'Parvis',
    webPreferences: { ...safe, preload: fileURLToPath(new URL('./preload.cjs', import.meta.url)) },
  });
}

/** Every page of the app, whichever window it opens in, keeps to the policy of security.ts. */
function protect({ app, session, shell }: Electron, home: string): void {
  keepPermissions(session.defaultSession, home);
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!mayNavigate(event.url, home)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (event.isMainFrame && !mayNavigate(event.url, home)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      const opening = windowOpening(url, home);
      if (opening === 'in-browser') void shell.openExternal(url);
      return opening === 'in-app'
        ? { action: 'allow', overrideBrowserWindowOptions: { webPreferences: { ...safe } } }
        : { action: 'deny' };
    });
  });
}

function keepPermissions(session: Session, home: string): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(mayUse(permission, details.requestingUrl, home));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin, home));
}

function answerNativeCalls({ BrowserWindow, dialog, ipcMain, shell }: Electron, host: ShownHost): void {
  const heard = (event: IpcMainInvokeEvent): boolean => {
    const frame = event.senderFrame;
    return BrowserWindow.fromWebContents(event.sender) !== null && frame !== null
      && mayCallNative({ url: frame.url, isMainFrame: frame.parent === null }, host.home);
  };
  ipcMain.handle(nativeChannels.openExports, async (event) => {
    if (!heard(event)) throw new Error('This page may not do that.');
    return (await shell.openPath(host.exportsFolder)) === '';
  });
  ipcMain.handle(nativeChannels.pickFile, async (event, kind: unknown) => {
    if (!heard(event) || !isPickedFile(kind)) throw new Error('This page may not do that.');
    const { canceled, filePaths: [path] } = await dialog.showOpenDialog({ properties: [kind === 'folder' ? 'openDirectory' : 'openFile'], filters: filters[kind] });
    return canceled ? null : path ?? null;
  });
}

const any = { name: '*', extensions: ['*'] };
/** What each kind of file is called by; models as stable-diffusion.cpp reads them (its README, 'Supported models'). */
const filters: Readonly<Record<PickedFile, ElectronModule.FileFilter[]>> = {
  program: [], folder: [], model: [{ name: 'Stable Diffusion', extensions: ['gguf', 'safetensors', 'ckpt'] }, any], workshop: [{ name: 'Parvis', extensions: ['parvis'] }, any],
};

/**
 * What locks passwords and tokens: the system's own store. Null where it has none: on a Linux desktop without a keyring
 * Electron would lock with a password that stands in its source (`basic_text`), which is no lock
 * (https://www.electronjs.org/docs/latest/api/safe-storage).
 */
export async function systemLocker({ safeStorage }: Pick<Electron, 'safeStorage'>, platform: NodeJS.Platform = process.platform): Promise<Locker | null> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return null;
  if (platform === 'linux' && /basic_text|unknown/.test(safeStorage.getSelectedStorageBackend())) return null;
  return { lock: (text) => safeStorage.encryptStringAsync(text), unlock: async (locked) => (await safeStorage.decryptStringAsync(locked)).result };
}

/** A report's page on paper: Letter, as Québec offices use; tagged and with an outline, so that a screen reader can read it. */
async function printPdf({ BrowserWindow }: Electron, page: string): Promise<Uint8Array> {
  const hidden = new BrowserWindow({ show: false, webPreferences: { ...safe, javascript: false } });
  try {
    await hidden.loadFile(page);
    return await hidden.webContents.printToPDF({
      pageSize: 'Letter', printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true, generateDocumentOutline: true,
    });
  } finally {
    hidden.destroy();
  }
}
