import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk.ts';
import { QuoteCard } from './QuoteCard.tsx';
import { quoteName, useQuotes } from './quotes.ts';

/** Words that may be quoted but in which something may give a person away: held back from the report until somebody has looked. */
export function QuotesPart() {
  const { t } = useTranslation('outcome');
  const { send } = useDesk();
  const quotes = useQuotes();
  if (quotes.length === 0) return null;
  const waiting = quotes.filter(({ verdict }) => verdict === null).length;
  return (
    <details className="part">
      <summary><h4>{t('quotes.title')}</h4> <small>{waiting === 0 ? t('quotes.done') : t('quotes.waiting', { count: waiting })}</small></summary>
      <p className="note">{t('quotes.help')}</p>
      <ul className="rows">
        {quotes.map((quote) => (
          <li key={quoteName(quote.of)} className="card">
            <QuoteCard quote={quote} onLooked={(verdict) => void send({ type: 'look-quote', of: quote.of, text: quote.text, verdict })} />
          </li>
        ))}
      </ul>
    </details>
  );
}
