import { useState, type ReactNode } from 'react';
import { User } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Language, Phase, Plan } from '../../app/workshop/types.ts';
import type { MyView } from '../../app/workshop/views.ts';
import { Button, Choice, Confirm, pseudonymName } from '../components/index.ts';
import { say } from '../texts.ts';
import { rememberLanguage } from './language.ts';
import { HandOver } from './HandOver.tsx';
import { HelpSwitch } from './kiosk/HelpSwitch.tsx';
import { useShared } from './kiosk/use-shared.ts';
import { MyRights } from './MyRights.tsx';
import { Receipt } from './Receipt.tsx';
import { Withdraw } from './Withdraw.tsx';
import { useLanguage, useSession } from './use-session.ts';

/** Who I am here: my name, my receipt code, my language, who may use my pictures, and the ways out: giving the tablet to someone else, or leaving for good. */
export function Me({ me, plan, phase, onLeft }: { me: MyView; plan: Plan; phase: Phase; onLeft(): void }): ReactNode {
  const { t, i18n } = useTranslation('tablet');
  const session = useSession();
  const language = useLanguage();
  const { on: shared } = useShared();
  const [at, setAt] = useState<'closed' | 'me' | 'hand-over' | 'withdraw' | 'rights'>('closed');
  const close = (): void => setAt('closed');
  const choose = (chosen: Language): void => {
    rememberLanguage(chosen);
    void i18n.changeLanguage(chosen);
    void session.give({ type: 'choose-language', language: chosen });
  };
  const name = say(pseudonymName(me.pseudonym), language);
  return (
    <>
      <Button look="quiet" onPress={() => setAt('me')} aria-label={t('me.open', { name })}><User aria-hidden="true" size={20} /> {name}</Button>
      <Confirm isOpen={at !== 'closed'} onClose={close} title={{ withdraw: t('withdraw.title'), 'hand-over': t('handOver.title'), rights: t('care:rights.mine'), me: name, closed: name }[at]}>
        {at === 'withdraw' ? <Withdraw known={me.receipt} onClose={close} onLeft={onLeft} /> : at === 'hand-over' ? <HandOver receipt={me.receipt} onClose={close} /> : at === 'rights' ? <MyRights me={me} phase={phase} onClose={close} /> : (
          <>
            <Receipt receipt={me.receipt} />
            {plan.languages.length > 1 ? (
              <Choice<Language> label={t('common:language.choose')} row value={language} onChange={choose}
                options={plan.languages.map((value) => ({ value, label: <span lang={value}>{t(`common:language.${value}`)}</span> }))} />
            ) : null}
            <HelpSwitch helped={me.helped} />
            <p className="soft">{say(plan.dataHolder, language)}</p>
            <div className="actions">
              <Button look="main" onPress={close}>{t('common:action.close')}</Button>
              {me.wishes.some(({ drawing }) => drawing) ? <Button onPress={() => setAt('rights')}>{t('care:rights.mine')}</Button> : null}
              {shared ? null : <Button onPress={() => setAt('hand-over')}>{t('handOver.open')}</Button>}
              <Button look="danger" onPress={() => setAt('withdraw')}>{t('withdraw.open')}</Button>
            </div>
          </>
        )}
      </Confirm>
    </>
  );
}
