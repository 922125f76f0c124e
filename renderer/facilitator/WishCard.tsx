import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WishView } from '../../app/workshop/views.ts';
import { Picture, pseudonymName } from '../components/index.ts';
import { useDesk } from './desk.ts';

/** A wish with its picture, whose it is (a pseudonym), its comments, and what can be done with it. */
export function WishCard({ wish, children }: { wish: WishView; children?: ReactNode }) {
  const { t } = useTranslation('facilitator');
  const { view, words } = useDesk();
  const parent = view.waiting.find(({ id }) => id === wish.parent);
  const nameOf = (pseudonym: number): string => words(pseudonymName(pseudonym));
  return (
    <li className="card">
      {wish.drawing && <Picture image={wish.drawing.image} alt={words(wish.drawing.description)} />}
      <p lang={wish.language} className="wish">{wish.text}</p>
      <p className="by">{t('wish.by', { name: nameOf(wish.pseudonym) })}{wish.table !== null && ` · ${t('wish.table', { number: wish.table })}`} · {t(`wish.status.${wish.status}`)}</p>
      {wish.parent !== null && <p className="by">{parent ? t('wish.from', { name: nameOf(parent.pseudonym), text: parent.text.slice(0, 80) }) : t('wish.fromOther')}</p>}
      {wish.reason && <p className="reason">{t('wish.reason', { reason: wish.reason })}</p>}
      {wish.comments.length > 0 && (
        <details>
          <summary>{t('wish.comments', { count: wish.comments.length })}</summary>
          <ul>{wish.comments.map((comment) => <li key={comment.id}><b>{nameOf(comment.pseudonym)}</b> <span lang={comment.language}>{comment.text}</span></li>)}</ul>
        </details>
      )}
      {children}
    </li>
  );
}
