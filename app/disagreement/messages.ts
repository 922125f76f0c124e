import { createInstance } from 'i18next';
import en from '../../locales/en/disagreement.json' with { type: 'json' };
import fr from '../../locales/fr/disagreement.json' with { type: 'json' };

export type Language = 'en' | 'fr';

const texts = createInstance();
await texts.init({
  lng: 'en',
  fallbackLng: false,
  defaultNS: 'disagreement',
  ns: ['disagreement'],
  resources: { en: { disagreement: en }, fr: { disagreement: fr } },
  interpolation: { escapeValue: false },
});

/** A text of locales/<language>/disagreement.json with its gaps filled. */
export function say(key: string, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  return texts.t(key, { lng: language, ...values });
}
