import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../components/index.ts';
import { useArrival } from './arrival.ts';
import { Questions } from './consent/Questions.tsx';
import { Reply } from './reply/Reply.tsx';
import { TermsFold, TermsPage } from './terms/TermsPage.tsx';
import type { Place } from './use-session.ts';

/** The package on the table, and this person's answer to it. A new round starts a new answer. */
export function Negotiate(place: Place): ReactNode {
  const { t } = useTranslation('tablet');
  const round = place.room.tabled.at(-1);
  const top = useArrival<HTMLDivElement>(String(round?.round));
  const { terms } = place.room;
  if (!round) {
    return (
      <div ref={top}>
        <h1>{t('negotiate.title')}</h1>
        <Notice live><p>{t('negotiate.soon')}</p></Notice>
        {terms ? <TermsPage told={terms} mine={place.me.ranges} /> : null}
      </div>
    );
  }
  return (
    <div ref={top}>
      <Questions questions={place.me.questions} terms={terms} />
      <Reply key={round.round} {...place} round={round} />
      {terms ? <TermsFold told={terms} mine={place.me.ranges} /> : null}
    </div>
  );
}
