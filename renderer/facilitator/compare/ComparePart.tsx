import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk.ts';
import { compareWith, importFault } from '../import/calls.ts';

const offered = { both: ['fr', 'en'], fr: ['fr'], en: ['en'] } as const;

/** This workshop beside others, whose folders lie on this computer or on a stick, in one report. */
export function ComparePart() {
  const { t } = useTranslation(['several', 'facilitator']);
  const { tell } = useDesk();
  const [text, write] = useState('');
  const [which, choose] = useState<keyof typeof offered>('both');
  const [busy, setBusy] = useState(false);
  const [files, keep] = useState<readonly string[]>([]);
  const folders = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const compare = async (): Promise<void> => {
    setBusy(true);
    tell(null);
    const said = await compareWith(folders, offered[which]);
    keep(said.ok ? said.files : []);
    tell(said.ok ? { kind: 'good', key: 'several:desk.written' } : importFault(said));
    setBusy(false);
  };
  return (
    <details className="part compare">
      <summary>{t('desk.title')}</summary>
      <p>{t('desk.help')}</p>
      <form onSubmit={(event) => { event.preventDefault(); void compare(); }}>
        <label>{t('desk.folders')}<textarea className="compare-folders" rows={3} value={text} spellCheck={false} autoComplete="off" onChange={(event) => write(event.target.value)} /></label>
        <fieldset>
          <legend>{t('facilitator:close.languages')}</legend>
          {(['both', 'fr', 'en'] as const).map((key) => <label key={key} className="tick"><input type="radio" name="compare" checked={which === key} onChange={() => choose(key)} />{t(`facilitator:close.${key}`)}</label>)}
        </fieldset>
        <button type="submit" className="button" disabled={busy || folders.length === 0}>{t(busy ? 'facilitator:working' : 'desk.write')}</button>
      </form>
      {files.length > 0 && <ul className="files">{files.map((name) => <li key={name}><a href={`/exports/${name}`} target="_blank" rel="noreferrer">{name.replace('comparison/', '')}</a></li>)}</ul>}
    </details>
  );
}
