import { useTranslation } from 'react-i18next';
import type { RoundRecord } from '../../app/workshop/round-views.ts';
import { howFound } from '../../app/workshop/solver-stamp.ts';
import { useDesk } from './desk.ts';
import { points } from './money.ts';

/** How the package was found, by what and with which settings, and who vouches for each of its levels; folded. */
export function FoundPart({ record: { solver, proof } }: { record: RoundRecord }) {
  const { t } = useTranslation('proof');
  const { language } = useDesk();
  if (!solver && proof.length === 0) return null;
  const number = (value: number): string => new Intl.NumberFormat(`${language}-CA`, { maximumFractionDigits: 3 }).format(value);
  const lines = howFound(solver, proof, { say: (key, values) => t(key, { ...values }), number, points: (value) => points(value, language) });
  return (
    <details>
      <summary>{t('title')}</summary>
      <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
      <p className="note">{t('legend')}</p>
    </details>
  );
}
