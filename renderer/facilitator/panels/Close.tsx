import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../app/workshop/types.ts';
import { Between } from '../Between.tsx';
import { slot, slotted } from '../../components/slotted.tsx';
import { useDesk } from '../desk.ts';
import { faultTold } from '../faults.ts';
import { Openable } from '../made/Openable.tsx';
import { whole } from '../money.ts';
import { ComparePart } from '../compare/ComparePart.tsx';
import { ImportPart } from '../import/ImportPart.tsx';
import { OutcomePart } from '../outcome/OutcomePart.tsx';
import { RoomsPart } from '../rooms/RoomsPart.tsx';
import { writeReport } from '../server.ts';
import { OnLaptop } from '../OnLaptop.tsx';
import { Standing } from '../Standing.tsx';
import { ReportFiles } from './ReportFiles.tsx';

const offered = { both: ['fr', 'en'], fr: ['fr'], en: ['en'] } as const satisfies Record<string, readonly Language[]>;

/** How the bargaining ended, and the report in one click: what was asked, who disagreed, what was agreed and at what cost. */
export function Close() {
  const { t } = useTranslation(['facilitator', 'made']);
  const { view, language, tell, keepFiles } = useDesk();
  const [which, choose] = useState<keyof typeof offered>('both');
  const [pdf, setPdf] = useState(true);
  const [busy, setBusy] = useState(false);
  const write = async () => {
    setBusy(true);
    const said = await writeReport(offered[which], pdf);
    if (said.ok) keepFiles(said.files);
    const printed = said.ok && said.files.some((name) => name.endsWith('.pdf'));
    tell(said.ok ? { kind: 'good', key: pdf && !printed ? 'close.noPdf' : 'close.written' } : faultTold(said));
    setBusy(false);
  };
  const newest = view.rounds.at(-1);
  return (
    <section aria-labelledby="close">
      <h2 id="close">{t('close.title')}</h2>
      {!newest && <p className="note">{t('close.nothing')}</p>}
      {newest && view.phase !== 'negotiate' && <Standing waiting={Math.max(0, view.present - newest.answered)} />}
      {view.phase !== 'negotiate' && <Between />}
      <OutcomePart />
      <OnLaptop elsewhere={<p className="note">{t('door:onLaptop.report')}</p>}>
        <ReportFiles />
      <OnLaptop><RoomsPart /><ImportPart /><ComparePart /></OnLaptop>
        <p>{t('close.help')}</p>
        <details>
          <summary>{t('close.other')}</summary>
          <fieldset>
            <legend>{t('close.languages')}</legend>
            {(['both', 'fr', 'en'] as const).map((key) => (
              <label key={key} className="tick"><input type="radio" name="report" checked={which === key} onChange={() => choose(key)} />{t(`close.${key}`)}</label>
            ))}
          </fieldset>
          <label className="tick"><input type="checkbox" checked={pdf} onChange={(event) => setPdf(event.target.checked)} />{t('close.pdf')}</label>
          <button type="button" className="button" disabled={busy} onClick={() => void write()}>{t(busy ? 'working' : 'close.write')}</button>
        </details>
      </OnLaptop>
      <p className="note">{slotted(t('close.record', { seq: slot('seq'), hash: view.head.hash.slice(0, 12) }), { seq: <Openable text={whole(view.head.seq, language)} what={t('close.title')}><p>{t('made:record.how', { hash: view.head.hash })}</p></Openable> })}</p>
    </section>
  );
}
