import { useTranslation } from 'react-i18next';
import type { EngineDesk } from '../../../app/protocol/engines.ts';
import type { EngineDraft } from './draft.ts';
import { ProgramFields } from './ProgramFields.tsx';
import { Sampling } from './Sampling.tsx';
import { ServerFields } from './ServerFields.tsx';
import { ServiceFields } from './ServiceFields.tsx';

/** What each part of the settings works on. */
export type EngineFieldsProps = { draft: EngineDraft; desk: EngineDesk };

const engines = [['sketch', 'sketch'], ['server', 'server'], ['program', 'program'], ['hugging-face', 'huggingFace']] as const;

/** One engine of four, each with what it is, and the fields of the one that is chosen. */
export function EngineChooser({ draft, desk }: EngineFieldsProps) {
  const { t } = useTranslation('engines');
  const { choice, change, setSecret } = draft;
  return (
    <>
      <fieldset>
        <legend>{t('engine.legend')}</legend>
        {engines.map(([engine, name]) => (
          <label key={engine} className="tick">
            <input type="radio" name="engine" checked={choice.engine === engine} onChange={() => { setSecret(undefined); change({ engine }); }} />
            <span>{t(`engine.${name}`)}<small className="note engine-hint">{t(`engine.${name}Hint`)}</small></span>
          </label>
        ))}
      </fieldset>
      {choice.engine === 'server' && <ServerFields draft={draft} desk={desk} />}
      {choice.engine === 'program' && <ProgramFields draft={draft} desk={desk} />}
      {choice.engine === 'hugging-face' && <ServiceFields draft={draft} desk={desk} />}
      {choice.engine !== 'sketch' && <Sampling draft={draft} desk={desk} />}
    </>
  );
}
