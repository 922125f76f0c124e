import { createInstance } from 'i18next';
import en from '../locales/en/commands.json' with { type: 'json' };
import storeEn from '../locales/en/store.json' with { type: 'json' };
import fr from '../locales/fr/commands.json' with { type: 'json' };
import storeFr from '../locales/fr/store.json' with { type: 'json' };
import { languageOf } from './command-line.ts';

const texts = createInstance();
await texts.init({
  lng: 'en', fallbackLng: false, defaultNS: 'commands', ns: ['commands', 'store'],
  resources: { en: { commands: en, store: storeEn }, fr: { commands: fr, store: storeFr } }, interpolation: { escapeValue: false },
});

/** A message of `rehearse`, `report` or the store (`store:<code>`) as one line, in the language of the system. */
export function sayCommand(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return `${texts.t(key, { lng: languageOf(process.env), ...values })}\n`;
}
