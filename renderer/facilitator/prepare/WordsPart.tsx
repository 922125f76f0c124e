import { useTranslation } from 'react-i18next';
import type { Language } from '../../../app/workshop/types.ts';
import { BilingualField, Part } from './fields.tsx';
import type { PartProps } from './PlanEditor.tsx';

/** Title, languages, and what people are told before they consent. */
export function WordsPart({ plan, change }: PartProps) {
  const { t } = useTranslation('facilitator');
  const toggle = (language: Language) => {
    const next = plan.languages.includes(language) ? plan.languages.filter((one) => one !== language) : [...plan.languages, language];
    if (next.length > 0) change({ languages: next });
  };
  return (
    <Part title={t('plan.words')}>
      <BilingualField needed="name" label={t('plan.name')} value={plan.title} onChange={(title) => change({ title })} />
      <fieldset>
        <legend>{t('plan.languages')}</legend>
        {(['fr', 'en'] as const).map((language) => (
          <label key={language} className="tick"><input type="checkbox" checked={plan.languages.includes(language)} onChange={() => toggle(language)} />{t(`language.${language}`)}</label>
        ))}
      </fieldset>
      <BilingualField lines={8} label={t('plan.consent')} value={plan.consent} onChange={(consent) => change({ consent })} />
      <BilingualField lines={3} label={t('plan.dataHolder')} value={plan.dataHolder} onChange={(dataHolder) => change({ dataHolder })} />
    </Part>
  );
}
