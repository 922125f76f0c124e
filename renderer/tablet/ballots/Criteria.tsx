import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../app/workshop/types.ts';
import { Button } from '../../components/index.ts';
import { say } from '../../texts.ts';
import { useArrival } from '../arrival.ts';
import { useLanguage } from '../use-session.ts';
import { ItemCard } from './ItemCard.tsx';
import type { KindProps } from './kinds.tsx';
import { ScoreChoice } from './ScoreChoice.tsx';

/** Ratings on criteria, one item a screen; moving on saves what was said so far, so that a flat battery loses one screen at most. */
export function Criteria({ ballot, items, answer, onChange, plan, onStep }: KindProps<'criteria'> & { plan: Plan; onStep(): void }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const [at, setAt] = useState(0);
  const top = useArrival<HTMLDivElement>(String(at), 'h2');
  const item = items[at];
  if (!item) return null;
  const row = answer.scores[item.key] ?? {};
  const rate = (criterion: string, score: number | null): void =>
    onChange({ kind: 'criteria', scores: { ...answer.scores, [item.key]: { ...row, [criterion]: score } } });
  const step = (to: number): void => {
    onStep();
    setAt(to);
  };
  return (
    <>
      <output className="soft">{t('ballot.itemOf', { at: at + 1, of: items.length })}</output>
      <div ref={top}>
        <ItemCard item={item}>
          {plan.criteria.filter(({ id }) => ballot.criteria.includes(id)).map(({ id, label, question }) => (
            <ScoreChoice key={`${item.key} ${id}`} label={say(label, language)} hint={say(question, language)} score={row[id]} onChange={(score) => rate(id, score)} />
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
