import { useMemo } from 'react';
import { useMarks, type Marking } from '../../components/mask/use-marks.ts';
import { useDrafts } from '../use-session.ts';
import { placeOf, readBegun, type Begun } from './begun.ts';

/** Everything that is held while a part of a picture is painted over; what was begun survives a reload of the tablet. */
export type Painting = Marking & {
  begun: Begun; change(part: Partial<Begun>): void;
  /** Leaves what was begun for another wish too, that came from it, and says that it was sent. */
  keepFor(wish: string): void;
};

export function usePainting(wish: string): Painting {
  const drafts = useDrafts();
  const place = placeOf(wish);
  const kept = drafts.all()[place]?.value;
  const begun = useMemo(() => readBegun(kept), [kept]);
  const change = (part: Partial<Begun>): void => {
    const next = { ...begun, ...part };
    if (next.marks.length === 0 && next.words === '' && next.verb === 'add') drafts.drop(place);
    else drafts.keep(place, { title: '', value: next });
  };
  return {
    ...useMarks(begun.marks, (marks) => change({ marks })),
    begun, change,
    keepFor: (other) => { for (const each of new Set([place, placeOf(other)])) drafts.keep(each, { title: '', value: begun, hidden: true }); },
  };
}
