import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../app/workshop/types.ts';
import { Button, Field, Notice } from '../components/index.ts';
import { post } from '../live.ts';
import { rememberLanguage } from '../tablet/language.ts';
import { languageOf } from '../texts.ts';

/** Where a tablet in the hall takes the six figures that the laptop shows. `removed`: it was paired until just now. */
export function Pair({ removed }: { removed: boolean }): ReactNode {
  const { t } = useTranslation('door');
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => { document.title = `${t('pair.title')} · ${t('common:app')}`; }, [t]);
  const change = (typed: string): void => {
    setCode(typed);
    setFault(null);
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const refused = await pair(code);
    setBusy(false);
    setFault(refused);
    if (refused === null) location.assign('/facilitator');
  };
  return (
    <>
      <header className="top">
        <p className="top-where">{t('common:app')}</p>
        <OtherLanguage />
      </header>
      <main className="page">
        <h1>{t('pair.title')}</h1>
        {removed ? <Notice kind="warning"><p>{t('pair.removed')}</p></Notice> : null}
        <p className="lead">{t('pair.help')}</p>
        <form onSubmit={(event) => void send(event)}>
          <Field
            label={t('pair.code')} hint={t('pair.hint')} value={code} onChange={change} validationBehavior="aria" inputMode="numeric" autoComplete="one-time-code" maxLength={12} isRequired
            {...(fault !== null && { error: t([`refusals:${fault}`, 'refusals:try-again']) })}
          />
          <Button type="submit" look="main" wide isDisabled={busy || code.replaceAll(/\D/g, '').length !== 6}>{t('pair.send')}</Button>
        </form>
        <p className="soft gap">{t('pair.resident')} <a href="/">{t('pair.join')}</a></p>
      </main>
    </>
  );
}

function OtherLanguage(): ReactNode {
  const { t, i18n } = useTranslation('door');
  const other: Language = languageOf(i18n) === 'fr' ? 'en' : 'fr';
  const choose = (): void => {
    rememberLanguage(other);
    void i18n.changeLanguage(other);
  };
  return <Button onPress={choose}><span lang={other}>{t(`common:language.${other}`)}</span></Button>;
}

/** Null once this tablet is paired, else the code of a refusal. */
async function pair(code: string): Promise<string | null> {
  try {
    const { body } = await post('/api/pair', { code });
    if (body === null || typeof body !== 'object') return 'try-again';
    if ('ok' in body && body.ok === true) return null;
    return 'code' in body && typeof body.code === 'string' ? body.code : 'try-again';
  } catch {
    return 'try-again';
  }
}
