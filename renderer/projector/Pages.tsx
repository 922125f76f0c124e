import { useEffect } from 'react';
import type { ProjectorView } from '../../app/workshop/views.ts';
import { Button } from '../components/Button.tsx';
import { newId, sendCommands } from '../live.ts';
import { sidesOf } from './Sides.tsx';

export type PagesState = { page: number; count: number; turnBy: (step: 1 | -1) => void };

/** One page at a time, turned from the desk, with the buttons, or with the keys that presenters' remotes send; the last leads to the first. */
export function usePages(count: number, view: Pick<ProjectorView, 'page'>): PagesState {
  const page = count === 0 ? 0 : ((view.page % count) + count) % count;
  useEffect(() => {
    const turn = ({ key }: KeyboardEvent): void => {
      const step = key === 'ArrowRight' || key === 'PageDown' ? 1 : key === 'ArrowLeft' || key === 'PageUp' ? -1 : 0;
      if (step !== 0 && count > 1) turnPage(step);
    };
    window.addEventListener('keydown', turn);
    return () => window.removeEventListener('keydown', turn);
  }, [count]);
  return { page, count, turnBy: turnPage };
}

/** Through the host, so that the desk and this screen agree. A page that cannot be turned now is turned by the next press. */
function turnPage(by: 1 | -1): void {
  void sendCommands([{ id: newId('page'), type: 'turn-page', by }]).catch(() => undefined);
}

/** Nothing where there is one page. */
export function Pages({ view, pages: { page, count, turnBy } }: { view: ProjectorView; pages: PagesState }) {
  if (count <= 1) return null;
  const named = (key: string) => sidesOf(view).map(({ t }) => t(`pages.${key}`)).join(' / ');
  return (
    <nav className="pages" aria-label={named('title')}>
      <Button onPress={() => turnBy(-1)}>{named('previous')}</Button>
      <span>{page + 1} / {count}</span>
      <Button onPress={() => turnBy(1)}>{named('next')}</Button>
    </nav>
  );
}
