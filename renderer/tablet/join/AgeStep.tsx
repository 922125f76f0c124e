import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgeBand } from '../../../app/workshop/types.ts';
import { Choice, Field } from '../../components/index.ts';

const bands = ['under-14', '14-17', '18-34', '35-54', '55-64', '65-74', '75+', 'not-said'] as const satisfies readonly AgeBand[];

/** The age band; under 14 only with the code of a recorded parental consent. */
export function AgeStep({ band, code, error, onChange }: { band: AgeBand | null; code: string; error?: string; onChange(band: AgeBand | null, code: string): void }): ReactNode {
  const { t } = useTranslation('tablet');
  return (
    <>
      <h1>{t('age.title')}</h1>
      <Choice<AgeBand> label={t('age.label')} hideLabel value={band} onChange={(chosen) => onChange(chosen, code)}
        options={bands.map((value) => ({ value, label: t(`age.${value}`) }))} />
      {band === 'under-14' ? <Field label={t('age.code')} hint={t('age.codeHint')} value={code} error={error} onChange={(typed) => onChange(band, typed)} autoComplete="off" /> : null}
    </>
  );
}
