import type { ReactNode } from 'react';
import { Hand } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/index.ts';
import { useSession } from '../use-session.ts';

/** Asks somebody to come. What was begun on the page stays. */
export function HelpButton({ called }: { called: boolean }): ReactNode {
  const { t } = useTranslation('hall');
  const session = useSession();
  if (called) return null;
  return <Button look="quiet" aria-label={t('call.ask')} onPress={() => void session.give({ type: 'ask-help', wanted: true })}><Hand aria-hidden="true" size={20} /> {t('call.short')}</Button>;
}

/** Seen across the room, in both languages for whoever comes; the page goes on under it. */
export function HelpComing(): ReactNode {
  const { t, i18n } = useTranslation('hall');
  const session = useSession();
  return (
    <section className="help-coming" aria-label={t('call.title')}>
      <p className="help-sign" aria-hidden="true"><Hand size={96} strokeWidth={2.5} /> {(['fr', 'en'] as const).map((language) => <b key={language} lang={language}>{i18n.getFixedT(language, 'hall')('call.big')}</b>)}</p>
      <output><strong>{t('call.title')}</strong></output>
      <p>{t('call.what')}</p>
      <Button onPress={() => void session.give({ type: 'ask-help', wanted: false })}>{t('call.off')}</Button>
    </section>
  );
}
