import { useTranslation } from 'react-i18next';
import type { WishView } from '../../../app/workshop/views.ts';
import { SetAside } from '../care/SetAside.tsx';
import { useDesk } from '../desk.ts';
import { PicturesMaking } from '../PicturesMaking.tsx';
import { NotUnderstoodWords } from '../NotUnderstoodWords.tsx';
import { WishCard } from '../WishCard.tsx';

/** Proposed wishes: accept, or set aside with a reason that its author reads. */
export function Envision() {
  const { t } = useTranslation('facilitator');
  const { view, send } = useDesk();
  // The picture that is seen here: what its author changed meanwhile is looked at first.
  const accept = ({ id, drawing }: WishView): void => void send({ type: 'accept-wish', wish: id, ...(drawing && { image: drawing.image }) });
  const waiting = view.waiting.filter(({ status }) => status === 'proposed');
  const done = view.waiting.filter(({ status }) => status === 'accepted' || status === 'set-aside');
  return (
    <section aria-labelledby="envision">
      <h2 id="envision">{t('envision.title')}</h2>
      <p>{t('envision.help')}</p>
      <PicturesMaking />
      <h3>{waiting.length > 0 ? t('envision.waiting', { count: waiting.length }) : t('envision.none')}</h3>
      <ul className="cards">
        {waiting.map((wish) => (
          <WishCard key={wish.id} wish={wish}>
            <button type="button" className="button button-main" onClick={() => accept(wish)}>{t('envision.accept')}</button>
            <SetAside wish={wish.id} />
          </WishCard>
        ))}
      </ul>
      <NotUnderstoodWords wishes={view.waiting} />
      {done.length > 0 && <h3>{t('envision.done', { count: done.length })}</h3>}
      <ul className="cards">
        {done.map((wish) => (
          <WishCard key={wish.id} wish={wish}>
            {wish.status === 'accepted'
              ? <SetAside wish={wish.id} />
              : <button type="button" className="button" onClick={() => accept(wish)}>{t('envision.accept')}</button>}
          </WishCard>
        ))}
      </ul>
    </section>
  );
}
