import { useTranslation } from 'react-i18next';
import type { RoundRecord } from '../../../app/workshop/round-views.ts';
import { useDesk } from '../desk.ts';
import type { ReadProposal } from '../proposal.ts';
import { useSeatNames } from '../seat-names.ts';
import { Counted } from './Counted.tsx';

/** How many ratings rest on few answers, and which; nothing where none does. */
export function ThinCells({ record: { round, marks }, proposal }: { record: RoundRecord; proposal: ReadProposal }) {
  const { t } = useTranslation(['facilitator', 'made']);
  const { view: { plan }, words } = useDesk();
  const { seatName } = useSeatNames(proposal);
  const criterionName = (id: string): string => { const known = plan?.criteria.find((one) => one.id === id); return known ? words(known.label) : id; };
  if (marks.length === 0) return null;
  return (
    <p className="note">
      <Counted count={marks.length} say={(values) => t('negotiate.marks', values)} what={t('negotiate.round', { number: round })}>
        <table className="numbers receipt">
          <tbody>
            {marks.map(({ group, design, criterion, n, mark }) => (
              <tr key={`${group} ${design} ${criterion}`}>
                <th scope="row">{[seatName(group), words(proposal.nameOf(design)), criterionName(criterion)].join(' · ')}<small>{mark === 'not-said' ? t('made:utility.answers.not-said') : t(`made:utility.answers.${mark}`, { count: n })}</small></th><td>{n}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Counted>
    </p>
  );
}
