import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { pseudonymName } from '../components/index.ts';
import { say } from '../texts.ts';
import { Receipt } from './Receipt.tsx';
import { useLanguage, type Place } from './use-session.ts';

/** Joined, before the room begins: who I am here, my receipt code, and how to keep the tablet awake. */
export function Waiting({ plan, me }: Place): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  return (
    <>
      <h1>{t('waiting.title')}</h1>
      <p className="lead">{t('waiting.name')} <strong>{say(pseudonymName(me.pseudonym), language)}</strong></p>
      <Receipt receipt={me.receipt} />
      <p>{t('waiting.next', { title: say(plan.title, language) })}</p>
      <p className="soft">{t('waiting.awake')}</p>
    </>
  );
}
