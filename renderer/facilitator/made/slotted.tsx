import { Fragment, type ReactNode } from 'react';

/** Marks a place in a text that `slotted` fills: no language writes these. */
export const slot = (name: string): string => `⟦${name}⟧`;

/** A text of the locale with buttons where `slot` marked their places. */
export const slotted = (text: string, slots: Readonly<Record<string, ReactNode>>): ReactNode =>
  text.split(/⟦(\w+)⟧/).map((piece, place) => <Fragment key={place}>{place % 2 === 1 ? slots[piece] : piece}</Fragment>);
