import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readNumber } from '../money.ts';
import type { EngineFieldsProps } from './EngineChooser.tsx';
import { WholeField } from './WholeField.tsx';

/** How long a picture is waited for, and how an engine that samples is to work. */
export function Sampling({ draft: { choice, change } }: EngineFieldsProps) {
  const { t } = useTranslation('engines');
  const { sampling, server, program, service } = choice;
  const set = (part: Partial<typeof sampling>): void => change({ sampling: { ...sampling, ...part } });
  const part = choice.engine === 'server' ? server : choice.engine === 'program' ? program : service;
  const wait = (mostSeconds: number): void => change(choice.engine === 'server' ? { server: { ...server, mostSeconds } } : choice.engine === 'program' ? { program: { ...program, mostSeconds } } : { service: { ...service, mostSeconds } });
  return (
    <details>
      <summary>{t('sampling.title')}</summary>
      <WholeField key={choice.engine} label={t('sampling.mostSeconds')} value={part.mostSeconds} least={5} most={choice.engine === 'hugging-face' ? 3_600 : 7_200} onChange={wait} />
      <WholeField label={t('sampling.steps')} value={sampling.steps} least={1} most={150} onChange={(steps) => set({ steps })} />
      <p className="note">{t('sampling.stepsHint')}</p>
      {choice.engine !== 'hugging-face' && (
        <>
          <CfgField value={sampling.cfgScale} onChange={(cfgScale) => set({ cfgScale })} />
          <label>{t('sampling.sampler')}<input value={sampling.sampler ?? ''} autoComplete="off" spellCheck={false} maxLength={100} onChange={(event) => set({ sampler: event.target.value === '' ? null : event.target.value })} /></label>
          <p className="note">{t('sampling.serversOwn')}</p>
        </>
      )}
    </details>
  );
}

function CfgField({ value, onChange }: { value: number | null; onChange: (value: number | null) => void }) {
  const { t } = useTranslation('engines');
  const [typed, type] = useState(value === null ? '' : String(value));
  const read = readNumber(typed);
  const wrong = typed.trim() !== '' && !(read !== null && read >= 0 && read <= 30);
  return (
    <>
      <label>{t('sampling.cfgScale')}
        <input
          inputMode="decimal" value={typed} aria-invalid={wrong} aria-describedby={wrong ? 'engine-cfg' : undefined}
          onChange={(event) => {
            type(event.target.value);
            const next = readNumber(event.target.value);
            if (event.target.value.trim() === '') onChange(null);
            else if (next !== null && next >= 0 && next <= 30) onChange(next);
          }}
        />
      </label>
      {wrong && <p id="engine-cfg" className="wrong" role="alert">{t('sampling.notNumber', { least: 0, most: 30 })}</p>}
    </>
  );
}
