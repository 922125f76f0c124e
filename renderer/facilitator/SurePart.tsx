import { useTranslation } from 'react-i18next';
import type { RoundRecord } from '../../app/workshop/round-views.ts';
import { HowSure } from '../components/charts/index.ts';
import { Fold } from '../components/Fold.tsx';
import { marks } from '../components/slotted.tsx';
import { useDesk } from './desk.ts';
import { MadeNumber } from './made/MadeNumber.tsx';
import { Openable } from './made/Openable.tsx';
import { dollars, percent, points, whole } from './money.ts';
import type { ReadProposal } from './proposal.ts';
import { useSeatNames } from './seat-names.ts';

/** How sure the package is, folded; of the newest it may still be being reckoned. */
export function SurePart({ record: { round, robustness }, proposal }: { record: RoundRecord; proposal: ReadProposal }) {
  const { t } = useTranslation(['robustness', 'facilitator', 'made']);
  const { language, words, view } = useDesk();
  const { seatName } = useSeatNames(proposal);
  const { mark, show } = marks();
  /** A number of a sentence opens where it is one that the reckoning gave. */
  const opened = (key: string, [name, value]: [string, string | number]): [string, string | number] => {
    const about = explained[`${key} ${name}`];
    const text = typeof value === 'number' ? whole(value, language) : value;
    return [name, about === undefined ? value : mark(<Openable text={text} what={t('title')}><p>{t(`made:sure.${about}`, { drawn: robustness?.drawn ?? 0, asked: robustness?.asked ?? 0 })}</p></Openable>)];
  };
  return (
    <Fold summary={t('title')}>
      {robustness ? (
        <HowSure sure={robustness} words={{
          show, say: (key, values = {}) => t(key, { ...values, replace: Object.fromEntries(Object.entries(values).map((value) => opened(key, value))) }), name: (id) => words(proposal.nameOf(id)), seat: seatName,
          money: (major) => dollars(major, language), points: (value) => points(value, language), percent: (share) => percent(share, language),
          list: (names) => new Intl.ListFormat(`${language}-CA`).format(names),
          openShare: (measure, share, text) => <Share what={words(proposal.nameOf(measure))} drawn={robustness.drawn} share={share} text={text} />,
          openCost: (place, text) => <MadeNumber round={round} asked={{ package: `equal:${place}`, of: 'cost' }} text={text} what={t('facilitator:negotiate.row.cost')} />,
        }} />
      ) : <p>{t(round === view.records.length ? 'pending' : 'none')}</p>}
    </Fold>
  );
}

/** What stands behind the numbers of its sentences, by text and place. */
const explained: Readonly<Record<string, string>> = {
  'how count': 'drawn', 'short drawn': 'drawn', 'unproved count': 'unproved', 'impossible count': 'impossible', 'design share': 'design',
  'how measured': 'spread', 'how expert': 'spread', 'how assumed': 'spread', 'how costs': 'spread', 'short asked': 'drawn', 'legend core': 'words', 'legend likely': 'words',
  'equals.none tolerance': 'tolerance', 'equals.some tolerance': 'tolerance', 'equals.some count': 'equals', 'equals.more count': 'more', 'ballotOut.none ballots': 'ballots', 'ballotOut.some ballots': 'ballots', 'ballotOut.some count': 'out',
  'ballotExtreme.none ballots': 'ballots', 'ballotExtreme.some ballots': 'ballots', 'ballotExtreme.some count': 'extreme', 'moves points': 'moves',
};

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
