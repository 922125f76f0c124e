import { useTranslation } from 'react-i18next';
import type { RoundRecord } from '../../app/workshop/round-views.ts';
import { HowSure } from '../components/charts/index.ts';
import { useDesk } from './desk.ts';
import { dollars, percent, points } from './money.ts';
import type { ReadProposal } from './proposal.ts';
import { useSeatNames } from './seat-names.ts';

/** How sure the package is, folded; of the newest it may still be being reckoned. */
export function SurePart({ record: { round, robustness }, proposal }: { record: RoundRecord; proposal: ReadProposal }) {
  const { t } = useTranslation('robustness');
  const { language, words, view } = useDesk();
  const { seatName } = useSeatNames(proposal);
  return (
    <details>
      <summary>{t('title')}</summary>
      {robustness ? (
        <HowSure sure={robustness} words={{
          say: (key, values) => t(key, { ...values }), name: (id) => words(proposal.nameOf(id)), seat: seatName,
          money: (major) => dollars(major, language), points: (value) => points(value, language), percent: (share) => percent(share, language),
          list: (names) => new Intl.ListFormat(`${language}-CA`).format(names),
        }} />
      ) : <p>{t(round === view.records.length ? 'pending' : 'none')}</p>}
    </details>
  );
}
