import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnglishWish } from '../../../../app/protocol/index.ts';
import { Button, Field } from '../../../components/index.ts';

/** The English that will go to an engine, under the words of a wish: who wrote it, what it leaves out, and a field to mend it. `mended`: as the resident left it; null as proposed. */
export function EnglishField({ english, mended, change }: { english: EnglishWish; mended: string | null; change(mended: string | null): void }): ReactNode {
  const { t } = useTranslation('tablet');
  return (
    <section className="english">
      <Field label={t('english.label')} hint={t(`english.by.${english.by}`)} lines={3} maxLength={2_000} lang="en" value={mended ?? english.text}
        onChange={(words) => change(words === english.text ? null : words)} />
      {english.left.length > 0 && mended === null ? <p>{t('english.left', { words: english.left.map((word) => t('understood.quoted', { word })).join(', ') })}</p> : null}
      {english.negative === '' ? null : <p>{t('english.negative')} <span lang="en">{english.negative}</span></p>}
      {mended === null ? null : <Button look="quiet" onPress={() => change(null)}>{t('english.again')}</Button>}
    </section>
  );
}
