import { useEffect, useRef, useState, type CSSProperties, type PointerEvent, type ReactNode, type RefObject } from 'react';
import type { Mark, Point, Size } from './marks.ts';
import { drawMask } from './draw-mask.ts';
import { dragged, lifted, pressed, resting, type Gesture, type Pointer } from './gesture.ts';
import { smoothed, withPoint } from './strokes.ts';
import type { Tool } from './tools.ts';
import { frameOf, inPicture, pinched, type View } from './view.ts';

type Props = {
  image: string; alt: string; marks: readonly Mark[]; tool: Tool; /** In pixels of the picture. */ brush: number;
  view: View; onView(view: View): void; onMark(mark: Mark): void;
  size: Size | null; onSize(size: Size): void; children?: ReactNode;
};

/** The picture under its mask: painted on with one pointer, moved with two. `children` lie over it and move with it. */
export function PaintCanvas({ image, alt, marks, tool, brush, view, onView, onMark, size, onSize, children }: Props): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const ring = useRef<HTMLSpanElement>(null);
  const hand = useRef<Gesture>(resting);
  const [stroke, setStroke] = useState<readonly Point[]>([]);
  useDrawn(canvas, marks, stroke.length === 0 ? null : markOf(tool, brush, stroke), size);

  const at = (event: PointerEvent): Point => {
    const { left = 0, top = 0, width = 1 } = frame.current?.getBoundingClientRect() ?? {};
    return { x: (event.clientX - left) / width, y: (event.clientY - top) / width };
  };
  const pointer = (event: PointerEvent): Pointer => ({ id: event.pointerId, pen: event.pointerType === 'pen', at: at(event) });
  const place = (event: PointerEvent, of: Size): Point => inPicture(view, at(event), frameOf(of), of);
  const showRing = (event: PointerEvent): void => {
    const { x, y } = at(event);
    if (ring.current) Object.assign(ring.current.style, { left: `${x * 100}%`, top: `${(y * 100) / (size ? frameOf(size).height : 1)}%` });
  };
  const hideRing = (): void => { if (ring.current) ring.current.style.left = '-100%'; };

  const down = (event: PointerEvent): void => {
    if (!size || (event.pointerType === 'mouse' && event.button !== 0)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    hand.current = pressed(hand.current, pointer(event));
    showRing(event);
    setStroke(hand.current.doing === 'painting' && tool !== 'move' ? withPoint([], place(event, size)) : []);
  };
  const move = (event: PointerEvent): void => {
    showRing(event);
    const before = hand.current;
    if (!size || before.doing === 'nothing') return;
    hand.current = dragged(before, pointer(event));
    const [one, two] = [before.pointers, hand.current.pointers];
    if (before.doing === 'painting' && tool !== 'move') {
      if (one.some(({ id }) => id === event.pointerId)) setStroke((line) => (line.length === 0 ? line : withPoint(line, place(event, size))));
    } else onView(pinched(view, pairOf(one), pairOf(two), frameOf(size)));
  };
  const up = (event: PointerEvent): void => {
    const { doing } = hand.current;
    hand.current = lifted(hand.current, event.pointerId);
    // A finger that is gone has no brush; a mouse and a pen still hang above.
    if (event.pointerType === 'touch') hideRing();
    if (hand.current.doing !== 'nothing') return;
    const mark = doing === 'painting' && event.type !== 'pointercancel' && stroke.length > 0 ? markOf(tool, brush, stroke) : null;
    if (mark) onMark(mark);
    setStroke([]);
  };

  const moved: CSSProperties = { transform: `translate(${view.x * 100}%, ${(view.y * 100) / (size ? frameOf(size).height : 1)}%) scale(${view.zoom})` };
  const ringWide: CSSProperties = { width: `${size ? (brush / size.width) * view.zoom * 100 : 0}%` };
  const paints = tool !== 'cells';
  return (
    <div className={`paint-frame paint-with-${tool}`} ref={frame} onPointerDown={paints ? down : undefined} onPointerMove={move} onPointerUp={up} onPointerCancel={up} onPointerLeave={hideRing} onContextMenu={(event) => event.preventDefault()}>
      <div className="paint-moved" style={moved}>
        <img src={`/images/${encodeURIComponent(image)}`} alt={alt} draggable={false} onLoad={({ currentTarget }) => onSize({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })} />
        {size ? <canvas ref={canvas} width={size.width} height={size.height} aria-hidden="true" /> : null}
        {children}
      </div>
      {tool === 'brush' || tool === 'erase' ? <span ref={ring} className="paint-ring" style={ringWide} aria-hidden="true" /> : null}
    </div>
  );
}

/** Two fingers, or one that moves the picture by itself. */
function pairOf(pointers: readonly Pointer[]): readonly [Point, Point] {
  const [one, two] = pointers;
  const first = one?.at ?? { x: 0, y: 0 };
  return [first, two?.at ?? first];
}

function markOf(tool: Tool, width: number, line: readonly Point[]): Mark | null {
  switch (tool) {
    case 'brush': case 'erase': return { kind: 'stroke', erase: tool === 'erase', width, points: smoothed(line).map(whole) };
    case 'lasso': return line.length < 3 ? null : { kind: 'outline', erase: false, points: smoothed(line).map(whole) };
    case 'cells': case 'move': return null;
  }
}

const whole = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });

/** Draws once a frame at most, however often a finger is heard of. */
function useDrawn(canvas: RefObject<HTMLCanvasElement | null>, marks: readonly Mark[], mark: Mark | null, size: Size | null): void {
  useEffect(() => {
    const { current } = canvas;
    if (!current || !size) return undefined;
    const asked = requestAnimationFrame(() => {
      const open = mark?.kind === 'outline' ? mark.points : [];
      drawMask(current, mark === null || open.length > 0 ? marks : [...marks, mark], open);
    });
    return () => cancelAnimationFrame(asked);
  });
}
