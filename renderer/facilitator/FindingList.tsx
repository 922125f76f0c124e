import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriterionFinding } from '../../app/workshop/types.ts';
import { useDesk } from './desk.ts';
import { Counted } from './made/Counted.tsx';
import { Openable } from './made/Openable.tsx';
import { slot, slotted } from '../components/slotted.tsx';
import { Source } from './made/Source.tsx';
import { points } from './money.ts';
import type { ReadProposal } from './proposal.ts';
import { useSeatNames } from './seat-names.ts';

/** For each seat that finds a criterion wanting: what would raise it there, and which of that was tried. */
export function FindingList({ findings, proposal }: { findings: readonly CriterionFinding[]; proposal: ReadProposal }) {
  const { t } = useTranslation(['bargain', 'made']);
  const { view, words, language } = useDesk();
  const { seatName } = useSeatNames(proposal);
  if (findings.length === 0) return null;
  const criterionName = (id: string) => { const known = view.plan?.criteria.find((one) => one.id === id); return known ? words(known.label) : id; };
  return (
    <section>
      <h4>{t('finding.title')}</h4>
      <ul className="demands">
        {findings.map(({ seat, criterion, people, raises, tried }) => (
          <li key={seat + criterion}>
            <p><b><Counted count={people} say={(values) => t('finding.desk', values)} values={{ seat: seatName(seat), criterion: criterionName(criterion) }} what={`${criterionName(criterion)}, ${seatName(seat)}`}><p>{t('made:demand.finding')}</p></Counted></b></p>
            <p>{raises.length === 0 ? t('finding.nothingRaises') : raises.map(({ measure, by }, place) => (
              <Fragment key={measure}>{place > 0 && ' · '}{slotted(t('finding.raise', { measure: words(proposal.nameOf(measure)), by: slot('by') }), { by: <Raise measure={measure} text={points(by, language)} what={`${words(proposal.nameOf(measure))}, ${criterionName(criterion)}, ${seatName(seat)}`} /> })}</Fragment>
            ))}</p>
            <p>{tried === null ? t('finding.deskBusy') : t('finding.tried', { measure: words(proposal.nameOf(tried)) })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** By how much a measure would raise a criterion for a seat, and where the number comes from. */
function Raise({ measure, text, what }: { measure: string; text: string; what: string }) {
  const { t } = useTranslation('made');
  const { view } = useDesk();
  return (
    <Openable text={text} what={what}>
      <p>{t('raise.how')}</p>
      <p><Source evidence={view.plan?.measures.find(({ id }) => id === measure)?.effectEvidence ?? null} /></p>
    </Openable>
  );
}
