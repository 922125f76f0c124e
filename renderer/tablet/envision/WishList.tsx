import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WishView } from '../../../app/workshop/views.ts';
import { Button, Notice, PictureMark, pseudonymName } from '../../components/index.ts';
import { say } from '../../texts.ts';
import { useLanguage, useWaiting, type Place } from '../use-session.ts';
import type { EnvisionView } from './Envision.tsx';

/** My wishes, what still waits on this tablet, and the room's wishes. */
export function WishList({ plan, me, room, go }: Place & { go(view: EnvisionView): void }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const known = new Set(me.wishes.map(({ id }) => id));
  const unsent = useWaiting().flatMap((command) => (command.type === 'wish' && !known.has(command.wish) ? [command] : []));
  const others = room.wishes.filter(({ id }) => !known.has(id));
  return (
    <>
      <h1>{t('envision.title', { place: say(plan.site.name, language) })}</h1>
      <p className="lead">{t('envision.ask')}</p>
      <Button look="main" onPress={() => go({ at: 'write', parent: null })}>{t('envision.new')}</Button>
      {unsent.map((command) => <Notice key={command.id}><p>{t('standing.saved')}</p><p lang={command.language}>{command.text}</p></Notice>)}
      {me.wishes.length > 0 ? <h2 className="gap">{t('envision.mine')}</h2> : null}
      <ul className="tiles">{[...me.wishes].reverse().map((wish) => <Tile key={wish.id} wish={wish} mine go={go} />)}</ul>
      {others.length > 0 ? <h2 className="gap">{t('envision.others')}</h2> : null}
      <ul className="tiles">{others.map((wish) => <Tile key={wish.id} wish={wish} go={go} />)}</ul>
    </>
  );
}

function Tile({ wish, mine = false, go }: { wish: WishView; mine?: boolean; go(view: EnvisionView): void }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  return (
    <li className="tile">
      {wish.drawing ? <img className="picture" src={`/images/${encodeURIComponent(wish.drawing.image)}`} alt={say(wish.drawing.description, language)} loading="lazy" />
        : <p className="tile-blank">{t('envision.drawing')}</p>}
      {wish.drawing ? <PictureMark picture={wish.drawing} /> : null}
      <p className="tile-words" lang={wish.language}>{wish.text}</p>
      <p className="soft">{[mine ? t(`envision.status.${wish.status}`) : say(pseudonymName(wish.pseudonym), language), wish.table !== null && t('wish.table', { number: wish.table })].filter(Boolean).join(' · ')}</p>
      <Button wide onPress={() => go({ at: 'wish', wish: wish.id })} aria-label={t('envision.lookAt', { text: wish.text.slice(0, 80) })}>{t('envision.look')}</Button>
    </li>
  );
}
