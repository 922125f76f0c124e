import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../components/index.ts';

/** The one-time code of a paper slip, in large letters; capitals, spaces and look-alikes do not matter. */
export function CodeStep({ code, error, onChange }: { code: string; error?: string | undefined; onChange(code: string): void }): ReactNode {
  const { t } = useTranslation('tablet');
  return (
    <div className="slip-code">
      <h1>{t('code.title')}</h1>
      <p>{t('code.where')}</p>
      <Field label={t('code.label')} hint={t('code.hint')} value={code} onChange={(typed) => onChange(typed.toUpperCase())}
        spellCheck="false" autoCorrect="off" {...(error !== undefined && { error })} />
      <p className="soft">{t('code.none')}</p>
    </div>
  );
}
