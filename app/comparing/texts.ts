import { createInstance } from 'i18next';
import en from '../../locales/en/several.json' with { type: 'json' };
import fr from '../../locales/fr/several.json' with { type: 'json' };
import type { Bilingual } from '../workshop/index.ts';

const texts = createInstance();
await texts.init({ lng: 'en', fallbackLng: false, defaultNS: 'several', ns: ['several'], resources: { en: { several: en }, fr: { several: fr } }, interpolation: { escapeValue: false } });

/** A text of locales/<language>/several.json in both languages, its gaps filled. */
export const severalText = (key: string, values: Readonly<Record<string, string | number>> = {}): Bilingual =>
  ({ en: texts.t(key, { lng: 'en', ...values }), fr: texts.t(key, { lng: 'fr', ...values }) });
