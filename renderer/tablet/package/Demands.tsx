import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asked, PublicDemand, PublicRound } from '../../../app/workshop/round-views.ts';
import { demandText } from '../../demands.ts';
import { useLanguage } from '../use-session.ts';
import { DemandPrice } from './DemandPrice.tsx';
import { Finding } from './Finding.tsx';

/** What became of what was asked for in the rounds before: mine and my group's first, what others asked for under it. `seats`: those I sit in. */
export function Demands({ round, asked, seats }: { round: PublicRound; asked: readonly Asked[]; seats: ReadonlySet<string> }): ReactNode {
  const { t } = useTranslation('tablet');
  const byOf = ({ kind, measure }: PublicDemand): Asked['by'] | null => asked.find((one) => one.kind === kind && one.measure === measure)?.by ?? null;
  const ours = round.demands.filter((demand) => byOf(demand) !== null);
  const others = round.demands.filter((demand) => byOf(demand) === null);
  const findings = round.findings.filter(({ seat }) => seats.has(seat));
  if (round.demands.length === 0 && findings.length === 0) return null;
  return (
    <>
      <h2>{t('package.asked')}</h2>
      {findings.map((finding) => <Finding key={finding.seat + finding.criterion} finding={finding} round={round} />)}
      <ul className="plain-list demands">{ours.map((demand) => <Told key={demand.kind + demand.measure} demand={demand} by={byOf(demand)} round={round} />)}</ul>
      {others.length > 0 ? (
        <details className="fold" open={ours.length === 0}>
          <summary>{t('package.askedByOthers', { count: others.length })}</summary>
          <ul className="plain-list demands">{others.map((demand) => <Told key={demand.kind + demand.measure} demand={demand} by={null} round={round} />)}</ul>
        </details>
      ) : null}
    </>
  );
}

function Told({ demand, by, round }: { demand: PublicDemand; by: Asked['by'] | null; round: PublicRound }): ReactNode {
  const { t } = useTranslation('tablet');
  const { asked, answer } = demandText(demand, by, round, t, useLanguage());
  return (
    <li className={`demand demand-${demand.verdict}`}>
      <strong>{asked}</strong> {answer}
      {demand.verdict === 'refused' ? <DemandPrice demand={demand} round={round} /> : null}
    </li>
  );
}
