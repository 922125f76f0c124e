import { useTranslation } from 'react-i18next';
import type { PlanChange } from '../../app/workshop/views.ts';
import { useDesk } from './desk.ts';
import { dollars } from './money.ts';

/** What was changed after the freeze: why, and from what to what, as the report tells it. */
export function Amendments() {
  const { t } = useTranslation('facilitator');
  const { view: { amendments }, language, words } = useDesk();
  if (amendments.length === 0) return null;
  const value = (said: string | null, { money }: PlanChange) => (said === null || said === '' ? '—' : money ? dollars(Number(said) / 100, language) : said);
  return (
    <details>
      <summary>{t('amendments', { count: amendments.length })}</summary>
      <ol>
        {amendments.map(({ reason, changes }, place) => (
          <li key={`${place}-${reason}`}>
            <b>{reason}</b>
            {changes.length === 0 ? <p className="note">{t('amendment.wordsOnly')}</p> : (
              <ul>{changes.map((change) => <li key={words(change.what)}>{words(change.what)}{t('colon')}{value(change.before, change)} → {value(change.after, change)}</li>)}</ul>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
