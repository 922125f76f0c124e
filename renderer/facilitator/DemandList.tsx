import { useTranslation } from 'react-i18next';
import type { DemandVerdict } from '../../app/workshop/types.ts';
import { ConsentPart } from './ConsentPart.tsx';
import { useDesk } from './desk.ts';
import { CataloguePrice } from './made/CataloguePrice.tsx';
import { Counted } from './made/Counted.tsx';
import { MadeNumber } from './made/MadeNumber.tsx';
import { Short } from './made/Short.tsx';
import { slot, slotted } from '../components/slotted.tsx';
import { dollars, points } from './money.ts';
import type { ReadProposal } from './proposal.ts';
import { useSeatNames } from './seat-names.ts';

/** What seats asked for in the rounds before, whether it was granted, and what granting it would take from whom. */
export function DemandList({ round, demands, proposal }: { round: number; demands: readonly DemandVerdict[]; proposal: ReadProposal }) {
  const { t } = useTranslation(['facilitator', 'made']);
  const { words } = useDesk();
  const { seatName } = useSeatNames(proposal);
  if (demands.length === 0) return null;
  return (
    <section>
      <h4>{t('negotiate.demands')}</h4>
      <ul className="demands">
        {demands.map((demand) => (
          <li key={demand.kind + demand.measure}>
            <p><b>{t(`negotiate.asks.${demand.kind}`, { measure: words(proposal.nameOf(demand.measure)) })}</b> (<CataloguePrice measure={demand.measure} name={words(proposal.nameOf(demand.measure))} cost={proposal.costOf(demand.measure)} />)</p>
            <p><Counted count={demand.people} say={(values) => t('negotiate.askedBy', values)} values={{ seats: demand.seats.map(seatName).join(', ') }} what={t(`negotiate.asks.${demand.kind}`, { measure: words(proposal.nameOf(demand.measure)) })}><p>{t('made:demand.people')}</p></Counted>{demand.criterion !== undefined && <> · {t('bargain:finding.notNamed')}</>}</p>
            <p className={`verdict-${demand.verdict}`}><b>{t(`negotiate.verdict.${demand.verdict === 'refused' ? demand.because : demand.verdict}`)}</b></p>
            <Price round={round} demand={demand} proposal={proposal} />
            <ConsentPart of={`${demand.kind}:${demand.measure}`} round={round} proposal={proposal} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Seat by seat, what would change if a refused demand were granted; what an impossible one clashes with. */
function Price({ round, demand, proposal }: { round: number; demand: DemandVerdict; proposal: ReadProposal }) {
  const { t } = useTranslation(['facilitator', 'made']);
  const { language, words } = useDesk();
  const { seatName } = useSeatNames(proposal);
  if (demand.verdict === 'granted') return null;
  if (demand.verdict === 'impossible') {
    return <p><Conflict entries={demand.conflict.filter((entry) => entry !== `demand:${demand.kind}:${demand.measure}`)} proposal={proposal} />{demand.short !== undefined && <> · {slotted(t('bargain:standoff.short', { amount: slot('amount') }), { amount: <Short text={dollars(demand.short, language)} /> })}</>}</p>;
  }
  const { package: chosen } = proposal;
  const changed = proposal.seats.flatMap(({ id }) => {
    const [from, to] = [chosen.utilities[id], demand.price.utilities[id]];
    return from === undefined || to === undefined || from === to ? [] : [{ id, from, to }];
  });
  const left = dollars((chosen.cost ?? 0) + (chosen.left ?? 0) - demand.price.cost, language);
  const asked = t(`negotiate.asks.${demand.kind}`, { measure: words(proposal.nameOf(demand.measure)) });
  const open = (of: 'utility' | 'cost' | 'left', text: string, seat?: string) => (
    <MadeNumber round={round} asked={{ package: `${demand.kind}:${demand.measure}`, of, seat }} text={text}
      what={t('made:of.package', { what: seat === undefined ? t(`negotiate.row.${of}`) : seatName(seat), package: asked })} />
  );
  return (
    <>
      <p>{slotted(t('negotiate.ifGranted', { cost: slot('cost'), left: slot('left') }), { cost: open('cost', dollars(demand.price.cost, language)), left: open('left', left) })}</p>
      <ul>{changed.map(({ id, from, to }) => <li key={id}>{seatName(id)}{t('colon')}<MadeNumber round={round} asked={{ package: 'package', of: 'utility', seat: id }} text={points(from, language)} what={seatName(id)} /> → {open('utility', points(to, language), id)} {to < from ? '▼' : '▲'}</li>)}</ul>
    </>
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
