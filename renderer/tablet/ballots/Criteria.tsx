import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { criteriaAsked } from '../../../app/workshop/effect-cells.ts';
import type { Plan } from '../../../app/workshop/types.ts';
import { Button } from '../../components/index.ts';
import { say } from '../../texts.ts';
import { useArrival } from '../arrival.ts';
import { useLanguage } from '../use-session.ts';
import { ItemCard } from './ItemCard.tsx';
import type { KindProps } from './kinds.tsx';
import { keyOf } from './order.ts';
import { ScoreChoice, type ChoiceScale } from './ScoreChoice.tsx';

type Props<Kind extends 'criteria' | 'effects'> = KindProps<Kind> & { plan: Plan; onStep(): void };

/** Ratings on criteria. */
export const Criteria = ({ answer, onChange, ...rest }: Props<'criteria'>): ReactNode =>
  <ByItem {...rest} scale="score" rows={answer.scores} onRows={(scores) => onChange({ kind: 'criteria', scores })} />;

/** How much each measure would help, on the criteria that the catalogue says it changes. */
export const Effects = ({ answer, onChange, ...rest }: Props<'effects'>): ReactNode =>
  <ByItem {...rest} scale="effect" rows={answer.effects} onRows={(effects) => onChange({ kind: 'effects', effects })} />;

type Rows = Readonly<Record<string, Readonly<Record<string, number | null>>>>;
type ByItemProps = Pick<Props<'criteria'>, 'ballot' | 'items' | 'plan' | 'onStep'> & { scale: ChoiceScale; rows: Rows; onRows(rows: Rows): void };

/** One item a screen, criterion by criterion; moving on saves what was said so far, so that a flat battery loses one screen at most. */
function ByItem({ ballot, items, plan, scale, rows, onRows, onStep }: ByItemProps): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const [at, setAt] = useState(0);
  const top = useArrival<HTMLDivElement>(String(at), 'h2');
  const item = items[at];
  const asked = ballot.items.find((one) => keyOf(one) === item?.key);
  if (!item || !asked) return null;
  const row = rows[item.key] ?? {};
  const criteria = criteriaAsked(ballot, asked) ?? [];
  const rate = (criterion: string, score: number | null): void => onRows({ ...rows, [item.key]: { ...row, [criterion]: score } });
  const step = (to: number): void => {
    onStep();
    setAt(to);
  };
  return (
    <>
      <output className="soft">{t('ballot.itemOf', { at: at + 1, of: items.length })}</output>
      <div ref={top}>
        <ItemCard item={item}>
          {plan.criteria.filter(({ id }) => criteria.includes(id)).map(({ id, label, question }) => (
            <ScoreChoice key={`${item.key} ${id}`} scale={scale} label={say(label, language)} hint={say(question, language)} score={row[id]} onChange={(score) => rate(id, score)} />
          ))}
        </ItemCard>
      </div>
      <div className="actions">
        <Button isDisabled={at === 0} onPress={() => step(at - 1)}>{t('ballot.itemBefore')}</Button>
        <Button look={at + 1 < items.length ? 'main' : 'plain'} isDisabled={at + 1 >= items.length} onPress={() => step(at + 1)}>{t('ballot.itemNext')}</Button>
      </div>
    </>
  );
}
