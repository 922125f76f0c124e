import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyView, RoomView } from '../../app/workshop/views.ts';
import { Button, Notice } from '../components/index.ts';
import { useDrafts } from './use-session.ts';

/** What a person began and the room closed before it was sent: said plainly, since it does not count. */
export function Unsent({ room, extra }: { room: RoomView; extra: MyView['extra'] }): ReactNode {
  const { t } = useTranslation('tablet');
  const drafts = useDrafts();
  return Object.entries(drafts.all()).flatMap(([place, draft]) => {
    const { title, value, hidden } = draft;
    const what = closedIn(room, place, extra);
    if (what === null || hidden) return [];
    return (
      <Notice key={place} kind="warning" title={t(`unsent.${what}`, { title })}>
        {typeof value === 'string' ? <p>{t('unsent.words', { text: value })}</p> : null}
        <p>{t(kept.has(what) ? 'unsent.kept' : 'unsent.notCounted')}</p>
        <Button onPress={() => { if (kept.has(what)) drafts.keep(place, { ...draft, hidden: true }); else drafts.drop(place); }}>{t('unsent.understood')}</Button>
      </Notice>
    );
  });
}

/** Words wait for their phase to come back: hiding the notice does not throw them away. */
const kept: ReadonlySet<string> = new Set(['wish', 'comment', 'paint']);

/** What kind of place it was, where it is closed now; null where it can still be sent. */
function closedIn(room: RoomView, place: string, extra: MyView['extra']): 'wish' | 'comment' | 'paint' | 'answer' | 'response' | null {
  const [kind, id = ''] = place.split(/:(.*)/s);
  if (kind === 'wish' || kind === 'comment' || kind === 'paint') return room.phase === 'envision' ? null : kind;
  if (kind === 'answer') return extra[id] !== undefined || room.ballots.some(({ ballot, status }) => ballot.id === id && status === 'open') ? null : 'answer';
  if (kind === 'response') return room.phase === 'negotiate' && room.tabled.at(-1)?.round === Number(id) ? null : 'response';
  return null;
}
