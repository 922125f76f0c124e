import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const most = 8;
const paths = z.array(z.string().min(1)).max(most);

/** A list with one more path at its head, each once. */
export const withRecent = (list: readonly string[], path: string): string[] => [path, ...list.filter((each) => each !== path)].slice(0, most);

export type Recent = { list: () => readonly string[]; add: (path: string) => void; forget: () => void };

/** The workshop files that were opened last, kept in a file of the program; those that are gone are left out. */
export function recentFiles(file: string): Recent {
  const read = (): string[] => {
    try {
      return paths.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return [];
    }
  };
  const keep = (list: readonly string[]): void => {
    try {
      writeFileSync(file, JSON.stringify(list));
    } catch {
      // A list that cannot be kept is only a convenience less.
    }
  };
  return { list: () => read().filter((path) => existsSync(path)), add: (path) => keep(withRecent(read(), path)), forget: () => keep([]) };
}
