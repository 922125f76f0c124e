import { useState } from 'react';
import { useDrafts } from '../use-session.ts';
import { placeOf, readBegun, type Begun } from './begun.ts';
import { redo, undo, withMark, type History } from './history.ts';
import { shareOf, type Mark, type Size } from './marks.ts';
import type { Act } from './Tools.tsx';
import type { BrushSize, Tool } from './tools.ts';
import { frameOf, mostZoom, whole, zoomed, type View } from './view.ts';

/** Everything that is held while a part of a picture is painted over; what was begun survives a reload of the tablet. */
export type Painting = {
  begun: Begun; change(part: Partial<Begun>): void; mark(mark: Mark): void;
  /** Leaves what was begun for another wish too, that came from it, and says that it was sent. */
  keepFor(wish: string): void;
  /** Whether anything is, as far as can be seen at a glance. */ isPainted: boolean;
  size: Size | null; setSize(size: Size): void;
  tool: Tool; setTool(tool: Tool): void; brushSize: BrushSize; setBrushSize(size: BrushSize): void;
  view: View; setView(view: View): void; can: Readonly<Record<Act, boolean>>; act(act: Act): void;
};

export function usePainting(wish: string): Painting {
  const drafts = useDrafts();
  const place = placeOf(wish);
  const begun = readBegun(drafts.all()[place]?.value);
  const [undone, setUndone] = useState<History['undone']>([]);
  const [size, setSize] = useState<Size | null>(null);
  const [tool, setTool] = useState<Tool>('brush');
  const [brushSize, setBrushSize] = useState<BrushSize>('medium');
  const [view, setView] = useState<View>(whole);
  const isPainted = size !== null && shareOf(begun.marks, { left: 0, top: 0, ...size }, size, 96) > 0;
  const change = (part: Partial<Begun>): void => {
    const next = { ...begun, ...part };
    if (next.marks.length === 0 && next.words === '' && next.verb === 'add') drafts.drop(place);
    else drafts.keep(place, { title: '', value: next });
  };
  const step = (next: History): void => {
    setUndone(next.undone);
    change({ marks: next.marks });
  };
  const history = { marks: begun.marks, undone };
  const nearer = (factor: number): void => {
    const frame = frameOf(size ?? { width: 4, height: 3 });
    setView(zoomed(view, factor, { x: 0.5, y: frame.height / 2 }, frame));
  };
  return {
    begun, change, isPainted, size, setSize, tool, brushSize, setBrushSize, view, setView,
    setTool: (next) => { setTool(next); if (next === 'cells') setView(whole); },
    mark: (mark) => step(withMark(history, mark)),
    keepFor: (other) => { for (const each of new Set([place, placeOf(other)])) drafts.keep(each, { title: '', value: begun, hidden: true }); },
    can: { undo: begun.marks.length > 0, redo: undone.length > 0, clear: isPainted, closer: view.zoom < mostZoom, farther: view.zoom > 1 },
    act: (act) => {
      switch (act) {
        case 'undo': return step(undo(history));
        case 'redo': return step(redo(history));
        case 'clear': return step(withMark(history, { kind: 'clear' }));
        case 'closer': return nearer(1.6);
        case 'farther': return nearer(1 / 1.6);
      }
    },
  };
}
