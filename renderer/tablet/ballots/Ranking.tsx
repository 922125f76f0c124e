import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/index.ts';
import type { ShownItem } from './items.ts';
import { useKeptFocus } from './kept-focus.ts';
import type { KindProps } from './kinds.tsx';

/** Best first. Each row can be dragged by its grip, by finger or mouse, and moved with buttons: dragging is never the only way (WCAG 2.5.7). */
export function Ranking({ items, answer, onChange }: KindProps<'ranking'>): ReactNode {
  const { t } = useTranslation('tablet');
  const [moved, setMoved] = useState('');
  const move = (key: string, to: number): void => {
    if (to < 0 || to >= answer.order.length) return;
    const order = answer.order.filter((one) => one !== key);
    order.splice(to, 0, key);
    onChange({ kind: 'ranking', order });
    setMoved(t('ballot.moved', { name: items.find((item) => item.key === key)?.label ?? key, place: to + 1 }));
  };
  const { container, act } = useKeptFocus<HTMLOListElement>();
  const step = (key: string, does: 'up' | 'down'): void => {
    act(key, does);
    move(key, answer.order.indexOf(key) + (does === 'up' ? -1 : 1));
  };
  const [dragged, setDragged] = useDrag((key, over) => move(key, answer.order.indexOf(over)));
  const ranked = answer.order.flatMap((key) => items.filter((item) => item.key === key));
  return (
    <>
      <output className="only-read">{moved}</output>
      <ol ref={container} className="ranking">
        {ranked.map((item, at) => (
          <li key={item.key} data-key={item.key} className={dragged === item.key ? 'rank dragged' : 'rank'}>
            <span className="rank-grip" aria-hidden="true" onPointerDown={(event) => { if (event.button === 0) setDragged(item.key); }}><GripVertical size={24} /></span>
            <span className="rank-place">{at + 1}</span>
            <Named item={item} />
            <Button data-does="up" aria-label={t('ballot.up', { name: item.label })} isDisabled={at === 0} onPress={() => step(item.key, 'up')}><ArrowUp aria-hidden="true" /></Button>
            <Button data-does="down" aria-label={t('ballot.down', { name: item.label })} isDisabled={at === ranked.length - 1} onPress={() => step(item.key, 'down')}><ArrowDown aria-hidden="true" /></Button>
          </li>
        ))}
      </ol>
    </>
  );
}

function Named({ item }: { item: ShownItem }): ReactNode {
  return (
    <span className="rank-named">
      {item.image === null ? null : <img className="rank-picture" src={`/images/${encodeURIComponent(item.image)}`} alt={item.alt} draggable={false} />}
      <span className="rank-name" lang={item.lang}>{item.label}</span>
    </span>
  );
}

/**
 * Follows a finger over the rows. On the window, not on the row: a row that moves within the page loses its pointer capture,
 * and the drag with it.
 */
function useDrag(onOver: (key: string, over: string) => void): [string | null, (key: string) => void] {
  const [dragged, setDragged] = useState<string | null>(null);
  const follow = useEffectEvent((x: number, y: number) => {
    const over = document.elementFromPoint(x, y)?.closest('[data-key]')?.getAttribute('data-key');
    if (dragged !== null && over && over !== dragged) onOver(dragged, over);
  });
  useEffect(() => {
    if (dragged === null) return undefined;
    const watching = new AbortController();
    const { signal } = watching;
    const end = (): void => setDragged(null);
    window.addEventListener('pointermove', ({ clientX, clientY }) => follow(clientX, clientY), { signal });
    window.addEventListener('pointerup', end, { signal });
    window.addEventListener('pointercancel', end, { signal });
    return () => watching.abort();
  }, [dragged]);
  return [dragged, setDragged];
}
