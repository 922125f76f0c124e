import { useTranslation } from 'react-i18next';
import type { PlanChange } from '../../app/workshop/views.ts';
import { useDesk } from './desk.ts';
import { Openable } from './made/Openable.tsx';
import { dollars } from './money.ts';

/** What was changed after the freeze: why, and from what to what, as the report tells it. */
export function Amendments() {
  const { t } = useTranslation(['facilitator', 'made']);
  const { view: { amendments }, language, words } = useDesk();
  if (amendments.length === 0) return null;
  const value = (said: string | null, { money, what }: PlanChange, reason: string, when: 'before' | 'after') => {
    if (said === null || said === '') return '—';
    const text = money ? dollars(Number(said) / 100, language) : said;
    return /\d/.test(text) ? <Openable text={text} what={words(what)}><p>{t(`made:amended.${when}`, { reason })}</p></Openable> : text;
  };
  return (
    <details>
      <summary>{t('amendments', { count: amendments.length })}</summary>
      <ol>
        {amendments.map(({ reason, changes }, place) => (
          <li key={`${place}-${reason}`}>
            <b>{reason}</b>
            {changes.length === 0 ? <p className="note">{t('amendment.wordsOnly')}</p> : (
              <ul>{changes.map((change) => <li key={words(change.what)}>{words(change.what)}{t('colon')}{value(change.before, change, reason, 'before')} → {value(change.after, change, reason, 'after')}</li>)}</ul>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
