import { createInstance } from 'i18next';
import en from '../../locales/en/shell.json' with { type: 'json' };
import fr from '../../locales/fr/shell.json' with { type: 'json' };
import type { Language } from '../workshop/index.ts';

const texts = createInstance();
await texts.init({ lng: 'en', fallbackLng: false, defaultNS: 'shell', ns: ['shell'], resources: { en: { shell: en }, fr: { shell: fr } }, interpolation: { escapeValue: false } });

/** What the window itself says: menus and questions; pages have texts of their own. */
export type Spoken = { language: Language; say: (key: string, values?: Readonly<Record<string, string>>) => string };

export const spoken = (language: Language): Spoken => ({ language, say: (key, values = {}) => texts.t(key, { lng: language, ...values }) });

/** Of a locale of the system, such as `fr-CA`. */
export const languageOf = (locale: string): Language => (/^fr\b/i.test(locale) ? 'fr' : 'en');
