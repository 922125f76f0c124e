import { createInstance } from 'i18next';
import answersEn from '../../locales/en/answers.json' with { type: 'json' };
import disagreementEn from '../../locales/en/disagreement.json' with { type: 'json' };
import careEn from '../../locales/en/care.json' with { type: 'json' };
import bargainEn from '../../locales/en/bargain.json' with { type: 'json' };
import methodsEn from '../../locales/en/methods.json' with { type: 'json' };
import proofEn from '../../locales/en/proof.json' with { type: 'json' };
import robustnessEn from '../../locales/en/robustness.json' with { type: 'json' };
import agentsEn from '../../locales/en/agents.json' with { type: 'json' };
import en from '../../locales/en/report.json' with { type: 'json' };
import answersFr from '../../locales/fr/answers.json' with { type: 'json' };
import disagreementFr from '../../locales/fr/disagreement.json' with { type: 'json' };
import careFr from '../../locales/fr/care.json' with { type: 'json' };
import bargainFr from '../../locales/fr/bargain.json' with { type: 'json' };
import methodsFr from '../../locales/fr/methods.json' with { type: 'json' };
import proofFr from '../../locales/fr/proof.json' with { type: 'json' };
import robustnessFr from '../../locales/fr/robustness.json' with { type: 'json' };
import agentsFr from '../../locales/fr/agents.json' with { type: 'json' };
import fr from '../../locales/fr/report.json' with { type: 'json' };
import libraryEn from '../../locales/en/library.json' with { type: 'json' };
import libraryFr from '../../locales/fr/library.json' with { type: 'json' };
import importsEn from '../../locales/en/imports.json' with { type: 'json' };
import importsFr from '../../locales/fr/imports.json' with { type: 'json' };
import severalEn from '../../locales/en/several.json' with { type: 'json' };
import severalFr from '../../locales/fr/several.json' with { type: 'json' };
import roomsEn from '../../locales/en/rooms.json' with { type: 'json' };
import roomsFr from '../../locales/fr/rooms.json' with { type: 'json' };
import consentEn from '../../locales/en/consent.json' with { type: 'json' };
import consentFr from '../../locales/fr/consent.json' with { type: 'json' };
import termsEn from '../../locales/en/terms.json' with { type: 'json' };
import termsFr from '../../locales/fr/terms.json' with { type: 'json' };
import { signed } from '../../renderer/components/charts/index.ts';
import { fewestBounds, type Bilingual, type Language } from '../workshop/index.ts';

export type Values = Readonly<Record<string, string | number>>;
/** One language's voice: texts, names, numbers, money and dates. */
export type Voice = {
  language: Language;
  say: (key: string, values?: Values) => string;
  name: (label: { readonly en?: string | undefined; readonly fr?: string | undefined }) => string;
  /** At most so many decimals, two unless said. */
  number: (value: number | null, decimals?: number) => string;
  /** Just so many decimals, so that a column lines up. */
  fixed: (value: number | null, decimals: number) => string;
  /** A change, with its sign; none where it rounds to nothing. */
  signed: (value: number, decimals: number) => string;
  percent: (share: number) => string;
  /** A share with one decimal where it has one. */
  share: (share: number) => string;
  money: (amount: number | null) => string;
  /** A day, written out; of a moment, the day in Québec. */
  date: (iso: string) => string;
  /** Several things in one sentence: 'a, b and c'. */
  list: (items: readonly string[]) => string;
  /** From one moment to another, as days. */
  period: (from: string, to: string) => string;
};

const texts = createInstance();
await texts.init({
  lng: 'en', fallbackLng: false, defaultNS: 'report', ns: ['report', 'answers', 'bargain', 'methods', 'proof', 'robustness', 'agents', 'terms', 'consent', 'care', 'disagreement', 'library', 'rooms', 'imports', 'several'],
  resources: { en: { report: en, answers: answersEn, bargain: bargainEn, methods: methodsEn, proof: proofEn, robustness: robustnessEn, agents: agentsEn, terms: termsEn, consent: consentEn, care: careEn, disagreement: disagreementEn, library: libraryEn, rooms: roomsEn, imports: importsEn, several: severalEn }, fr: { report: fr, answers: answersFr, bargain: bargainFr, methods: methodsFr, proof: proofFr, robustness: robustnessFr, agents: agentsFr, terms: termsFr, consent: consentFr, care: careFr, disagreement: disagreementFr, library: libraryFr, rooms: roomsFr, imports: importsFr, several: severalFr } }, interpolation: { escapeValue: false },
});

/** The voice of a report in one language; numbers, money (major units of CAD) and dates as in Canada. `fewest`: how many people at least its workshop tells of. */
export function voiceOf(language: Language, fewest: number = fewestBounds.usual): Voice {
  const locale = `${language}-CA`;
  // Making a format takes far longer than writing a number with it, and a report writes tens of thousands.
  const formats = new Map<string, Intl.NumberFormat>();
  const number = (value: number, decimals: number, least = 0): string => {
    const key = `${decimals} ${least}`;
    const format = formats.get(key) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: decimals, minimumFractionDigits: least });
    formats.set(key, format);
    return format.format(value);
  };
  // `count` chooses the plural; `number` is how it is written.
  const say = (key: string, values: Values = {}): string => {
    const { count } = values;
    return texts.t(key, { lng: language, fewest, ...(typeof count === 'number' && { number: number(count, 0) }), ...values });
  };
  const other = language === 'fr' ? 'en' : 'fr';
  return {
    language, say,
    name: (label: Partial<Bilingual>) => label[language]?.trim() || label[other]?.trim() || say('unnamed'),
    number: (value, decimals = 2) => (known(value) ? number(value, decimals) : say('none')),
    fixed: (value, decimals) => (known(value) ? number(value, decimals, decimals) : say('none')),
    signed: (value, decimals) => signed(value, (size) => number(size, decimals, decimals)),
    percent: (share) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    share: (share) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share),
    money: (amount) => (amount === null || !Number.isFinite(amount) ? say('none')
      : new Intl.NumberFormat(locale, { style: 'currency', currency: 'CAD', maximumFractionDigits: Number.isInteger(amount) ? 0 : 2 }).format(amount)),
    list: (items) => new Intl.ListFormat(locale).format(items),
    date: (iso) => dated(iso, (at, format) => format.format(at)),
    period: (from, to) => dated(from, (at, format) => format.formatRange(at, new Date(to))),
  };

  function dated(iso: string, write: (at: Date, format: Intl.DateTimeFormat) => string): string {
    const at = new Date(iso);
    if (Number.isNaN(at.getTime())) return iso;
    // A day without a time is that day everywhere.
    const timeZone = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? 'UTC' : 'America/Toronto';
    return write(at, new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }));
  }
}

const known = (value: number | null): value is number => value !== null && Number.isFinite(value);
