import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PictureJobView, WishView } from '../../../../app/workshop/views.ts';
import { Button, Notice } from '../../../components/index.ts';
import { Standing } from '../../Standing.tsx';
import { useGive, useOnce } from '../../use-session.ts';

/** A picture that came to nothing, with the reason, and a way to ask for it once more. */
export function Ended({ wish, job: { id, state, fault } }: { wish: WishView; job: PictureJobView }): ReactNode {
  const { t } = useTranslation('tablet');
  const { standing, give } = useGive((command) => command.type === 'retry-picture' && command.job === id, false);
  const again = useOnce(() => give({ type: 'retry-picture', wish: wish.id, job: id }));
  const failed = state === 'failed';
  return (
    <Notice kind={failed ? 'warning' : 'info'} live title={t(failed ? 'stage.failed' : 'stage.cancelled')}>
      {fault ? <p>{t([`imaging:engine.${fault.code}`, `imaging:inpaint.${fault.code}`, 'stage.noReason'], fault.params)}</p> : null}
      {wish.status === 'accepted' ? null : <Button isDisabled={standing === 'saved'} onPress={again}>{t(failed ? 'stage.retry' : 'stage.askAgain')}</Button>}
      <Standing standing={standing} />
    </Notice>
  );
}
