import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../app/workshop/round-views.ts';
import { slot, slotted } from '../components/slotted.tsx';
import { useDesk } from './desk.ts';
import { MadeNumber } from './made/MadeNumber.tsx';
import { percent } from './money.ts';

/** What the comparison says in sentences: what fairness costs, how to read each number, and why a small group counts like a large one. */
export function ComparisonWords({ round, comparison: { rows, greatestProved }, fairest }: { round: number; comparison: Comparison; fairest: boolean }) {
  const { t } = useTranslation(['facilitator', 'methods']);
  const { language } = useDesk();
  const price = fairest ? rows.find(({ key }) => key === 'package')?.price ?? null : null;
  return (
    <>
      {price !== null && <p>{slotted(t(`negotiate.price.${priceKey(price, greatestProved)}`, { share: slot('share') }), { share: <MadeNumber round={round} asked={{ package: 'package', of: 'price' }} text={percent(price, language)} what={t('negotiate.row.price')} /> })}</p>}
      <details>
        <summary>{t('negotiate.reading')}</summary>
        <ul>{['moves', 'gini', 'price', 'byPeople'].map((key) => <li key={key}>{t(`negotiate.read.${key}`)}</li>)}</ul>
      </details>
      <details>
        <summary>{t('methods:why.question')}</summary>
        <p>{t('methods:why.answer')}</p>
      </details>
    </>
  );
}

const priceKey = (price: number, proved: boolean): string => (price === 0 ? (proved ? 'nothing' : 'nothingFound') : proved ? 'known' : 'atLeast');
