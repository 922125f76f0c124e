import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WishView } from '../../app/workshop/views.ts';
import { Picture } from '../components/Picture.tsx';
import { useDesk } from './desk.ts';

/** A wish with its picture, whose it is (a pseudonym), its comments, and what can be done with it. */
export function WishCard({ wish, children }: { wish: WishView; children?: ReactNode }) {
  const { t } = useTranslation('facilitator');
  const { words } = useDesk();
  return (
    <li className="card">
      {wish.drawing && <Picture image={wish.drawing.image} alt={words(wish.drawing.description)} />}
      <p lang={wish.language} className="wish">{wish.text || t('wish.hiddenWords')}</p>
      <p className="by">{t('wish.by', { number: wish.pseudonym })} · {t(`wish.status.${wish.status}`)}</p>
      {wish.reason && <p className="reason">{t('wish.reason', { reason: wish.reason })}</p>}
      {wish.comments.length > 0 && (
        <details>
          <summary>{t('wish.comments', { count: wish.comments.length })}</summary>
          <ul>{wish.comments.map((comment) => <li key={comment.id} lang={comment.language}>{comment.text}</li>)}</ul>
        </details>
      )}
      {children}
    </li>
  );
}
