import { Fragment, type ReactNode } from 'react';

/** Marks a place in a text that `slotted` fills: no language writes these. */
export const slot = (name: string): string => `⟦${name}⟧`;

/** A text of the locale with what stands for each marked place, such as a button. */
export const slotted = (text: string, slots: Readonly<Record<string, ReactNode>>): ReactNode =>
  text.split(/⟦(\w+)⟧/).map((piece, place) => <Fragment key={place}>{place % 2 === 1 ? slots[piece] : piece}</Fragment>);

/** Marks places in texts that are put together as strings: `mark` keeps what belongs in a place, `show` puts everything there. Plain text stays as it is. */
export type Marks = { mark: (node: ReactNode) => string; show: (text: string) => ReactNode };

export function marks(): Marks {
  const kept: Record<string, ReactNode> = {};
  return {
    mark: (node) => {
      if (typeof node === 'string') return node;
      const name = `n${Object.keys(kept).length}`;
      kept[name] = node;
      return slot(name);
    },
    show: (text) => slotted(text, kept),
  };
}
