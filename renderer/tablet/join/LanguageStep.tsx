import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { Language, Plan } from '../../../app/workshop/types.ts';
import { Choice } from '../../components/index.ts';
import { say } from '../../texts.ts';
import { rememberLanguage } from '../language.ts';
import { useLanguage } from '../use-session.ts';

/** The first question. Each language is written in itself. The code says that this is the room on the big screen. */
export function LanguageStep({ plan, joinCode }: { plan: Plan; joinCode: string }): ReactNode {
  const { t, i18n } = useTranslation('tablet');
  const language = useLanguage();
  const choose = (chosen: Language): void => {
    rememberLanguage(chosen);
    void i18n.changeLanguage(chosen);
  };
  return (
    <>
      <h1>{t('join.welcome')}</h1>
      <p className="lead">{say(plan.title, language)}</p>
      {joinCode === '' ? null : <p><Trans t={t} i18nKey="join.code" values={{ code: joinCode }} components={{ code: <strong className="room-code" translate="no" /> }} /></p>}
      <Choice<Language> label={t('join.language')} value={language} onChange={choose}
        options={plan.languages.map((value) => ({ value, label: <span lang={value}>{t(`common:language.${value}`)}</span> }))} />
    </>
  );
}
