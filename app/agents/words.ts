import { createInstance } from 'i18next';
import en from '../../locales/en/agents.json' with { type: 'json' };
import fr from '../../locales/fr/agents.json' with { type: 'json' };
import type { Bilingual, Language } from '../workshop/index.ts';

const texts = createInstance();
await texts.init({ lng: 'en', fallbackLng: false, defaultNS: 'agents', ns: ['agents'], resources: { en: { agents: en }, fr: { agents: fr } }, interpolation: { escapeValue: false } });

type Sentence = 'accept' | 'nothing-better' | 'object' | 'must-have' | 'cannot-accept';

/** What a rule-based voice says, in both languages. */
export function inBoth(sentence: Sentence, values: (language: Language) => Readonly<Record<string, string>> = () => ({})): Bilingual {
  const said = (language: Language): string => texts.t(`says.${sentence}`, { lng: language, ...values(language) });
  return { en: said('en'), fr: said('fr') };
}

/** Major units of CAD as people of the language write them. */
export const money = (amount: number, language: Language): string => new Intl.NumberFormat(`${language}-CA`, {
  style: 'currency', currency: 'CAD', currencyDisplay: 'narrowSymbol', maximumFractionDigits: Number.isInteger(amount) ? 0 : 2,
}).format(amount);
