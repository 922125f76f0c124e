import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Check, CircleDashed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../../app/workshop/types.ts';
import { languageOf, list, say } from '../../texts.ts';
import { cells, chosen, columns, fillOf, nextCell, rows, type Cell } from './grid.ts';
import type { Mark, Size } from './marks.ts';

/**
 * The picture in squares, each chosen by a touch or by the keyboard. One of them is in the order of Tab; arrow keys lead to the
 * others. `things`: what each shows, row after row, where it is known.
 */
export function Cells({ things = [], marks, size, onMark }: { things?: readonly (readonly Bilingual[])[]; marks: readonly Mark[]; size: Size; onMark(mark: Mark): void }): ReactNode {
  const { t, i18n } = useTranslation();
  const language = languageOf(i18n);
  const [at, setAt] = useState<Cell>({ column: 0, row: 0 });
  const group = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent, from: Cell): void => {
    const to = nextCell(from, event.key);
    if (!to) return;
    event.preventDefault();
    setAt(to);
    group.current?.querySelectorAll('button')[to.row * columns + to.column]?.focus();
  };
  return (
    <div ref={group} className="paint-cells" role="group" aria-label={t('painting:cell.label')} style={{ gridTemplate: `repeat(${rows}, 1fr) / repeat(${columns}, 1fr)` }}>
      {cells.map((cell) => {
        const fill = fillOf(marks, cell, size);
        const there = things[cell.row * columns + cell.column] ?? [];
        const place = t('painting:cell.name', { row: t(`painting:cell.row.${cell.row}`), column: t(`painting:cell.column.${cell.column}`) });
        const name = there.length === 0 ? place : t('painting:cell.with', { name: place, things: list(there.map((label) => say(label, language)), language) });
        return (
          <button key={`${cell.row} ${cell.column}`} type="button" className="paint-cell" tabIndex={cell.row === at.row && cell.column === at.column ? 0 : -1}
            aria-pressed={fill === 'part' ? 'mixed' : fill === 'all'} aria-label={fill === 'part' ? t('painting:cell.part', { name }) : name}
            onFocus={() => setAt(cell)} onKeyDown={(event) => walk(event, cell)} onClick={() => onMark(chosen(marks, cell, size))}>
            {fill === 'none' ? null : <span className="paint-cell-mark" aria-hidden="true">{fill === 'all' ? <Check size={22} /> : <CircleDashed size={22} />}</span>}
          </button>
        );
      })}
    </div>
  );
}
