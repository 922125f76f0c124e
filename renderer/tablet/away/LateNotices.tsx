import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyLate } from '../../../app/workshop/types.ts';
import { Button, Notice } from '../../components/index.ts';
import { say } from '../../texts.ts';
import { useDrafts, useLanguage, type Place } from '../use-session.ts';

const looks = { waiting: 'warning', admitted: 'good', left: 'warning' } as const satisfies Record<MyLate['status'], string>;

/** What becomes of answers that reached the host when their ballot was closed: said until the person has read it, anew when it changes. */
export function LateNotices({ room, me }: Pick<Place, 'room' | 'me'>): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const drafts = useDrafts();
  return Object.entries(me.late).map(([id, { status, other }]) => {
    const held = room.ballots.find(({ ballot }) => ballot.id === id);
    const place = `told:late:${id}:${status}`;
    if (!held || drafts.all()[place]) return null;
    const title = say(held.ballot.title, language);
    return (
      <Notice key={id} kind={looks[status]} title={t(`late.${status}`, { title })}>
        {status === 'admitted' ? null : <p>{t(status === 'waiting' ? 'late.decides' : 'late.tell')}</p>}
        {other ? <p>{t('late.other')}</p> : null}
        <Button onPress={() => drafts.keep(place, { title: '', value: true })}>{t('unsent.understood')}</Button>
      </Notice>
    );
  });
}
