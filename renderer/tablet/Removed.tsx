import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyView } from '../../app/workshop/views.ts';
import { Notice } from '../components/index.ts';
import { Receipt } from './Receipt.tsx';

/** For a person whom the facilitator sent out: why, what becomes of what they said, and the way back. */
export function Removed({ me }: { me: MyView }): ReactNode {
  const { t } = useTranslation('door');
  return (
    <div className="screen" tabIndex={-1}>
      <h1>{t('removed.title')}</h1>
      {me.removedFor ? <Notice kind="warning" title={t('removed.why')}><p className="words">{me.removedFor}</p></Notice> : null}
      <p>{t('removed.talk')}</p>
      <p>{t('removed.stays')}</p>
      <Receipt receipt={me.receipt} />
    </div>
  );
}
