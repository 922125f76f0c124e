import { useState, type ReactNode } from 'react';
import { User } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Language, Plan } from '../../app/workshop/types.ts';
import type { MyView } from '../../app/workshop/views.ts';
import { Button, Choice, Confirm, pseudonymName } from '../components/index.ts';
import { say } from '../texts.ts';
import { rememberLanguage } from './language.ts';
import { Receipt } from './Receipt.tsx';
import { Withdraw } from './Withdraw.tsx';
import { useLanguage, useSession } from './use-session.ts';

/** Who I am here: my name, my receipt code, my language, and the way out. */
export function Me({ me, plan, onLeft }: { me: MyView; plan: Plan; onLeft(): void }): ReactNode {
  const { t, i18n } = useTranslation('tablet');
  const session = useSession();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const close = (): void => { setOpen(false); setLeaving(false); };
  const choose = (chosen: Language): void => {
    rememberLanguage(chosen);
    void i18n.changeLanguage(chosen);
    void session.give({ type: 'choose-language', language: chosen });
  };
  const name = say(pseudonymName(me.pseudonym), language);
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)} aria-label={t('me.open', { name })}><User aria-hidden="true" size={20} /> {name}</Button>
      <Confirm isOpen={open} onClose={close} title={leaving ? t('withdraw.title') : name}>
        {leaving ? <Withdraw known={me.receipt} onClose={close} onLeft={onLeft} /> : (
          <>
            <Receipt receipt={me.receipt} />
            {plan.languages.length > 1 ? (
              <Choice<Language> label={t('common:language.choose')} row value={language} onChange={choose}
                options={plan.languages.map((value) => ({ value, label: <span lang={value}>{t(`common:language.${value}`)}</span> }))} />
            ) : null}
            <p className="soft">{say(plan.dataHolder, language)}</p>
            <div className="actions">
              <Button look="main" onPress={close}>{t('common:action.close')}</Button>
              <Button look="danger" onPress={() => setLeaving(true)}>{t('withdraw.open')}</Button>
            </div>
          </>
        )}
      </Confirm>
    </>
  );
}
