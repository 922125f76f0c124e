import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Field } from '../../components/index.ts';
import type { TableDraft } from './steps.ts';

/** One tablet that speaks for a table: which, and how many sit there. It is one answer all the same, and says so. */
export function TableStep({ table, onChange, onAlone }: { table: TableDraft; onChange(table: TableDraft): void; onAlone(): void }): ReactNode {
  const { t } = useTranslation('tablet');
  return (
    <>
      <h1>{t('table.title')}</h1>
      <p>{t('table.what')}</p>
      <Field label={t('table.number')} value={table.number} inputMode="numeric" onChange={(number) => onChange({ ...table, number })} />
      <Field label={t('table.people')} hint={t('table.peopleHint')} value={table.people} inputMode="numeric" onChange={(people) => onChange({ ...table, people })} />
      <p className="soft">{t('table.agree')}</p>
      <Button look="quiet" onPress={onAlone}>{t('table.alone')}</Button>
    </>
  );
}
