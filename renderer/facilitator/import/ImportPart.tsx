import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportListed, LookedAt } from '../../../app/protocol/index.ts';
import { useDesk } from '../desk.ts';
import { importFault, keepImport, lookAt, readImports, type ColumnsTold } from './calls.ts';
import { ColumnChoice } from './ColumnChoice.tsx';
import { ImportsList } from './ImportsList.tsx';
import { LookedFile } from './LookedFile.tsx';
import './import.css';

/** Answers that others collected: a file is looked at, shown with what would be left out, and kept only when the facilitator says so. */
export function ImportPart() {
  const { t } = useTranslation('imports');
  const { tell } = useDesk();
  const [imports, read] = useImports();
  const [file, choose] = useState<File | null>(null);
  const [scale, setScale] = useState({ min: '1', max: '5' });
  const [looked, keepLooked] = useState<LookedAt | null>(null);
  const [busy, setBusy] = useState(false);
  const look = async (chosen: File, columns: ColumnsTold | null = null): Promise<void> => {
    setBusy(true);
    tell(null);
    const said = await lookAt(chosen, `${scale.min}..${scale.max}`, columns);
    keepLooked(said.ok ? said.looked : null);
    if (!said.ok) tell(importFault(said));
    setBusy(false);
  };
  const keep = async (title: string, source: string, collected: string | null): Promise<void> => {
    const said = await keepImport(title, source, collected);
    tell(said.ok ? { kind: 'good', key: 'imports:desk.kept' } : importFault(said));
    if (!said.ok) return;
    keepLooked(null);
    choose(null);
    await read();
  };
  return (
    <details className="part import">
      <summary>{t('desk.title')}{imports.length > 0 && <> <small>{t('desk.count', { count: imports.length })}</small></>}</summary>
      <p>{t('desk.help')}</p>
      <p>{t('desk.forms')}</p>
      <fieldset className="import-scale">
        <legend>{t('desk.scale')}</legend>
        {(['min', 'max'] as const).map((end) => <label key={end}>{t(`desk.${end}`)}<input inputMode="decimal" size={5} value={scale[end]} onChange={(event) => { setScale({ ...scale, [end]: event.target.value }); keepLooked(null); }} /></label>)}
      </fieldset>
      <label>{t('desk.file')}
        <input type="file" accept=".csv,text/csv,text/plain" disabled={busy} onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (!chosen) return;
          choose(chosen);
          void look(chosen);
        }} />
      </label>
      {file && !looked && !busy && <button type="button" className="button" onClick={() => void look(file)}>{t('desk.again')}</button>}
      <output>{busy && <p>{t('desk.looking')}</p>}</output>
      {file && looked && looked.found === null && looked.columns.length > 0 && <ColumnChoice columns={looked.columns} onChoose={(columns) => void look(file, columns)} />}
      {looked && !(looked.found === null && looked.columns.length > 0 && looked.problems.first.every(({ line }) => line === null)) && <LookedFile key={looked.file} looked={looked} onKeep={keep} onLeave={() => { keepLooked(null); choose(null); }} />}
      <ImportsList imports={imports} onChanged={read} />
    </details>
  );
}

/** What was imported so far; read again after each change. */
function useImports(): [readonly ImportListed[], () => Promise<void>] {
  const [imports, keep] = useState<readonly ImportListed[]>([]);
  const read = useCallback(async (): Promise<void> => {
    const said = await readImports();
    if (said.ok) keep(said.imports);
  }, []);
  useEffect(() => { void readImports().then((said) => (said.ok ? keep(said.imports) : undefined)); }, []);
  return [imports, read];
}
