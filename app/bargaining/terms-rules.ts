import { createInstance } from 'i18next';
import en from '../../locales/en/terms.json' with { type: 'json' };
import fr from '../../locales/fr/terms.json' with { type: 'json' };
import { felt, tolerance } from '../mediation/index.ts';
import { leastConsent, type Language, type Rules } from '../workshop/index.ts';

/**
 * Seconds: the mediator may search so long before it tables the best package found, with its honest bound; testing all demands of
 * a round may take so long before that; and what each seat can get at best may take so long all together.
 */
export const mostSeconds = { proposal: 40, demands: 40, ranges: 20 } as const;

const texts = createInstance();
await texts.init({ lng: 'en', fallbackLng: false, defaultNS: 'terms', ns: ['terms'], resources: { en: { terms: en }, fr: { terms: fr } }, interpolation: { escapeValue: false } });

/** What the rules are about, in the order in which they are told. A change of any of them is another version. */
const topics = ['budget', 'aim', 'floor', 'consent', 'required', 'answers', 'ties', 'silence', 'demands', 'order', 'time', 'end'] as const;

/** The rules of the bargaining as this Parvis applies them, with their words in both languages; `fewest` as `fewestTold` says. */
export const rulesFor = (fewest: number): Rules => ({
  version: 1, tolerance, felt, consent: leastConsent, seconds: { proposal: mostSeconds.proposal, demands: mostSeconds.demands },
  words: topics.map((about) => ({ about, en: said(about, 'en', fewest), fr: said(about, 'fr', fewest) })),
});

function said(about: (typeof topics)[number], language: Language, fewest: number): string {
  const number = (value: number): string => new Intl.NumberFormat(`${language}-CA`).format(value);
  return texts.t(`rule.${about}`, { lng: language, tolerance: number(tolerance), felt: number(felt), least: leastConsent.least, fewest, proposal: mostSeconds.proposal });
}
