import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { WishId } from '../../../app/workshop/types.ts';
import type { Place } from '../use-session.ts';
import { WishList } from './WishList.tsx';
import { WishPage } from './WishPage.tsx';
import { WriteWish } from './WriteWish.tsx';

export type EnvisionView = { at: 'list' } | { at: 'write'; parent: WishId | null } | { at: 'wish'; wish: WishId };

/** Imagining: the list of wishes, writing one, or looking at one. */
export function Envision(place: Place): ReactNode {
  const [view, setView] = useState<EnvisionView>({ at: 'list' });
  const top = useRef<HTMLDivElement>(null);
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    window.scrollTo(0, 0);
    top.current?.focus();
  }, [view]);
  return (
    <div ref={top} tabIndex={-1} className="screen">
      {view.at === 'list' ? <WishList {...place} go={setView} /> : null}
      {view.at === 'write' ? <WriteWish {...place} parent={view.parent} go={setView} /> : null}
      {view.at === 'wish' ? <WishPage {...place} wish={view.wish} go={setView} /> : null}
    </div>
  );
}
