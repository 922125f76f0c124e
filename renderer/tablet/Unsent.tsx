import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomView } from '../../app/workshop/views.ts';
import { Button, Notice } from '../components/index.ts';
import { useDrafts } from './use-session.ts';

/** What a person began and the room closed before it was sent: said plainly, since it does not count. A wish waits for its phase to come back. */
export function Unsent({ room }: { room: RoomView }): ReactNode {
  const { t } = useTranslation('tablet');
  const drafts = useDrafts();
  return Object.entries(drafts.all()).flatMap(([place, { title, value }]) => {
    const what = closedIn(room, place);
    if (what === null) return [];
    return (
      <Notice key={place} kind="warning" title={t(`unsent.${what}`, { title })}>
        {what === 'wish' && typeof value === 'string' ? <p>{t('unsent.words', { text: value })}</p> : null}
        <p>{t(what === 'wish' ? 'unsent.kept' : 'unsent.notCounted')}</p>
        <Button onPress={() => drafts.drop(place)}>{t('unsent.understood')}</Button>
      </Notice>
    );
  });
}

/** What kind of place it was, where it is closed now; null where it can still be sent. */
function closedIn(room: RoomView, place: string): 'wish' | 'answer' | 'response' | null {
  const [kind, id = ''] = place.split(/:(.*)/s);
  if (kind === 'wish') return room.phase === 'envision' ? null : 'wish';
  if (kind === 'answer') return room.ballots.some(({ ballot, status }) => ballot.id === id && status === 'open') ? null : 'answer';
  if (kind === 'response') return room.phase === 'negotiate' && room.tabled.at(-1)?.round === Number(id) ? null : 'response';
  return null;
}
