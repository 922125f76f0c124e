import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { menuOf } from '../../../app/shell/menu.ts';
import { fileAsked } from '../../../app/shell/notices.ts';
import { withRecent } from '../../../app/shell/recent.ts';
import { mayMend } from '../../../app/shell/recovery.ts';
import { languageOf, spoken } from '../../../app/shell/words.ts';

const done: string[] = [];
const act = (name: string) => (path?: string) => void done.push(path === undefined || typeof path !== 'string' ? name : `${name} ${path}`);
const acts = { openFile: act('open'), openRecent: act('recent'), forgetRecent: act('forget'), openExports: act('exports'), openProjector: act('projector'), print: act('print') };
const items = (menu: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] => menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);
const platforms = ['darwin', 'win32', 'linux'] as const;

describe.each(platforms)('the menus on %s', (platform) => {
  test.each(['en', 'fr'] as const)('say everything in the language %s, and nothing as a key', (language) => {
    const labels = items(menuOf(spoken(language), platform, ['/home/a/hall.parvis'], acts)).flatMap(({ type, label }) => (type === 'separator' ? [] : [label]));
    for (const label of labels) expect(label).toMatch(/^[^.]+(…|\.parvis)?$/);
  });

  test('give no key twice, and quit by the key that people try', () => {
    const all = items(menuOf(spoken('en'), platform, [], acts));
    const keys = all.flatMap(({ accelerator }) => (accelerator === undefined ? [] : [String(accelerator)]));
    expect(new Set(keys).size).toBe(keys.length);
    expect(all.some(({ role }) => role === 'quit')).toBe(true);
  });
});

test('the files of late are listed by name, the newest first, each once and eight at most', () => {
  const list = Array.from({ length: 10 }, (_, place) => `/w/${place}.parvis`).reduce<string[]>(withRecent, []);
  expect(list).toHaveLength(8);
  expect(withRecent(list, '/w/5.parvis').slice(0, 2)).toEqual(['/w/5.parvis', '/w/9.parvis']);
  const item = items(menuOf(spoken('en'), 'win32', ['C:\\workshops\\hall.parvis'], acts)).find(({ label }) => label === 'hall.parvis');
  (item?.click as (() => void) | undefined)?.();
  expect(done).toContain('recent C:\\workshops\\hall.parvis');
});

test('a double click names its file among the switches of the system', () => {
  expect(fileAsked(['--allow-file-access', 'hall.parvis'], '/home/a')).toBe('/home/a/hall.parvis');
  expect(fileAsked(['--no-sandbox', '.'], '/home/a')).toBeNull();
});

test('a page that stops three times within a minute is asked about, one that stops now and then is not', () => {
  expect(mayMend([1_000, 2_000], 3_000)).toBe(true);
  expect(mayMend([1_000, 2_000, 3_000], 4_000)).toBe(false);
  expect(mayMend([1_000, 2_000, 3_000], 70_000)).toBe(true);
});

test('the window speaks French where the system does', () => {
  expect(['fr-CA', 'fr', 'FR-fr', 'en-CA', 'frr', ''].map(languageOf)).toEqual(['fr', 'fr', 'fr', 'en', 'en', 'en']);
});
