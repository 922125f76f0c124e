import { useMemo, useState } from 'react';
import { redo, undo, withMark, type History } from './history.ts';
import { shareOf, type Mark, type Size } from './marks.ts';
import type { Act } from './Tools.tsx';
import type { BrushSize, Tool } from './tools.ts';
import { frameOf, mostZoom, whole, zoomed, type View } from './view.ts';

/** What is held while a mask is painted on a picture. */
export type Marking = {
  marks: readonly Mark[]; mark(mark: Mark): void;
  /** Several marks at once, each to be undone by itself. */ lay(more: readonly Mark[]): void;
  /** Whether anything is, as far as can be seen at a glance. */ isPainted: boolean;
  size: Size | null; setSize(size: Size): void;
  tool: Tool; setTool(tool: Tool): void; brushSize: BrushSize; setBrushSize(size: BrushSize): void;
  view: View; setView(view: View): void; can: Readonly<Record<Act, boolean>>; act(act: Act): void;
};

/** A mask that is being painted; its marks are kept by whoever shows it. */
export function useMarks(marks: readonly Mark[], onMarks: (marks: readonly Mark[]) => void): Marking {
  const [undone, setUndone] = useState<History['undone']>([]);
  const [size, setSize] = useState<Size | null>(null);
  const [tool, setTool] = useState<Tool>('brush');
  const [brushSize, setBrushSize] = useState<BrushSize>('medium');
  const [view, setView] = useState<View>(whole);
  const isPainted = useMemo(() => size !== null && shareOf(marks, { left: 0, top: 0, ...size }, size, 96) > 0, [marks, size]);
  const step = (next: History): void => {
    setUndone(next.undone);
    onMarks(next.marks);
  };
  const history = { marks, undone };
  const nearer = (factor: number): void => {
    const frame = frameOf(size ?? { width: 4, height: 3 });
    setView(zoomed(view, factor, { x: 0.5, y: frame.height / 2 }, frame));
  };
  return {
    marks, isPainted, size, setSize, tool, brushSize, setBrushSize, view, setView,
    setTool: (next) => { setTool(next); if (next === 'cells') setView(whole); },
    mark: (mark) => step(withMark(history, mark)),
    lay: (more) => step(more.reduce(withMark, history)),
    can: { undo: marks.length > 0, redo: undone.length > 0, clear: isPainted, closer: view.zoom < mostZoom, farther: view.zoom > 1 },
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
