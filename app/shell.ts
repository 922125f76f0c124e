import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as ElectronModule from 'electron';
import type { BrowserWindow, IpcMainInvokeEvent, Session } from 'electron';
import { nativeChannels } from './protocol/native-channels.ts';
import { nativeFile, printRequest } from './protocol/native.ts';
import type { Saved } from './protocol/native.ts';
import { mayCallNative, mayNavigate, mayUse, windowOpening } from './security.ts';

type Electron = typeof ElectronModule;

/** What the window needs of a host that runs in this process. */
export interface ShownHost {
  /** The facilitator's address on the loopback listener, launch token included. */
  readonly home: string;
  readonly exportsFolder: string;
  stop(): Promise<void>;
}

/**
 * Opens the facilitator's window on a host and stops the host when the last window closes. `electron` is passed in, so that
 * Node outside Electron can load this file. The start of a second Parvis brings the first to the front.
 */
export async function openShell(electron: Electron, start: () => Promise<ShownHost>): Promise<void> {
  const { app } = electron;
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  await app.whenReady();
  const host = await start();
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

function answerNativeCalls(electron: Electron, host: ShownHost): void {
  const { BrowserWindow, ipcMain, shell } = electron;
  const heard = (event: IpcMainInvokeEvent): BrowserWindow => {
    const frame = event.senderFrame;
    const window = BrowserWindow.fromWebContents(event.sender);
    const allowed = frame !== null && mayCallNative({ url: frame.url, isMainFrame: frame.parent === null }, host.home);
    if (!allowed || window === null) throw new Error('This page may not do that.');
    return window;
  };
  ipcMain.handle(nativeChannels.save, async (event, file: unknown) => {
    const window = heard(event);
    const { name, content } = nativeFile.parse(file);
    return saveWhereAsked(electron, window, name, content);
  });
  ipcMain.handle(nativeChannels.printToPdf, async (event, request: unknown) => {
    const window = heard(event);
    const { name, landscape } = printRequest.parse(request);
    return saveWhereAsked(electron, window, name, await window.webContents.printToPDF(pdfOptions(landscape)));
  });
  ipcMain.handle(nativeChannels.openExports, async (event) => {
    heard(event);
    return (await shell.openPath(host.exportsFolder)) === '';
  });
}

async function saveWhereAsked(
  { app, dialog }: Electron,
  window: BrowserWindow,
  name: string,
  content: string | Uint8Array,
): Promise<Saved> {
  const defaultPath = join(app.getPath('documents'), name);
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath });
  if (canceled || filePath === '') return { kind: 'cancelled' };
  try {
    await writeFile(filePath, content);
    return { kind: 'saved', path: filePath };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Letter, the paper of Québec offices; tagged, so that a screen reader can read the PDF. */
function pdfOptions(landscape: boolean) {
  const readable = { generateTaggedPDF: true, generateDocumentOutline: true };
  return { landscape, pageSize: 'Letter', printBackground: true, ...readable } as const;
}
