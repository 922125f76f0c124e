import { useTranslation } from 'react-i18next';
import type { RoundRecord } from '../../app/workshop/round-views.ts';
import { howFound } from '../../app/workshop/solver-stamp.ts';
import { marks } from '../components/slotted.tsx';
import { useDesk } from './desk.ts';
import { Openable } from './made/Openable.tsx';
import { points } from './money.ts';

/** How the package was found, by what and with which settings, and who vouches for each of its levels; folded. */
export function FoundPart({ record: { solver, proof } }: { record: RoundRecord }) {
  const { t } = useTranslation(['proof', 'made']);
  const { language } = useDesk();
  if (!solver && proof.length === 0) return null;
  const { mark, show } = marks();
  const open = (text: string, about: 'search' | 'reached'): string => mark(<Openable text={text} what={t('title')}><p>{t(`made:found.${about}`)}</p></Openable>);
  const number = (value: number): string => open(new Intl.NumberFormat(`${language}-CA`, { maximumFractionDigits: 3 }).format(value), 'search');
  const lines = howFound(solver, proof, { say: (key, values) => t(key, { ...values }), number, points: (value) => open(points(value, language), 'reached') });
  return (
    <details>
      <summary>{t('title')}</summary>
      <ul>{lines.map((line) => <li key={line}>{show(line)}</li>)}</ul>
      <p className="note">{t('legend')}</p>
    </details>
  );
}
