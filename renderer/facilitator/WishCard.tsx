import type { ReactNode } from 'react';
import { Presentation } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { WishView } from '../../app/workshop/views.ts';
import { Picture, PictureMark, pseudonymName } from '../components/index.ts';
import { Checks } from './care/Checks.tsx';
import { PictureText } from './care/PictureText.tsx';
import { useDesk } from './desk.ts';
import { NotUnderstoodIn } from './NotUnderstoodWords.tsx';

/** A wish with its picture, whose it is (a pseudonym), its comments, and what can be done with it. */
export function WishCard({ wish, children }: { wish: WishView; children?: ReactNode }) {
  const { t } = useTranslation('facilitator');
  const { view, words } = useDesk();
  const parent = view.waiting.find(({ id }) => id === wish.parent);
  const count = view.checks[wish.id];
  const nameOf = (pseudonym: number): string => words(pseudonymName(pseudonym));
  return (
    <li className="card">
      {wish.drawing && <Picture image={wish.drawing.image} alt={words(wish.drawing.description)} />}
      {wish.drawing && <PictureMark picture={wish.drawing} />}
      <p lang={wish.language} className="wish">{wish.text}</p>
      <p className="by">{t('wish.by', { name: nameOf(wish.pseudonym) })}{wish.table !== null && ` · ${t('wish.table', { number: wish.table })}`} · {t(`wish.status.${wish.status}`)}</p>
      {wish.parent !== null && <p className="by">{parent ? t('wish.from', { name: nameOf(parent.pseudonym), text: parent.text.slice(0, 80) }) : t('wish.fromOther')}</p>}
      <p className="by">{t('care:rights.line', { rights: t(`care:rights.told.${wish.rights}`) })}</p>
      {(wish.why ?? wish.reason) && <p className="reason">{t('wish.reason', { reason: [wish.why && wish.why !== 'other' && t(`care:moderate.told.${wish.why}`), wish.reason].filter(Boolean).join(' ') })}</p>}
      <NotUnderstoodIn wish={wish} />
      {count && <Checks count={count} />}
      {wish.drawing && <PictureText wish={wish.id} drawing={wish.drawing} />}
      {wish.comments.length > 0 && (
        <details>
          <summary>{t('wish.comments', { count: wish.comments.length })}</summary>
          <ul>{wish.comments.map((comment) => <li key={comment.id}><b>{nameOf(comment.pseudonym)}</b> <span lang={comment.language}>{comment.text}</span></li>)}</ul>
        </details>
      )}
      {children}
      {wish.status === 'accepted' && wish.drawing && <OnScreen wish={wish} />}
    </li>
  );
}

/** Brings the picture, and what it was painted from, before the whole room. */
function OnScreen({ wish }: { wish: WishView }) {
  const { t } = useTranslation('hall');
  const { view, send } = useDesk();
  const views = wish.drawing?.parent === undefined ? ['image'] as const : ['image', 'before-after'] as const;
  return (
    <div className="actions">
      {views.map((of) => <button key={of} type="button" className="button" aria-pressed={view.projector === of && view.subject === wish.id} onClick={() => void send({ type: 'project', view: of, wish: wish.id })}><Presentation aria-hidden="true" size={18} /> {t(`show.${of}`)}</button>)}
    </div>
  );
}
