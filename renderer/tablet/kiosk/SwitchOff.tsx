import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Field } from '../../components/index.ts';
import { useSession } from '../use-session.ts';

/** What a shared tablet is; and, for who has the facilitator's key, how it stops being one. */
export function SwitchOff({ onClose }: { onClose(): void }): ReactNode {
  const { t } = useTranslation('tablet');
  const { shared } = useSession();
  const [key, setKey] = useState('');
  const [wrong, setWrong] = useState(false);
  const off = (): void => {
    if (shared.switchOff(key)) onClose();
    else setWrong(true);
  };
  return (
    <>
      <p>{t('kiosk.what')}</p>
      <form autoComplete="off" onSubmit={(event) => { event.preventDefault(); off(); }}>
        <Field label={t('kiosk.key')} hint={t('kiosk.keyHint')} value={key} onChange={(typed) => { setKey(typed.toUpperCase()); setWrong(false); }} {...(wrong && { error: t('kiosk.wrongKey') })} />
        <div className="actions">
          <Button look="main" onPress={onClose}>{t('common:action.close')}</Button>
          <Button type="submit" isDisabled={key.trim() === ''}>{t('kiosk.off')}</Button>
        </div>
      </form>
    </>
  );
}
