import type { MenuItemConstructorOptions } from 'electron';
import type { Spoken } from './words.ts';

/** What the menus do beyond what every program does. `recent`: whole paths of workshop files, the newest first. */
export type MenuActs = { openFile: () => void; openRecent: (path: string) => void; forgetRecent: () => void; openExports: () => void; openProjector: () => void; print: () => void };
type Item = MenuItemConstructorOptions;

/** The window's menus in the order and with the keys that each system has them in. */
export function menuOf({ say }: Spoken, platform: NodeJS.Platform, recent: readonly string[], acts: MenuActs): Item[] {
  const role = (named: NonNullable<Item['role']>, key: string = named): Item => ({ role: named, label: say(`menu.${key}`) });
  const line: Item = { type: 'separator' };
  const mac = platform === 'darwin';
  const files: Item[] = [
    { label: say('menu.open'), accelerator: 'CmdOrCtrl+O', click: acts.openFile },
    { label: say('menu.recent'), enabled: recent.length > 0, submenu: [...recent.map((path): Item => ({ label: nameOf(path), toolTip: path, click: () => acts.openRecent(path) })), line, { label: say('menu.forget'), click: acts.forgetRecent }] },
    line,
    { label: say('menu.exports'), accelerator: 'CmdOrCtrl+Shift+E', click: acts.openExports },
    { label: say('menu.print'), accelerator: 'CmdOrCtrl+P', click: acts.print },
    line,
    mac ? role('close') : role('quit'),
  ];
  return [
    ...(mac ? [{ label: 'Parvis', submenu: [role('about'), line, role('services'), line, role('hide'), role('hideOthers'), role('unhide'), line, role('quit')] }] : []),
    { label: say('menu.file'), submenu: files },
    { label: say('menu.edit'), submenu: [role('undo'), role('redo'), line, role('cut'), role('copy'), role('paste'), role('selectAll')] },
    {
      label: say('menu.view'), submenu: [
        { label: say('menu.projector'), accelerator: 'CmdOrCtrl+B', click: acts.openProjector }, line,
        role('resetZoom'), role('zoomIn'), role('zoomOut'), line, role('togglefullscreen', 'fullscreen'), role('reload'),
      ],
    },
    { label: say('menu.window'), role: 'window', submenu: [role('minimize'), ...(mac ? [role('zoom'), line, role('front')] : [role('close')])] },
    ...(mac ? [] : [{ label: say('menu.help'), role: 'help' as const, submenu: [role('about')] }]),
  ];
}

/** The file's own name, whichever system wrote the path. */
const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
