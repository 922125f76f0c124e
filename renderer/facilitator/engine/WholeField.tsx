import { useTranslation } from 'react-i18next';
import { NumberField, wholeBetween } from '../prepare/fields.tsx';

/** A whole number within bounds; what cannot be read changes nothing, and is said. */
export function WholeField({ label, value, least, most, onChange }: { label: string; value: number; least: number; most: number; onChange: (value: number) => void }) {
  const { t } = useTranslation('engines');
  return <NumberField label={label} value={value} read={wholeBetween(least, most)} write={String} fault={t('sampling.notWhole', { least, most })} onChange={(next) => { if (next !== null) onChange(next); }} />;
}
