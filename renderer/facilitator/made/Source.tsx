import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../app/workshop/plan.ts';
import { useDesk } from '../desk.ts';

/** How good a number is, where it comes from, and of what day. */
export function Source({ evidence }: { evidence: Evidence | null }) {
  const { t } = useTranslation('made');
  const { words, language } = useDesk();
  if (!evidence) return <small>{t('evidence.gone')}</small>;
  const day = new Date(evidence.date);
  const date = Number.isNaN(day.getTime()) ? evidence.date : new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
  return <small>{t('evidence.line', { grade: t(`evidence.${evidence.grade}`), source: words(evidence.source), date })}</small>;
}
