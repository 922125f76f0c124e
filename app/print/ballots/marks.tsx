import type { ReactElement, ReactNode } from 'react';
import { effectScale, scale } from '../../workshop/index.ts';
import type { Say } from '../texts.ts';

/** A square to tick, before its words. */
export const Tick = ({ children }: { children: ReactNode }): ReactElement => <span className="tick"><span className="box" />{children}</span>;

/** A square to write a number in. */
export const Number = ({ children }: { children: ReactNode }): ReactElement => <span className="tick"><span className="box wide" />{children}</span>;

/** Circles to fill, one for each dot. */
export const Circles = ({ count }: { count: number }): ReactElement => <span className="circles">{Array.from({ length: count }, (_, at) => <span key={at} className="circle" />)}</span>;

/** One square for each point of the scale, and one for 'no opinion'. */
export function Scale({ of, say }: { of: 'score' | 'effect'; say: Say }): ReactElement {
  return (
    <p className="scale">
      {pointsOf(of).map((point) => <Tick key={point}>{signed(of, point)}</Tick>)}
      <Tick>{say('tablet:ballot.noOpinion')}</Tick>
    </p>
  );
}

/** What the points of a scale mean, in one sentence. */
export const legendOf = (of: 'score' | 'effect', say: Say): string =>
  pointsOf(of).map((point) => say('print:ballot.point', { point: signed(of, point), means: say(`common:${of}.${point}`) })).join(' · ');

const pointsOf = (of: 'score' | 'effect'): readonly number[] => {
  const { min, max } = of === 'score' ? scale : effectScale;
  return Array.from({ length: max - min + 1 }, (_, at) => min + at);
};
const signed = (of: 'score' | 'effect', point: number): string => (of === 'score' || point === 0 ? String(point) : point > 0 ? `+${point}` : `−${-point}`);
