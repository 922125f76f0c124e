import type { Mark } from './marks.ts';

/** What was done to a mask, in order, and what was undone and can be done again, the next one last. */
export type History = { readonly marks: readonly Mark[]; readonly undone: readonly Mark[] };

export const untouched: History = { marks: [], undone: [] };

export const withMark = ({ marks }: History, mark: Mark): History => ({ marks: [...marks, mark], undone: [] });

export function undo({ marks, undone }: History): History {
  const last = marks.at(-1);
  return last === undefined ? { marks, undone } : { marks: marks.slice(0, -1), undone: [...undone, last] };
}

export function redo({ marks, undone }: History): History {
  const last = undone.at(-1);
  return last === undefined ? { marks, undone } : { marks: [...marks, last], undone: undone.slice(0, -1) };
}
