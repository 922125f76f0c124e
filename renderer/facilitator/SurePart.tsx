import { useTranslation } from 'react-i18next';
import type { RoundRecord } from '../../app/workshop/round-views.ts';
import { HowSure } from '../components/charts/index.ts';
import { useDesk } from './desk.ts';
import { MadeNumber } from './made/MadeNumber.tsx';
import { Openable } from './made/Openable.tsx';
import { dollars, percent, points } from './money.ts';
import type { ReadProposal } from './proposal.ts';
import { useSeatNames } from './seat-names.ts';

/** How sure the package is, folded; of the newest it may still be being reckoned. */
export function SurePart({ record: { round, robustness }, proposal }: { record: RoundRecord; proposal: ReadProposal }) {
  const { t } = useTranslation(['robustness', 'facilitator']);
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
          openShare: (measure, share, text) => <Share what={words(proposal.nameOf(measure))} drawn={robustness.drawn} share={share} text={text} />,
          openCost: (place, text) => <MadeNumber round={round} asked={{ package: `equal:${place}`, of: 'cost' }} text={text} what={t('facilitator:negotiate.row.cost')} />,
        }} />
      ) : <p>{t(round === view.records.length ? 'pending' : 'none')}</p>}
    </details>
  );
}

/** In how many draws, and what a draw is. */
function Share({ what, drawn, share, text }: { what: string; drawn: number; share: number; text: string }) {
  const { t } = useTranslation('made');
  return (
    <Openable text={text} what={what}>
      <p>{t('share.how')}</p>
      <p><strong>{t('share.sum', { times: Math.round(share * drawn), drawn, value: text })}</strong></p>
      <p className="note">{t('share.left')}</p>
    </Openable>
  );
}
