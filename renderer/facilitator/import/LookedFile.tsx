import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LookedAt } from '../../../app/protocol/index.ts';
import { useDesk } from '../desk.ts';
import { list } from '../../texts.ts';

type Props = { looked: LookedAt; onKeep: (title: string, source: string, collected: string | null) => Promise<void>; onLeave: () => void };

/** What is in a file, what would be left out of it by line, and what to call it: then it is kept, or left. */
export function LookedFile({ looked: { file, found, problems }, onKeep, onLeave }: Props) {
  const { t } = useTranslation('imports');
  const { language, words } = useDesk();
  const [title, write] = useState(file.replace(/\.[^.]*$/, ''));
  const [source, say] = useState('');
  const [collected, date] = useState('');
  const [busy, setBusy] = useState(false);
  const keep = async (): Promise<void> => {
    setBusy(true);
    await onKeep(title, source, collected === '' ? null : collected);
    setBusy(false);
  };
  return (
    <section className="card" aria-label={file}>
      <h3>{file}</h3>
      {found && <p><strong>{t(`report.form.${found.form}`)}</strong> {t('command.people', { count: found.people })}. {t('command.items', { items: found.items, criteria: found.criteria, groups: found.groups })} {t('command.scores', { count: found.scores })}.</p>}
      {found && (['items', 'criteria', 'groups'] as const).map((kind) => found.unknown[kind].count > 0 && (
        <p key={kind}>{t(`desk.unknown.${kind}`, { count: found.unknown[kind].count, list: list(found.unknown[kind].names.slice(0, 12), language) })}{found.unknown[kind].count > 12 && ' …'}</p>
      ))}
      {problems.count > 0 && (
        <details open={found === null || found.form === 'paper'}>
          <summary>{t('desk.leftOut', { count: problems.count })}</summary>
          <ul className="import-problems">{problems.first.map(({ line, reason }, place) => <li key={place}>{line === null ? words(reason) : t('command.line', { line, reason: words(reason) })}</li>)}</ul>
          {problems.count > problems.first.length && <p>{t('desk.more', { count: problems.count - problems.first.length })}</p>}
        </details>
      )}
      {found && (
        <form onSubmit={(event) => { event.preventDefault(); void keep(); }}>
          <label>{t('desk.name')}<input required maxLength={200} value={title} autoComplete="off" onChange={(event) => write(event.target.value)} /></label>
          <label>{t('desk.source')}<input required maxLength={200} value={source} autoComplete="off" onChange={(event) => say(event.target.value)} /></label>
          <label>{t('desk.collected')}<input type="date" value={collected} onChange={(event) => date(event.target.value)} /></label>
          <p className="note">{t('desk.apart')}</p>
          <button type="submit" className="button button-main" disabled={busy}>{found.leftOut > 0 ? t('desk.keepWithout', { count: found.leftOut }) : t('desk.keep')}</button>
        </form>
      )}
      <p><button type="button" className="button" disabled={busy} onClick={onLeave}>{t('desk.leave')}</button></p>
    </section>
  );
}
