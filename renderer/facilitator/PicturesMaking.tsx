import { useTranslation } from 'react-i18next';
import { useDesk } from './desk.ts';

/** Whether pictures are being made for residents, and why the last one was not. */
export function PicturesMaking() {
  const { t } = useTranslation('facilitator');
  const { waiting, fault } = useDesk().view.pictureQueue;
  if (waiting === 0 && fault === null) return null;
  return (
    <>
      {waiting > 0 && <p>{t('envision.making', { count: waiting })}</p>}
      {fault && <p className="warning">{t('envision.notMade', { why: t([`imaging:engine.${fault.code}`, `imaging:inpaint.${fault.code}`, 'envision.noReason'], fault.params) })}</p>}
    </>
  );
}
