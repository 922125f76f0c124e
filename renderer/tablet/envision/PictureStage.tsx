import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WishView } from '../../../app/workshop/views.ts';
import { Picture, PictureMark } from '../../components/index.ts';
import { say } from '../../texts.ts';
import { useLanguage, type Place } from '../use-session.ts';
import { KeptHere } from '../WhereWordsGo.tsx';
import { Ended } from './stage/Ended.tsx';
import { Offered } from './stage/Offered.tsx';
import { Waiting } from './stage/Waiting.tsx';

/** The picture of a wish: the one that counts, or those that an engine offers instead; and what still waits or came to nothing. */
export function PictureStage({ wish, mine, me, room }: Pick<Place, 'me' | 'room'> & { wish: WishView; mine: boolean }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const jobs = mine ? wish.jobs ?? [] : [];
  const offered = jobs.find(({ state }) => state === 'staged');
  const waiting = jobs.filter(({ state }) => state === 'waiting');
  const newest = jobs.at(-1);
  const { drawing } = wish;
  const before = [...(wish.history ?? []), ...[...me.wishes, ...room.wishes].flatMap((one) => (one.id === wish.parent && one.drawing ? [one.drawing] : []))];
  return (
    <section className="stage" aria-label={t('stage.title')}>
      {offered ? <Offered key={offered.id} wish={wish} job={offered} before={before} /> : (
        <>
          <output className="only-read">{drawing ? t('envision.drawn') : t('envision.drawing')}</output>
          {drawing ? <Picture image={drawing.image} alt={say(drawing.description, language)} /> : <p className="tile-blank drawing" aria-hidden="true">{t('envision.drawing')}</p>}
          {drawing ? <PictureMark picture={drawing} /> : null}
        </>
      )}
      {newest ? <KeptHere room={room} me={me} job={newest} /> : null}
      {waiting.map((job) => <Waiting key={job.id} wish={wish} job={job} standing={me.queue[job.id]} />)}
      {newest && (newest.state === 'failed' || newest.state === 'cancelled') ? <Ended key={newest.id} wish={wish} job={newest} /> : null}
    </section>
  );
}
