import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Ballot } from '../../../app/workshop/types.ts';
import { Button, CheckRow, Choice } from '../../components/index.ts';
import { money } from '../../texts.ts';
import { useArrival } from '../arrival.ts';
import { useLanguage } from '../use-session.ts';
import { ItemCard } from './ItemCard.tsx';
import type { ShownItem } from './items.ts';
import type { Pair } from './order.ts';
import { ScoreChoice } from './ScoreChoice.tsx';

/** What each kind of ballot gets: its items in this person's order, the draft of the answer, and how to change it. */
export type KindProps<Kind extends Answer['kind']> = {
  ballot: Ballot; items: readonly ShownItem[]; answer: Extract<Answer, { kind: Kind }>; onChange(answer: Extract<Answer, { kind: Kind }>): void;
};

export function Approval({ items, answer, onChange }: KindProps<'approval'>): ReactNode {
  const { t } = useTranslation('tablet');
  const toggle = (key: string, on: boolean): void =>
    onChange({ kind: 'approval', approved: on ? [...answer.approved, key] : answer.approved.filter((one) => one !== key) });
  return items.map((item) => (
    <ItemCard key={item.key} item={item}>
      <CheckRow isSelected={answer.approved.includes(item.key)} onChange={(on) => toggle(item.key, on)}>
        {t('ballot.approve')}<span className="only-read">{` ${item.label}`}</span>
      </CheckRow>
    </ItemCard>
  ));
}

export function Score({ items, answer, onChange }: KindProps<'score'>): ReactNode {
  const { t } = useTranslation('tablet');
  return items.map((item) => (
    <ItemCard key={item.key} item={item}>
      <ScoreChoice label={t('ballot.scoreOf', { name: item.label })} hideLabel score={answer.scores[item.key]}
        onChange={(score) => onChange({ kind: 'score', scores: { ...answer.scores, [item.key]: score } })} />
    </ItemCard>
  ));
}

type Told = 'left' | 'right' | 'none';

/** Two at a time. A pair not answered is left out; 'no preference' is an answer. Moving on saves, as with ratings. */
export function Pairwise({ pairs, items, answer, onChange, onStep }: KindProps<'pairwise'> & { pairs: readonly Pair[]; onStep(): void }): ReactNode {
  const { t } = useTranslation('tablet');
  const [at, setAt] = useState(0);
  const top = useArrival<HTMLDivElement>(String(at), 'h2');
  const pair = pairs[at];
  const left = items.find(({ key }) => key === pair?.left);
  const right = items.find(({ key }) => key === pair?.right);
  if (!pair || !left || !right) return null;
  const same = (one: Pair): boolean => [one.left, one.right].includes(pair.left) && [one.left, one.right].includes(pair.right);
  const told = answer.pairs.find(same)?.choice ?? null;
  const choose = (choice: Told): void => onChange({ kind: 'pairwise', pairs: [...answer.pairs.filter((one) => !same(one)), { ...pair, choice }] });
  const step = (to: number): void => {
    onStep();
    setAt(to);
  };
  return (
    <>
      <output className="soft">{t('ballot.pair', { at: at + 1, of: pairs.length })}</output>
      <div ref={top} className="pair"><ItemCard item={left} /><ItemCard item={right} /></div>
      <Choice<Told> key={at} label={t('ballot.prefer')} value={told} onChange={choose}
        options={[{ value: 'left', label: <span lang={left.lang}>{left.label}</span> }, { value: 'right', label: <span lang={right.lang}>{right.label}</span> }, { value: 'none', label: t('ballot.noPreference') }]} />
      <div className="actions">
        <Button isDisabled={at === 0} onPress={() => step(at - 1)}>{t('ballot.pairBefore')}</Button>
        <Button look={at + 1 < pairs.length ? 'main' : 'plain'} isDisabled={at + 1 >= pairs.length} onPress={() => step(at + 1)}>{t('ballot.pairNext')}</Button>
      </div>
    </>
  );
}

/** Shopping within the budget: what is left to spend stays in sight. */
export function Budget({ items, answer, onChange, spendable }: KindProps<'budget'> & { spendable: number }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const spent = items.filter(({ key }) => answer.bought.includes(key)).reduce((sum, { cost }) => sum + (cost ?? 0), 0);
  const left = spendable - spent;
  const toggle = (key: string, on: boolean): void =>
    onChange({ kind: 'budget', bought: on ? [...answer.bought, key] : answer.bought.filter((one) => one !== key) });
  return (
    <>
      <output className="left">{t('ballot.leftToSpend', { amount: money(left, language) })}</output>
      {items.map((item) => {
        const bought = answer.bought.includes(item.key);
        const tooDear = !bought && (item.cost ?? 0) > left;
        return (
          <CheckRow key={item.key} isSelected={bought} isDisabled={tooDear} onChange={(on) => toggle(item.key, on)}
            hint={tooDear ? t('ballot.tooDear', { description: item.description }) : item.description}>
            <strong>{item.label}</strong>, {money(item.cost ?? 0, language)}
          </CheckRow>
        );
      })}
    </>
  );
}
