import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phase } from '../../../app/workshop/types.ts';
import { pseudonymName } from '../../components/index.ts';
import { useHostTime } from '../../countdown.ts';
import { useDesk } from '../desk.ts';
import { useQuotes } from '../quotes/quotes.ts';

/** What waits for the facilitator, in one place: people first, then what leads to its own part of the desk. */
export function WaitingPanel({ lookAt }: { lookAt: (phase: Phase) => void }) {
  const { t } = useTranslation('hall');
  const { view } = useDesk();
  const counted = view.waiting.filter(({ status }) => status === 'proposed').length;
  const fates = view.phase === 'envision' || view.phase === 'welcome' ? 0 : view.waiting.filter(({ status, outcome }) => status === 'accepted' && !outcome).length;
  const late = view.late.reduce((sum, { waiting }) => sum + waiting.length, 0);
  // They wait for the report alone: until then nobody asks for them anew with every vote.
  const quotes = useQuotes(view.phase === 'close').filter(({ verdict }) => verdict === null).length;
  const leads = (count: number, key: string, go: () => void): ReactNode =>
    count > 0 && <li key={key}><button type="button" className="hall-line" onClick={go}>{t(`waiting.${key}`, { count })}</button></li>;
  const lines = [
    leads(counted, 'wishes', () => lookAt('envision')), leads(fates, 'fates', () => lookAt('shortlist')), leads(late, 'late', () => document.getElementById('late')?.scrollIntoView()), leads(quotes, 'quotes', () => lookAt('close')),
    view.moreTime.wanted > 0 && <li key="more-time">{t('waiting.moreTime', { count: view.moreTime.wanted })}</li>,
  ].filter(Boolean);
  return (
    <section className="hall-waiting" aria-labelledby="waiting">
      <h2 id="waiting">{t('waiting.title')}</h2>
      {view.calls.length + lines.length === 0 ? <p className="note">{t('waiting.nothing')}</p> : <ul>{view.calls.length > 0 && <Calls />}{lines}</ul>}
    </section>
  );
}

/** Who asked for somebody to come, the first first. */
export function Calls() {
  const { t } = useTranslation('hall');
  const { view, words, send, skew } = useDesk();
  const now = useHostTime(skew, 10_000);
  return view.calls.map(({ pseudonym, since }) => {
    const name = words(pseudonymName(pseudonym));
    const count = Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
    return (
      <li key={pseudonym} className="hall-call">
        <span><b>{t('waiting.call', { name })}</b>{count > 0 && <small>{t('waiting.since', { count })}</small>}</span>
        <button type="button" className="button" aria-label={t('waiting.givenOf', { name })} onClick={() => void send({ type: 'give-help', pseudonym })}>{t('waiting.given')}</button>
      </li>
    );
  });
}
