import { useTranslation } from 'react-i18next';
import type { MadeOneEffect } from '../../../app/workshop/made-views.ts';
import { EffectGround } from './EffectGround.tsx';

/** What a measure changes on one criterion for one seat: what kind of number that is, its source, and what residents answered. */
export function EffectMade({ made: { past, evidence, answers } }: { made: Pick<MadeOneEffect, 'past' | 'evidence' | 'answers'> }) {
  const { t } = useTranslation('made');
  return (
    <>
      <p>{t('effect.how')}</p>
      <p className="ground"><EffectGround evidence={evidence} answers={answers} /></p>
      {past ? <p className="note">{t('effect.past')}</p> : answers === null && <p className="note">{t('effect.unasked')}</p>}
    </>
  );
}
