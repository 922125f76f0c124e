import { useEffect, useState } from 'react';
import type { ProjectorView } from '../../app/workshop/views.ts';
import { Button } from '../components/Button.tsx';
import { sidesOf } from './Sides.tsx';

export type PagesState = { page: number; count: number; turnTo: (page: number) => void };

/** One page at a time, turned with the buttons or with the keys that presenters' remotes send. */
export function usePages(count: number): PagesState {
  const [asked, ask] = useState(0);
  const page = Math.max(0, Math.min(asked, count - 1));
  useEffect(() => {
    const turn = ({ key }: KeyboardEvent): void => {
      const step = key === 'ArrowRight' || key === 'PageDown' ? 1 : key === 'ArrowLeft' || key === 'PageUp' ? -1 : 0;
      if (step !== 0) ask(Math.max(0, Math.min(count - 1, page + step)));
    };
    window.addEventListener('keydown', turn);
    return () => window.removeEventListener('keydown', turn);
  }, [count, page]);
  return { page, count, turnTo: ask };
}

/** Nothing where there is one page. */
export function Pages({ view, pages: { page, count, turnTo } }: { view: ProjectorView; pages: PagesState }) {
  if (count <= 1) return null;
  const named = (key: string) => sidesOf(view).map(({ t }) => t(`pages.${key}`)).join(' / ');
  return (
    <nav className="pages" aria-label={named('title')}>
      <Button onPress={() => turnTo(page - 1)} isDisabled={page === 0}>{named('previous')}</Button>
      <span>{page + 1} / {count}</span>
      <Button onPress={() => turnTo(page + 1)} isDisabled={page === count - 1}>{named('next')}</Button>
    </nav>
  );
}
