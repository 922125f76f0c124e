import { useTranslation } from 'react-i18next';
import { quoteVerdicts } from '../../../app/workshop/outcome-types.ts';
import type { QuoteVerdict } from '../../../app/workshop/types.ts';
import { list } from '../../texts.ts';
import { useDesk } from '../desk.ts';
import type { QuoteToLook } from './quotes.ts';

/** One person's words, what was found in them, what would stand without that, and what becomes of them. */
export function QuoteCard({ quote: { of, text, language: written, found, scrubbed, verdict }, onLooked }: { quote: QuoteToLook; onLooked: (verdict: QuoteVerdict) => void }) {
  const { t } = useTranslation('outcome');
  const { language } = useDesk();
  return (
    <>
      <p className="by">{t(`quotes.of.${of.kind}`, { round: of.kind === 'answer' ? of.round : 0 })}</p>
      <blockquote lang={written}>{text}</blockquote>
      <p>{t('quotes.found', { list: list(found.map((one) => t('quotes.piece', { kind: t(`quotes.kind.${one.kind}`), text: one.text })), language) })}</p>
      <p className="note">{t('quotes.without', { text: scrubbed })}</p>
      <fieldset>
        <legend>{verdict === null ? t('quotes.ask') : t('quotes.decided')}</legend>
        {quoteVerdicts.map((each) => (
          <button key={each} type="button" className={verdict === each ? 'button' : 'button button-quiet'} aria-pressed={verdict === each} onClick={() => onLooked(each)}>{t(`quotes.verdict.${each}`)}</button>
        ))}
      </fieldset>
    </>
  );
}
