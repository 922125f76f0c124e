import type { BrowserWindow } from 'electron';
import type { Electron } from './electron.ts';
import type { Spoken } from './words.ts';

/** A page that crashes is loaded anew; one that does so this often within a minute is not, but says so. */
export const mostCrashes = 3;

/** Whether one more crash at `now` (ms) is still mended in silence, after crashes at these times. */
export const mayMend = (before: readonly number[], now: number): boolean => before.filter((at) => now - at < 60_000).length < mostCrashes;

/** Brings a page back that crashed or hangs; the session runs on in the host's own process, and tablets notice nothing. */
export function recoverPage({ dialog }: Electron, window: BrowserWindow, { words, now = Date.now }: { words: () => Spoken; now?: () => number }): void {
  const crashes: number[] = [];
  const again = (): void => { if (!window.isDestroyed()) window.webContents.reload(); };
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const mend = mayMend(crashes, now());
    crashes.push(now());
    if (mend) return again();
    const { say } = words();
    void dialog.showMessageBox(window, { type: 'error', message: say('crash.title'), detail: say('crash.detail'), buttons: [say('crash.again')] }).then(again);
  });
  window.on('unresponsive', () => {
    const { say } = words();
    void dialog.showMessageBox(window, { type: 'question', message: say('hang.title'), detail: say('hang.detail'), buttons: [say('hang.wait'), say('hang.again')], defaultId: 0, cancelId: 0 })
      .then(({ response }) => { if (response === 1) again(); });
  });
}
