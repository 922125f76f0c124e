import { useTranslation } from 'react-i18next';
import type { PickedFile } from '../../../app/protocol/native.ts';
import { native } from '../native.ts';
import type { EngineFieldsProps } from './EngineChooser.tsx';
import { WholeField } from './WholeField.tsx';

/** The server program that Parvis starts, and its model: by path, or picked where the window can. */
export function ProgramFields({ draft: { choice: { program }, change } }: EngineFieldsProps) {
  const { t } = useTranslation('engines');
  const set = (part: Partial<typeof program>): void => change({ program: { ...program, ...part } });
  return (
    <>
      <PathField label={t('program.binary')} kind="program" value={program.binary} pick={t('program.pickProgram')} onChange={(binary) => set({ binary })} />
      <PathField label={t('program.model')} kind="model" value={program.model} pick={t('program.pickModel')} onChange={(model) => set({ model })} />
      <WholeField label={t('program.loadSeconds')} value={program.loadSeconds} least={5} most={7_200} onChange={(loadSeconds) => set({ loadSeconds })} />
    </>
  );
}

function PathField({ label, kind, value, pick, onChange }: { label: string; kind: PickedFile; value: string; pick: string; onChange: (path: string) => void }) {
  const { t } = useTranslation('engines');
  const window = native();
  return (
    <>
      <label>{label}<input value={value} autoComplete="off" spellCheck={false} maxLength={2_000} onChange={(event) => onChange(event.target.value)} /></label>
      {window && <p><button type="button" className="button" aria-label={pick} onClick={() => void window.pickFile(kind).then((path) => path !== null && onChange(path))}>{t('program.pick')}</button></p>}
    </>
  );
}
