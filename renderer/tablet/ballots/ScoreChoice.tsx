import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../components/index.ts';

/** Scores run from 1 to 5, effects from −2 to 2; each point has a word in `common:score` or `common:effect`. */
export type ChoiceScale = 'score' | 'effect';
const points = { score: ['1', '2', '3', '4', '5'], effect: ['-2', '-1', '0', '1', '2'] } as const;
type Told = (typeof points)[ChoiceScale][number] | 'none';

/** A point of a scale, or 'no opinion' (null); undefined while nothing is said. */
export function ScoreChoice({ scale = 'score', label, hint, score, onChange, hideLabel }: {
  scale?: ChoiceScale; label: string; hint?: string; score: number | null | undefined; onChange(score: number | null): void; hideLabel?: boolean;
}): ReactNode {
  const { t } = useTranslation('tablet');
  const value: Told | null = score === undefined ? null : score === null ? 'none' : points[scale].find((one) => Number(one) === score) ?? null;
  return (
    <Choice<Told> label={label} hint={hint} hideLabel={hideLabel} row value={value} onChange={(told) => onChange(told === 'none' ? null : Number(told))}
      options={[
        ...points[scale].map((one) => ({ value: one, label: <><strong>{scale === 'effect' ? signed(Number(one)) : one}</strong> <span className="score-word">{t(`common:${scale}.${one}`)}</span></> })),
        { value: 'none', label: t('ballot.noOpinion') },
      ]} />
  );
}

/** With a true minus sign, and a plus. */
const signed = (point: number): string => `${point < 0 ? '−' : point > 0 ? '+' : ''}${Math.abs(point)}`;
