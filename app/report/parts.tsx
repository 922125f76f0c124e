import { useId } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Bilingual, ImageId } from '../workshop/index.ts';
import type { Voice } from './texts.ts';
import type { Count } from './types.ts';

export type Cell = ReactNode;
export type Column = { title: string; number?: boolean };

/** Up to so many rows stay together on a page. */
const shortest = 8;
/** With so few columns the first may be wide; with more, numbers may take two lines on paper: a table wider than it would make every page smaller. */
const few = 5;

/** A plain table with a caption; its first column names the row. `even`: the other columns share the width alike. */
export function Table({ caption, columns, rows, even = false }: { even?: boolean; caption: ReactNode; columns: readonly Column[]; rows: readonly (readonly Cell[])[] }): ReactElement {
  const id = useId();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reached by keyboard (axe: scrollable-region-focusable).
    <div className={rows.length <= shortest ? 'scroll short' : 'scroll'} role="region" aria-labelledby={id} tabIndex={0}>
      <table className={even ? (columns.length <= few ? 'even few' : 'even') : columns.length > few ? 'wide' : undefined}>
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>{columns.map(({ title, number }, place) => <th key={place} scope="col" className={number ? 'num' : undefined}>{title}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, place) => (place === 0
                ? <th key={place} scope="row">{cell}</th>
                : <td key={place} className={columns[place]?.number ? 'num' : undefined}>{cell}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A picture with its caption and a text for those who do not see it; when it cannot be had, that is said. */
export function Picture({ id, alt, caption, voice, images }: {
  id: ImageId; alt: string; caption: ReactNode; voice: Voice; images: (id: ImageId) => string | null;
}): ReactElement {
  const uri = images(id);
  return (
    <figure>
      {uri === null ? <p className="note">{voice.say('pictureMissing')} {alt}</p> : <img src={uri} alt={alt} />}
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

export const countText = (count: Count, voice: Voice): string => (count === 'few' ? voice.say('few') : voice.number(count, 0));
export const labelsText = (labels: readonly Bilingual[], voice: Voice): string => labels.map((label) => voice.name(label)).join(' + ');
