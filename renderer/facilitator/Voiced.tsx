import { useTranslation } from 'react-i18next';
import type { RoundRecord } from '../../app/workshop/round-views.ts';
import { objectionText } from '../objections.ts';
import { useDesk } from './desk.ts';

/** What people said of a package in their own words, without names: why they object and to what, and the reservations of those who accept. */
export function Voiced({ record, seatName }: { record: RoundRecord; seatName: (id: string) => string }) {
  const { t } = useTranslation(['facilitator', 'bargain']);
  const { view, language } = useDesk();
  const plan = view.plan ?? { measures: [], criteria: [] };
  const who = (seats: readonly string[]) => <b>{seats.map(seatName).join(', ')}</b>;
  return (
    <>
      {record.objections.length > 0 && (
        <details>
          <summary>{t('negotiate.objections', { count: record.objections.length })}</summary>
          <ul>
            {record.objections.map((objection, place) => (
              <li key={place}>{who(objection.seats)}{t('colon')}{objection.reason} <em>{objectionText(objection, plan, t, language)}</em></li>
            ))}
          </ul>
        </details>
      )}
      {record.reservations.length > 0 && (
        <details>
          <summary>{t('bargain:reservations', { count: record.reservations.length })}</summary>
          <ul>{record.reservations.map(({ seats, words }, place) => <li key={place}>{who(seats)}{t('colon')}{words}</li>)}</ul>
        </details>
      )}
    </>
  );
}
