import { useTranslation } from 'react-i18next';
import type { DemandVerdict } from '../../app/workshop/types.ts';
import { useDesk } from './desk.ts';
import { dollars, points } from './money.ts';
import type { ReadProposal } from './proposal.ts';
import { useSeatNames } from './seat-names.ts';

/** What seats asked for in the rounds before, whether it was granted, and what granting it would take from whom. */
export function DemandTable({ demands, proposal }: { demands: readonly DemandVerdict[]; proposal: ReadProposal }) {
  const { t } = useTranslation('facilitator');
  const { words, language } = useDesk();
  const { seatName } = useSeatNames(proposal);
  if (demands.length === 0) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="scroll" aria-label={t('negotiate.demands')} tabIndex={0}>
      <table className="numbers">
        <caption>{t('negotiate.demands')}</caption>
        <thead><tr>{['asked', 'by', 'cost', 'verdict', 'price'].map((key) => <th key={key} scope="col">{t(`negotiate.demand.${key}`)}</th>)}</tr></thead>
        <tbody>
          {demands.map((demand) => (
            <tr key={demand.kind + demand.measure}>
              <th scope="row">{t(`negotiate.asks.${demand.kind}`, { measure: words(proposal.nameOf(demand.measure)) })}</th>
              <td>{demand.seats.map(seatName).join(', ')} ({t('negotiate.demandPeople', { count: demand.people })})</td>
              <td>{dollars(proposal.costOf(demand.measure), language)}</td>
              <td>{t(`negotiate.verdict.${demand.verdict === 'refused' ? demand.because : demand.verdict}`)}</td>
              <td><Price demand={demand} proposal={proposal} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Seat by seat, what would change if a refused demand were granted; what an impossible one clashes with. */
function Price({ demand, proposal }: { demand: DemandVerdict; proposal: ReadProposal }) {
  const { t } = useTranslation('facilitator');
  const { language } = useDesk();
  const { seatName } = useSeatNames(proposal);
  if (demand.verdict === 'granted') return '—';
  if (demand.verdict === 'impossible') return <Conflict entries={demand.conflict} proposal={proposal} />;
  const { package: chosen } = proposal;
  const changed = proposal.seats.flatMap(({ id }) => {
    const [from, to] = [chosen.utilities[id], demand.price.utilities[id]];
    return from === undefined || to === undefined || from === to ? [] : [{ id, from, to }];
  });
  return (
    <ul>
      <li>{t('negotiate.cost', { cost: dollars(demand.price.cost, language), left: dollars((chosen.cost ?? 0) + (chosen.left ?? 0) - demand.price.cost, language) })}</li>
      {changed.map(({ id, from, to }) => <li key={id}>{seatName(id)}{t('colon')}{points(from, language)} → {points(to, language)}</li>)}
    </ul>
  );
}

/** What cannot be had together, by name. */
export function Conflict({ entries, proposal }: { entries: readonly string[]; proposal: ReadProposal }) {
  const { t } = useTranslation('facilitator');
  const { words } = useDesk();
  const said = entries.map((entry) => {
    const [, kind, id] = /^(?:demand:)?([a-z-]+):(.+)$/.exec(entry) ?? [];
    return t(`common:demand.with.${kind ?? 'budget'}`, { measure: words(proposal.nameOf(id ?? null)) });
  });
  return <>{said.join(' · ')}</>;
}
