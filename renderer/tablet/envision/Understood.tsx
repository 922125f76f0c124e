import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WishView } from '../../../app/workshop/views.ts';
import type { Place } from '../use-session.ts';
import { Chips } from './chips/Chips.tsx';
import { noEdits } from './chips/edits.ts';
import { Mending } from './chips/Mending.tsx';
import { NotUnderstood } from './chips/NotUnderstood.tsx';
import { readUnderstood, settingsOf } from './understood.ts';

/** What was understood of a wish, in the reader's language, and what was not. Its author takes things out, puts others in, and has it drawn so. */
export function Understood({ wish, mine, ...place }: Place & { wish: WishView; mine: boolean }): ReactNode {
  const { t } = useTranslation('tablet');
  const read = readUnderstood(wish.drawing?.understood);
  if (!read) return null;
  const may = mine && wish.status !== 'accepted' && place.room.phase === 'envision';
  return (
    <section className="understood">
      <h2>{t('understood.title')}</h2>
      {read.elements.length + settingsOf(read).length === 0 ? <p>{t('understood.nothing')}</p> : null}
      {may ? <Mending {...place} wish={wish} read={read} /> : <Chips understood={read} drawn={noEdits} now={noEdits} />}
      <NotUnderstood words={read.notUnderstood} />
    </section>
  );
}
