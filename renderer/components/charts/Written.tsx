import type { ReactNode } from 'react';

type Props = { parts: readonly ReactNode[]; x: number; y: number; fontSize: number; width: number; weight?: 400 | 700; anchor?: 'start' | 'end' };

/**
 * What is written beside a mark, `y` being its middle: text in the drawing, or, where a part can be opened, HTML laid into it, since
 * a drawing holds no buttons. `width`: what is free for it, up to `x` where it is anchored at its end.
 */
export function Written({ parts, x, y, fontSize, width, weight = 400, anchor = 'start' }: Props) {
  if (parts.every((part) => typeof part === 'string')) {
    return <text x={x} y={y + fontSize / 3} fontSize={fontSize} fontWeight={weight} textAnchor={anchor} fill="currentColor">{parts.join('')}</text>;
  }
  const height = fontSize * 1.8;
  return (
    <foreignObject x={anchor === 'end' ? x - width : x} y={y - height / 2} width={width} height={height}>
      <div className="written" style={{ fontSize, fontWeight: weight, lineHeight: `${height}px`, textAlign: anchor }}>{parts.map((part, place) => <span key={place}>{part}</span>)}</div>
    </foreignObject>
  );
}

/** A drawing with buttons in it is a group of things; one without is one picture. */
export const roleOf = (opens: unknown): 'group' | 'img' => (opens === undefined ? 'img' : 'group');
