import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BallotResult } from '../../app/workshop/views.ts';
import { ShownResults } from './ballots/Results.tsx';
import { StandoffText } from '../components/index.ts';
import { FateList } from './Fates.tsx';
import { PackageSummary } from './package/PackageSummary.tsx';
import { Receipt } from './Receipt.tsx';
import { InReport } from './reply/InReport.tsx';
import { SeatBallots } from './reply/SeatBallots.tsx';
import { useLanguage, type Place } from './use-session.ts';

/** The end: thanks, the package that was last on the table, what became of my wishes, the receipt once more, and what the room said for those who want to look again. */
export function Closing({ room, plan, me, results }: Place & { results: readonly BallotResult[] }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const last = room.tabled.at(-1);
  const answers = room.rounds.at(-1);
  return (
    <>
      <h1>{t('close.title')}</h1>
      <p className="lead">{t('close.thanks')}</p>
      {last ? <PackageSummary round={last} me={me} plan={plan} /> : null}
      {answers ? <p>{t('close.responses', { accepted: answers.accepted, objected: answers.objected })}{answers.reserved > 0 ? ` ${t('bargain:reserved', { count: answers.reserved })}` : ''}</p> : null}
      {room.ended && !room.standoff ? <p><strong>{t(`common:ended.${room.ended}`)}</strong></p> : null}
      {room.standoff ? <StandoffText standoff={room.standoff} t={t} language={language} heading="h2" title={t('bargain:standoff.title')} /> : null}
      {last ? <SeatBallots me={me} plan={plan} /> : null}
      <FateList wishes={me.wishes} plan={plan} title={t('envision.mine')} />
      <InReport room={room} plan={plan} me={me} />
      <p>{t('close.report')}</p>
      <Receipt receipt={me.receipt} />
      {results.length > 0 ? <h2>{t('close.results')}</h2> : null}
      <ShownResults room={room} plan={plan} me={me} results={results} folded />
    </>
  );
}
