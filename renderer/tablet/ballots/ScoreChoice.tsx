import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../components/index.ts';

const scores = ['1', '2', '3', '4', '5'] as const;
type Told = (typeof scores)[number] | 'none';

/** A score from 1 to 5, or 'no opinion' (null); undefined while nothing is said. */
export function ScoreChoice({ label, hint, score, onChange, hideLabel }: {
  label: string; hint?: string; score: number | null | undefined; onChange(score: number | null): void; hideLabel?: boolean;
}): ReactNode {
  const { t } = useTranslation('tablet');
  const value: Told | null = score === undefined ? null : score === null ? 'none' : scores.find((one) => Number(one) === score) ?? null;
  return (
    <Choice<Told> label={label} hint={hint} hideLabel={hideLabel} row value={value} onChange={(told) => onChange(told === 'none' ? null : Number(told))}
      options={[
        ...scores.map((one) => ({ value: one, label: <><strong>{one}</strong> <span className="score-word">{t(`common:score.${one}`)}</span></> })),
        { value: 'none', label: t('ballot.noOpinion') },
      ]} />
  );
}
