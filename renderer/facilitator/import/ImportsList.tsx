import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportListed } from '../../../app/protocol/index.ts';
import { Confirm } from '../../components/Confirm.tsx';
import { useDesk } from '../desk.ts';

/** What was imported, each to be taken back for good. */
export function ImportsList({ imports, onChanged }: { imports: readonly ImportListed[]; onChanged: () => Promise<void> }) {
  const { t } = useTranslation('imports');
  const { language, send } = useDesk();
  const [asked, ask] = useState<ImportListed | null>(null);
  if (imports.length === 0) return null;
  const day = (iso: string): string => new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'long', ...(iso.length === 10 && { timeZone: 'UTC' }) }).format(new Date(iso));
  const takeBack = async (id: string): Promise<void> => {
    ask(null);
    if (await send({ type: 'remove-import', import: id })) await onChanged();
  };
  return (
    <>
      <h3>{t('desk.here')}</h3>
      <ul className="cards import-list">
        {imports.map((each) => (
          <li key={each.id} className="card">
            <h4>{each.title}</h4>
            <p>{t('report.source', { source: each.source })} {each.collected === null ? t('report.dayUnknown') : t('report.collected', { date: day(each.collected) })} {t('report.at', { date: day(each.at) })}</p>
            <p>{t(`report.form.${each.form}`)} {t('command.people', { count: each.people })}. {each.leftOut > 0 && `${t('command.leftOut', { count: each.leftOut })}.`}</p>
            <button type="button" className="button" onClick={() => ask(each)}>{t('desk.takeBack')}</button>
          </li>
        ))}
      </ul>
      <Confirm isOpen={asked !== null} onClose={() => ask(null)} title={t('desk.takeBackTitle', { title: asked?.title ?? '' })}>
        <p>{t('desk.takeBackHelp')}</p>
        <div className="import-answers">
          <button type="button" className="button button-main" onClick={() => { if (asked) void takeBack(asked.id); }}>{t('desk.takeBack')}</button>
          <button type="button" className="button" onClick={() => ask(null)}>{t('desk.stay')}</button>
        </div>
      </Confirm>
    </>
  );
}
