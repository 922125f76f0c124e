import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WishView } from '../../../app/workshop/views.ts';
import { Button, pseudonymName } from '../../components/index.ts';
import { say } from '../../texts.ts';
import { useLanguage, type Place } from '../use-session.ts';
import type { EnvisionView } from './Envision.tsx';

/** Where a wish comes from, and what others made of it: each can be looked at, where this person may see it. */
export function Lineage({ wish, me, room, go }: Place & { wish: WishView; go(view: EnvisionView): void }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const known = new Map([...room.wishes, ...me.wishes].map((one) => [one.id, one]));
  const mine = new Set(me.wishes.map(({ id }) => id));
  const named = (one: WishView, key: 'from' | 'became'): string =>
    (mine.has(one.id) ? t(`lineage.${key}Mine`) : t(`lineage.${key}`, { name: say(pseudonymName(one.pseudonym), language) }));
  const parent = wish.parent === null ? undefined : known.get(wish.parent);
  const children = [...known.values()].filter((one) => one.parent === wish.id);
  if (wish.parent === null && children.length === 0) return null;
  return (
    <section className="lineage" aria-label={t('lineage.title')}>
      {wish.parent !== null && !parent ? <p>{t('lineage.fromGone')}</p> : null}
      {[...(parent ? [[parent, 'from'] as const] : []), ...children.map((child) => [child, 'became'] as const)].map(([one, key]) => (
        <Button key={one.id} look="quiet" onPress={() => go({ at: 'wish', wish: one.id })}>{named(one, key)}</Button>
      ))}
    </section>
  );
}
