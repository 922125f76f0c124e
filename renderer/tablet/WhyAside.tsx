import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WishView } from '../../app/workshop/views.ts';

/** Why a wish is not shown to the room, in its author's language, with what may be done about it; the facilitator's own words after it. */
export function WhyAside({ wish: { status, why, reason } }: { wish: WishView }): ReactNode {
  const { t } = useTranslation('tablet');
  if (status !== 'set-aside') return null;
  if (why === null) return reason ? <p>{t('fate.reason', { reason })}</p> : null;
  return (
    <>
      <p>{t(`care:moderate.told.${why}`)}</p>
      {reason ? <p>{t('care:moderate.more', { reason })}</p> : null}
      <p>{t(`care:moderate.then.${why}`)}</p>
    </>
  );
}
