import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BallotId } from '../../../app/workshop/types.ts';
import { clockTime } from '../../texts.ts';
import { useDesk } from '../desk.ts';

/** How many minutes are added for those who asked. */
export const extraMinutes = 5;

/** Closing for everyone but those who asked for more time; nothing where nobody did. */
export function CloseSome({ ballot }: { ballot: BallotId }) {
  const { t } = useTranslation('paper');
  const { view: { moreTime }, send } = useDesk();
  if (moreTime.wanted === 0) return null;
  return (
    <>
      <p className="note">{t('extra.wanted', { count: moreTime.wanted })}</p>
      <button type="button" className="button" onClick={() => void send({ type: 'close-ballot', ballot, moreMinutes: extraMinutes })}>{t('extra.closeSome', { count: moreTime.wanted })}</button>
    </>
  );
}

/** For whom a closed ballot goes on, until when, and how to end it. */
export function GoesOn({ ballot }: { ballot: BallotId }) {
  const { t } = useTranslation('paper');
  const { view: { moreTime }, send, language, skew } = useDesk();
  const going = moreTime.going[ballot];
  const over = useOver(going?.until, skew);
  if (!going) return null;
  return (
    <div className="note">
      <p><b>{t('extra.going', { count: going.people, time: clockTime(going.until, language).replaceAll(' ', '\u00a0') })}</b>{going.answered > 0 && ` · ${t('extra.answered', { count: going.answered })}`}</p>
      {over && <p>{t('extra.over')}</p>}
      <button type="button" className="button" onClick={() => void send({ type: 'end-extra', ballot })}>{t('extra.end')}</button>
    </div>
  );
}

/** Whether a time of the host's clock is past, looked at every second. */
function useOver(until: string | undefined, skew: number): boolean {
  const [now, look] = useState(Date.now);
  useEffect(() => {
    if (until === undefined) return undefined;
    const timer = setInterval(() => look(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [until]);
  return until !== undefined && now + skew >= Date.parse(until);
}
