import type { ReactNode } from 'react';
import { Minus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { weightPoints } from '../../../app/workshop/effect-cells.ts';
import { Button } from '../../components/index.ts';
import { ItemCard } from './ItemCard.tsx';
import type { ShownItem } from './items.ts';
import { useKeptFocus } from './kept-focus.ts';
import type { KindProps } from './kinds.tsx';

/** Dots, one by one, as many as one likes up to the limit. */
export function Dots({ ballot, items, answer, onChange }: KindProps<'dots'>): ReactNode {
  return <Spread what="dots" items={items} of={ballot.dots} step={1} counts={answer.dots} onCounts={(dots) => onChange({ kind: 'dots', dots })} />;
}

/** By fives a hundred points are spread in at most twenty touches; every one of them has to be. */
export function Weights({ items, answer, onChange }: KindProps<'weights'>): ReactNode {
  return (
    <Spread what="points" items={items} of={weightPoints} step={5} counts={Object.fromEntries(Object.entries(answer.points).map(([id, points]) => [criterionKey(id), points]))}
      onCounts={(counts) => onChange({ kind: 'weights', points: Object.fromEntries(Object.entries(counts).map(([key, points]) => [key.slice(criterionKey('').length), points])) })} />
  );
}
const criterionKey = (id: string): string => `criterion:${id}`;

/** How many points are still to be given. */
export const pointsLeft = (points: Readonly<Record<string, number>>): number => weightPoints - Object.values(points).reduce((sum, each) => sum + each, 0);

type Counts = Readonly<Record<string, number>>;
type Props = { what: 'dots' | 'points'; items: readonly ShownItem[]; of: number; step: number; counts: Counts; onCounts(counts: Counts): void };

/** A number to spread over the items with two buttons each; what is left stays in sight and is announced. */
function Spread({ what, items, of, step, counts, onCounts }: Props): ReactNode {
  const { t } = useTranslation('tablet');
  const left = of - Object.values(counts).reduce((sum, count) => sum + count, 0);
  const { container, act } = useKeptFocus<HTMLDivElement>();
  const put = (key: string, does: 'less' | 'more', count: number): void => {
    act(key, does);
    const { [key]: _before, ...others } = counts;
    onCounts(count === 0 ? others : { ...others, [key]: count });
  };
  return (
    <div ref={container}>
      <output className="left">{t(`ballot.${what}Left`, { count: left })}</output>
      {items.map((item) => {
        const count = counts[item.key] ?? 0;
        const [less, more] = [Math.min(step, count), Math.min(step, left)];
        return (
          <ItemCard key={item.key} item={item}>
            <div className="counter" data-key={item.key}>
              <Button data-does="less" aria-label={t(`ballot.${what}Less`, { name: item.label, count: step })} isDisabled={less <= 0} onPress={() => put(item.key, 'less', count - less)}><Minus aria-hidden="true" /></Button>
              <span className="count">{t(`ballot.${what}`, { count })}</span>
              <Button data-does="more" aria-label={t(`ballot.${what}More`, { name: item.label, count: step })} isDisabled={more <= 0} onPress={() => put(item.key, 'more', count + more)}><Plus aria-hidden="true" /></Button>
              <span className="share" aria-hidden="true"><span style={{ inlineSize: `${(count / of) * 100}%` }} /></span>
            </div>
          </ItemCard>
        );
      })}
    </div>
  );
}
