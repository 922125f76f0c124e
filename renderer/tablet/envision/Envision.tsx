import { useState, type ReactNode } from 'react';
import type { WishId } from '../../../app/workshop/types.ts';
import { useArrival } from '../arrival.ts';
import { PaintPage } from '../painting/PaintPage.tsx';
import type { Place } from '../use-session.ts';
import { WishList } from './WishList.tsx';
import { WishPage } from './WishPage.tsx';
import { WriteWish } from './WriteWish.tsx';

export type EnvisionView = { at: 'list' } | { at: 'write'; parent: WishId | null } | { at: 'wish'; wish: WishId } | { at: 'paint'; wish: WishId };

/** Imagining: the list of wishes, writing one, or looking at one. */
export function Envision(place: Place): ReactNode {
  const [view, setView] = useState<EnvisionView>({ at: 'list' });
  const top = useArrival<HTMLDivElement>(Object.values(view).join(' '));
  return (
    <div ref={top}>
      {view.at === 'list' ? <WishList {...place} go={setView} /> : null}
      {view.at === 'write' ? <WriteWish {...place} parent={view.parent} go={setView} /> : null}
      {view.at === 'paint' ? <PaintPage {...place} wish={view.wish} go={setView} /> : null}
      {view.at === 'wish' ? <WishPage {...place} wish={view.wish} go={setView} /> : null}
    </div>
  );
}
