import { useTranslation } from 'react-i18next';
import { useDesk } from './desk.ts';
import { Waiting } from './made/Waiting.tsx';

/** How the bargaining stands on the newest package, how many have not answered, and what may be done while the room negotiates. Nothing where nothing was proposed. */
export function Standing({ waiting }: { waiting: number }) {
  const { t } = useTranslation('facilitator');
  const { view } = useDesk();
  if (view.rounds.length === 0) return null;
  const stands = view.standing ?? 'early';
  return (
    <p className={`standing standing-${stands}`}>
      <b>{t(`common:${view.phase === 'close' && stands !== 'early' ? 'ended' : 'standing'}.${stands}`)}</b> {view.standing !== null && view.phase === 'negotiate' && t(`standing.${view.standing}`)}
      {waiting > 0 && <> <Waiting count={waiting} /></>}
    </p>
  );
}
