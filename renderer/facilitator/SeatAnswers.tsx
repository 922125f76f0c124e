import { useTranslation } from 'react-i18next';
import type { RoundRecord } from '../../app/workshop/round-views.ts';
import { Openable } from './made/Openable.tsx';
import type { ReadProposal } from './proposal.ts';
import { useSeatNames } from './seat-names.ts';
import { Voiced } from './Voiced.tsx';

/** Whether each seat accepts, objects or was not heard, and what people said, without names. */
export function SeatAnswers({ record, proposal }: { record: RoundRecord; proposal: ReadProposal }) {
  const { t } = useTranslation('facilitator');
  const { seatName } = useSeatNames(proposal);
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="scroll" aria-label={t('negotiate.seatAnswers')} tabIndex={0}>
        <table className="numbers">
          <caption>{t('negotiate.seatAnswers')}</caption>
          <thead><tr>{['seat', 'people', 'answer', 'accept', 'reserved', 'object'].map((key) => <th key={key} scope="col">{t(`negotiate.seat.${key}`)}</th>)}</tr></thead>
          <tbody>
            {record.answers.map(({ seat, answer }) => (
              <tr key={seat}>
                <th scope="row">{seatName(seat)}{record.small.includes(seat) && <small className="unshown">{t('negotiate.unshown')}</small>}</th>
                <td><Count of="people" seat={seat} record={record} proposal={proposal} /></td>
                <td className={`answer-${answer}`}>{t(`negotiate.seatSays.${answer}`)}</td><td><Count of="accept" seat={seat} record={record} proposal={proposal} /></td><td><Count of="reserved" seat={seat} record={record} proposal={proposal} /></td><td><Count of="object" seat={seat} record={record} proposal={proposal} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Voiced record={record} seatName={seatName} />
    </>
  );
}

type CountProps = { of: 'people' | 'accept' | 'reserved' | 'object'; seat: string; record: RoundRecord; proposal: ReadProposal };

/** How many of a seat: whom that counts, and whom not, is told when it is opened. */
function Count({ of, seat, record, proposal }: CountProps) {
  const { t } = useTranslation(['facilitator', 'made']);
  const { seatName } = useSeatNames(proposal);
  const people = proposal.seats.find(({ id }) => id === seat)?.people ?? null;
  const said = record.answers.find((one) => one.seat === seat);
  const answered = (said?.accepted ?? 0) + (said?.objected ?? 0);
  const count = { people, accept: said?.accepted ?? 0, reserved: said?.reserved ?? 0, object: said?.objected ?? 0 }[of];
  if (count === null) return <>—</>;
  return (
    <Openable text={String(count)} what={t('made:of.package', { what: seatName(seat), package: t(`negotiate.seat.${of}`) })}>
      <p>{t(`made:answers.${of}`)}</p>
      {people !== null && answered <= people && <p><strong>{t('made:answers.of', { people, answered })}</strong></p>}
    </Openable>
  );
}
