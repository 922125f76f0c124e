import { useTranslation } from 'react-i18next';
import type { RoundRecord } from '../../app/workshop/round-views.ts';
import { useDesk } from './desk.ts';
import { Openable } from './made/Openable.tsx';
import type { ReadProposal } from './proposal.ts';
import { useSeatNames } from './seat-names.ts';

/** Whether each seat accepts, objects or was not heard, and what objections say, without names. */
export function SeatAnswers({ record, proposal }: { record: RoundRecord; proposal: ReadProposal }) {
  const { t } = useTranslation('facilitator');
  const { words } = useDesk();
  const { seatName } = useSeatNames(proposal);
  const measure = (id: string) => words(proposal.nameOf(id));
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="scroll" aria-label={t('negotiate.seatAnswers')} tabIndex={0}>
        <table className="numbers">
          <caption>{t('negotiate.seatAnswers')}</caption>
          <thead><tr>{['seat', 'people', 'answer', 'accept', 'object'].map((key) => <th key={key} scope="col">{t(`negotiate.seat.${key}`)}</th>)}</tr></thead>
          <tbody>
            {record.answers.map(({ seat, answer }) => (
              <tr key={seat}>
                <th scope="row">{seatName(seat)}{record.small.includes(seat) && <small className="unshown">{t('negotiate.unshown')}</small>}</th>
                <td><Count of="people" seat={seat} record={record} proposal={proposal} /></td>
                <td className={`answer-${answer}`}>{t(`negotiate.seatSays.${answer}`)}</td><td><Count of="accept" seat={seat} record={record} proposal={proposal} /></td><td><Count of="object" seat={seat} record={record} proposal={proposal} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {record.objections.length > 0 && (
        <details>
          <summary>{t('negotiate.objections', { count: record.objections.length })}</summary>
          <ul>
            {record.objections.map(({ seats, reason, mustHave, cannotAccept }, place) => (
              <li key={place}>
                <b>{seats.map(seatName).join(', ')}</b>{t('colon')}{reason}
                {mustHave !== null && <> <em>{t('negotiate.asks.must-have', { measure: measure(mustHave) })}</em></>}
                {cannotAccept !== null && <> <em>{t('negotiate.asks.cannot-accept', { measure: measure(cannotAccept) })}</em></>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type CountProps = { of: 'people' | 'accept' | 'object'; seat: string; record: RoundRecord; proposal: ReadProposal };

/** How many of a seat: whom that counts, and whom not, is told when it is opened. */
function Count({ of, seat, record, proposal }: CountProps) {
  const { t } = useTranslation(['facilitator', 'made']);
  const { seatName } = useSeatNames(proposal);
  const people = proposal.seats.find(({ id }) => id === seat)?.people ?? null;
  const said = record.answers.find((one) => one.seat === seat);
  const answered = (said?.accepted ?? 0) + (said?.objected ?? 0);
  const count = of === 'people' ? people : of === 'accept' ? said?.accepted ?? 0 : said?.objected ?? 0;
  if (count === null) return <>—</>;
  return (
    <Openable text={String(count)} what={t('made:of.package', { what: seatName(seat), package: t(`negotiate.seat.${of}`) })}>
      <p>{t(`made:answers.${of}`)}</p>
      {people !== null && answered <= people && <p><strong>{t('made:answers.of', { people, answered })}</strong></p>}
    </Openable>
  );
}
