import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngineChosen, Plan } from '../../../app/workshop/types.ts';
import { CheckRow } from '../../components/index.ts';
import { say } from '../../texts.ts';
import { SignedVideo } from '../SignedVideo.tsx';
import { useLanguage } from '../use-session.ts';
import { useOutside } from '../WhereWordsGo.tsx';

const choices = ['takePart', 'groupData', 'publishWords', 'publishPictures', 'cloud'] as const;
export type ConsentDraft = Record<(typeof choices)[number], boolean>;
export const noConsent: ConsentDraft = { takePart: false, groupData: false, publishWords: false, publishPictures: false, cloud: false };

/** Separate choices, none ticked beforehand; only the first is needed. */
export function ConsentStep({ plan, engine, consents, table = false, onChange }: { plan: Plan; engine: EngineChosen | null; consents: ConsentDraft; table?: boolean; onChange(consents: ConsentDraft): void }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const outside = useOutside(engine);
  return (
    <>
      <h1>{t('consent.title')}</h1>
      <SignedVideo plan={plan} about={['consent']} />
      <p><strong>{t('consent.confidential')}</strong></p>
      <p>{say(plan.consent, language)}</p>
      <p>{say(plan.dataHolder, language)}</p>
      {table ? <p><strong>{t('table.consent')}</strong></p> : null}
      <fieldset className="plain">
        <legend className="field-label">{t('consent.choices')}</legend>
        {choices.map((choice) => (
          <CheckRow key={choice} isSelected={consents[choice]} onChange={(selected) => onChange({ ...consents, [choice]: selected })}
            hint={choice === 'cloud' && outside !== null ? outside : t(`consent.${choice}Hint`)}>
            {t(`consent.${choice}`)}
          </CheckRow>
        ))}
      </fieldset>
      {consents.takePart ? null : <p className="soft">{t('consent.needed')}</p>}
    </>
  );
}
