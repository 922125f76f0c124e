import { useTranslation } from 'react-i18next';
import type { MadeEffect } from '../../../app/workshop/made-views.ts';
import { useDesk } from '../desk.ts';
import { negative, plain } from '../money.ts';
import { Source } from './Source.tsx';

/** Where the catalogue has an effect from, and what residents made of it. */
export function EffectGround({ evidence, answers }: Pick<MadeEffect, 'evidence' | 'answers'>) {
  const { t } = useTranslation('made');
  const { language } = useDesk();
  return (
    <>
      <Source evidence={evidence} />
      {answers && (
        <small>
          {answers.sum === null ? t('utility.tooFew', { count: answers.n })
            : t('utility.corrected', { count: answers.n, catalogue: negative(answers.catalogue, language), sum: answers.sum < 0 ? `(${negative(answers.sum, language)})` : plain(answers.sum, language), all: 5 + answers.n })}
        </small>
      )}
    </>
  );
}
