import { extname, resolve } from 'node:path';
import type { BrowserWindow } from 'electron';
import { nativeChannels, type NativeNotice } from '../protocol/native.ts';
import type { Electron } from './electron.ts';

/** Tells the desk that the laptop slept, and how long. How it is powered the page knows by itself. */
export function watchSleep({ powerMonitor }: Electron, tell: (notice: NativeNotice) => void, now: () => number = Date.now): void {
  let since: number | null = null;
  powerMonitor.on('suspend', () => { since = now(); });
  powerMonitor.on('resume', () => {
    if (since !== null) tell({ kind: 'slept', seconds: Math.round((now() - since) / 1_000) });
    since = null;
  });
}

/** To the desk's page alone. */
export const tellPage = (window: BrowserWindow) => (notice: NativeNotice): void => {
  if (!window.isDestroyed()) window.webContents.send(nativeChannels.onNotice, notice);
};

/** The workshop file among the arguments that a double click starts Parvis with; null where there is none. `folder`: what a relative one is relative to. */
export function fileAsked(args: readonly string[], folder: string): string | null {
  const named = args.find((arg) => !arg.startsWith('-') && extname(arg).toLowerCase() === '.parvis');
  return named === undefined ? null : resolve(folder, named);
}
