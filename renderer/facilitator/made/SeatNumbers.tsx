import { useTranslation } from 'react-i18next';
import { Fold } from '../../components/Fold.tsx';
import { useDesk } from '../desk.ts';
import { points } from '../money.ts';
import type { ReadProposal } from '../proposal.ts';
import { useSeatNames } from '../seat-names.ts';
import { MadeNumber } from './MadeNumber.tsx';

/** The numbers of the chart above, seat by seat, each to be opened. */
export function SeatNumbers({ round, proposal }: { round: number; proposal: ReadProposal }) {
  const { t } = useTranslation('made');
  const { language } = useDesk();
  const { seatName } = useSeatNames(proposal);
  const { package: chosen, base, seats } = proposal;
  const cell = (key: 'package' | 'base', id: string, value: number | undefined) => (
    <MadeNumber round={round} asked={{ package: key, of: 'utility', seat: id }} text={value === undefined ? '—' : points(value, language)}
      what={t('of.package', { what: seatName(id), package: t(key === 'base' ? 'before' : 'after') })} />
  );
  return (
    <Fold summary={t('numbers')}>
      <table className="numbers">
        <thead><tr><th scope="col">{t('figure.seat')}</th>{base && <th scope="col">{t('before')}</th>}<th scope="col">{t('after')}</th></tr></thead>
        <tbody>
          {seats.map(({ id }) => (
            <tr key={id}><th scope="row">{seatName(id)}</th>{base && <td>{cell('base', id, base.utilities[id])}</td>}<td>{cell('package', id, chosen.utilities[id])}</td></tr>
          ))}
        </tbody>
      </table>
    </Fold>
  );
}
