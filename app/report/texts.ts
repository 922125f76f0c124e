import { createInstance } from 'i18next';
import en from '../../locales/en/report.json' with { type: 'json' };
import fr from '../../locales/fr/report.json' with { type: 'json' };
import type { Bilingual, Language } from '../workshop/index.ts';

export type Values = Readonly<Record<string, string | number>>;
/** One language's voice: texts, names, numbers, money and dates. */
export type Voice = {
  language: Language;
  say: (key: string, values?: Values) => string;
  name: (label: { readonly en?: string | undefined; readonly fr?: string | undefined }) => string;
  number: (value: number | null, decimals?: number) => string;
  money: (amount: number | null) => string;
  date: (iso: string) => string;
  /** Several things in one sentence: 'a, b and c'. */
  list: (items: readonly string[]) => string;
};

const texts = createInstance();
await texts.init({
  lng: 'en', fallbackLng: false, defaultNS: 'report', ns: ['report'],
  resources: { en: { report: en }, fr: { report: fr } }, interpolation: { escapeValue: false },
});

/** The voice of a report in one language; numbers, money (major units of CAD) and dates as in Canada. */
export function voiceOf(language: Language): Voice {
  const locale = `${language}-CA`;
  const say = (key: string, values: Values = {}): string => texts.t(key, { lng: language, ...values });
  const other = language === 'fr' ? 'en' : 'fr';
  return {
    language, say,
    name: (label: Partial<Bilingual>) => label[language] || label[other] || say('unnamed'),
    number: (value, decimals = 2) => (value === null || !Number.isFinite(value) ? say('none')
      : new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(value)),
    money: (amount) => (amount === null || !Number.isFinite(amount) ? say('none')
      : new Intl.NumberFormat(locale, { style: 'currency', currency: 'CAD', maximumFractionDigits: Number.isInteger(amount) ? 0 : 2 }).format(amount)),
    list: (items) => new Intl.ListFormat(locale).format(items),
    date: (iso) => {
      const at = new Date(iso);
      return Number.isNaN(at.getTime()) ? iso : new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'America/Toronto' }).format(at);
    },
  };
}
