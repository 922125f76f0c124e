import type { FileFilter, IpcMainInvokeEvent } from 'electron';
import { isNativeLanguage, isPickedFile, nativeChannels, type NativeLanguage, type PickedFile } from '../protocol/native.ts';
import { mayCallNative } from '../security.ts';
import type { Electron } from './electron.ts';

type Heard = { home: () => string; exportsFolder: () => string; speaks: (language: NativeLanguage) => void };

/** Answers what pages of the host may ask of the window, and nobody else. */
export function answerNativeCalls({ BrowserWindow, dialog, ipcMain, shell }: Electron, { home, exportsFolder, speaks }: Heard): void {
  const heard = (event: IpcMainInvokeEvent): boolean => {
    const frame = event.senderFrame;
    return BrowserWindow.fromWebContents(event.sender) !== null && frame !== null
      && mayCallNative({ url: frame.url, isMainFrame: frame.parent === null }, home());
  };
  const refuse = (): never => { throw new Error('This page may not do that.'); };
  ipcMain.handle(nativeChannels.openExports, async (event) => (heard(event) ? (await shell.openPath(exportsFolder())) === '' : refuse()));
  ipcMain.handle(nativeChannels.pickFile, async (event, kind: unknown) => {
    if (!heard(event) || !isPickedFile(kind)) return refuse();
    return pickedFile(dialog, kind);
  });
  ipcMain.handle(nativeChannels.speaks, (event, language: unknown) => {
    if (!heard(event) || !isNativeLanguage(language)) return refuse();
    return speaks(language);
  });
}

/** The path that a person picked; null where they picked none. */
export async function pickedFile(dialog: Pick<Electron['dialog'], 'showOpenDialog'>, kind: PickedFile): Promise<string | null> {
  const { canceled, filePaths: [path] } = await dialog.showOpenDialog({ properties: [kind === 'folder' ? 'openDirectory' : 'openFile'], filters: filters[kind] });
  return canceled ? null : path ?? null;
}

const any = { name: '*', extensions: ['*'] };
/** What each kind of file is called by; models as stable-diffusion.cpp reads them (its README, 'Supported models'). */
const filters: Readonly<Record<PickedFile, FileFilter[]>> = {
  program: [], folder: [], model: [{ name: 'Stable Diffusion', extensions: ['gguf', 'safetensors', 'ckpt'] }, any], workshop: [{ name: 'Parvis', extensions: ['parvis'] }, any],
};
