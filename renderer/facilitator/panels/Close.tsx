import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../app/workshop/types.ts';
import { useDesk } from '../desk.ts';
import { useFaultText } from '../faults.ts';
import { native } from '../native.ts';
import { writeReport } from '../server.ts';

const offered = { both: ['fr', 'en'], fr: ['fr'], en: ['en'] } as const satisfies Record<string, readonly Language[]>;

/** The report in one click: what was asked, who disagreed, what was agreed and at what cost; and the files it left. */
export function Close() {
  const { t } = useTranslation('facilitator');
  const { view, tell, files, keepFiles } = useDesk();
  const faultText = useFaultText();
  const [which, choose] = useState<keyof typeof offered>('both');
  const [busy, setBusy] = useState(false);
  const write = async () => {
    setBusy(true);
    const said = await writeReport(offered[which]);
    if (said.ok) keepFiles(said.files);
    tell(said.ok ? { kind: 'good', text: t('close.written') } : { kind: 'bad', text: faultText(said) });
    setBusy(false);
  };
  return (
    <section aria-labelledby="close">
      <h2 id="close">{t('close.title')}</h2>
      <p>{t('close.help')}</p>
      <fieldset>
        <legend>{t('close.languages')}</legend>
        {(['both', 'fr', 'en'] as const).map((key) => (
          <label key={key} className="tick"><input type="radio" name="report" checked={which === key} onChange={() => choose(key)} />{t(`close.${key}`)}</label>
        ))}
      </fieldset>
      <button type="button" className="button button-main" disabled={busy} onClick={() => void write()}>{t(busy ? 'working' : 'close.write')}</button>
      <ul className="files">
        {files.filter((name) => !name.startsWith('restricted/')).map((name) => <li key={name}><a href={`/exports/${name}`} target="_blank" rel="noreferrer">{name}</a></li>)}
      </ul>
      {files.length > 0 && native() && <button type="button" className="button" onClick={() => void native()?.openExports()}>{t('close.folder')}</button>}
      {files.some((name) => name.startsWith('restricted/')) && <p className="warning">{t('close.restricted')}</p>}
      <p className="note">{t('close.record', { seq: view.head.seq, hash: view.head.hash.slice(0, 12) })}</p>
    </section>
  );
}
