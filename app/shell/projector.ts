import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { overlap, type Area } from './place.ts';
import type { Electron } from './electron.ts';
import { safe } from './safe.ts';

/** The screen for the room: the largest of those that the facilitator's window is not on; null where there is only one. */
export function projectorScreen<Screen extends { bounds: Area }>(screens: readonly Screen[], desk: Area): Screen | null {
  const share = ({ bounds }: Screen): number => { const common = overlap(bounds, desk); return common.width * common.height; };
  const most = Math.max(...screens.map(share));
  const others = screens.filter((screen) => most === 0 || share(screen) < most);
  return others.toSorted((a, b) => b.bounds.width * b.bounds.height - a.bounds.width * a.bounds.height)[0] ?? null;
}

/** On the second screen it fills it; on the only one it stays a window, beside the desk. */
export const projectorWindow = (screen: { bounds: Area } | null): BrowserWindowConstructorOptions => ({
  ...(screen ? { ...screen.bounds, fullscreen: true, frame: false } : { width: 1280, height: 720 }), title: 'Parvis', backgroundColor: '#ffffff', autoHideMenuBar: true, webPreferences: { ...safe },
});

export type Projector = { open: (url: string) => void; close: () => void };

/** The big screen's window, one at most. Its pointer is hidden: the room sees what is asked, not where a mouse lies. */
export function openProjector({ BrowserWindow, screen }: Electron, desk: BrowserWindow): Projector {
  let shown: BrowserWindow | null = null;
  return {
    open: (url) => {
      if (shown && !shown.isDestroyed()) return shown.focus();
      const there = projectorScreen(screen.getAllDisplays(), desk.getBounds());
      const window = new BrowserWindow(projectorWindow(there));
      shown = window;
      window.webContents.on('did-finish-load', () => void (there && window.webContents.insertCSS('*, *::before, *::after { cursor: none !important; }')));
      // A screen in full is left by the key that everybody tries.
      window.webContents.on('before-input-event', (_event, { type, key }) => { if (there && type === 'keyDown' && key === 'Escape') window.close(); });
      window.on('closed', () => { shown = null; });
      void window.loadURL(url);
    },
    close: () => { if (shown && !shown.isDestroyed()) shown.close(); },
  };
}
