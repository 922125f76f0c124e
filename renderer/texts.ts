import i18next, { type i18n, type Resource, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { fewestBounds, fewestTold } from '../app/workshop/fewest-told.ts';
import type { Bilingual, Cents, Language } from '../app/workshop/types.ts';

export type Namespace = 'common' | 'tablet' | 'refusals' | 'facilitator' | 'projector' | 'methods' | 'proof' | 'made' | 'robustness' | 'bargain' | 'agents' | 'terms' | 'consent' | 'answers' | 'care' | 'painting' | 'engines' | 'imaging' | 'library' | 'late' | 'hall' | 'photos' | 'codes' | 'backups' | 'door' | 'paper' | 'rooms' | 'shell' | 'imports' | 'several' | 'outcome' | 'apart' | 'disagreement';

const files = import.meta.glob<ResourceKey>('../locales/{en,fr}/{common,tablet,refusals,facilitator,projector,methods,proof,made,robustness,bargain,agents,terms,consent,answers,care,painting,engines,imaging,library,late,hall,photos,codes,backups,door,paper,rooms,shell,imports,several,outcome,apart,disagreement}.json', { eager: true, import: 'default' });

/**
 * Starts the texts of one page, all bundled: nothing is fetched, so that a lost Wi-Fi never leaves keys on a screen.
 * The first namespace is the default one. Keeps `<html lang>` in step with the language.
 */
export function startTexts(language: Language, namespaces: readonly Namespace[]): i18n {
  const resources: Resource = { en: {}, fr: {} };
  for (const [path, texts] of Object.entries(files)) {
    const [, tongue, namespace] = /\/(en|fr)\/(\w+)\.json$/.exec(path) ?? [];
    const bundle = tongue === undefined ? undefined : resources[tongue];
    if (bundle && namespace !== undefined) bundle[namespace] = texts;
  }
  void i18next.use(initReactI18next).init({
    lng: language, fallbackLng: false, resources, ns: [...namespaces], defaultNS: namespaces[0] ?? 'common', fallbackNS: 'common',
    interpolation: { escapeValue: false, defaultVariables: everywhere }, initAsync: false, returnNull: false,
  });
  const keepLang = (tongue: string): void => { if (typeof document !== 'undefined') document.documentElement.lang = tongue; };
  keepLang(language);
  i18next.on('languageChanged', keepLang);
  return i18next;
}

/** What every text may name without being given it: `fewest`, how many people at least are told of in this workshop. */
const everywhere: { fewest: number } = { fewest: fewestBounds.usual };

/** From now on texts name what holds in this workshop. */
export function tellFewest(state: Parameters<typeof fewestTold>[0]): void {
  everywhere.fewest = fewestTold(state);
}

/** The text of a bilingual value in one language; the other one stands in for an empty text, better than a blank. */
export function say(text: Bilingual, language: Language): string {
  return text[language] || text[language === 'en' ? 'fr' : 'en'];
}

/** The language of the page as i18next holds it. */
export const languageOf = (texts: Pick<i18n, 'language'>): Language => (texts.language === 'fr' ? 'fr' : 'en');

const locale = { en: 'en-CA', fr: 'fr-CA' } as const satisfies Record<Language, string>;

/** An amount as people of the language write it, cents only where there are some: `$12,000`, `12 000 $`. */
export function money(cents: Cents, language: Language, currency = 'CAD'): string {
  const digits = cents % 100 === 0 ? 0 : 2;
  return new Intl.NumberFormat(locale[language], {
    style: 'currency', currency, currencyDisplay: 'narrowSymbol', minimumFractionDigits: digits, maximumFractionDigits: digits,
  }).format(cents / 100);
}

/** A mean in scale points, always one decimal, so that numbers under one another compare. */
export const mean = (value: number, language: Language): string =>
  new Intl.NumberFormat(locale[language], { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);

/** A share from 0 to 1 in percent, without decimals. */
export const percent = (share: number, language: Language): string => new Intl.NumberFormat(locale[language], { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** A number with at most `digits` decimals. */
export const number = (value: number, language: Language, digits = 1): string =>
  new Intl.NumberFormat(locale[language], { maximumFractionDigits: digits }).format(value);

/** Points on the scale of five, always with their tenth, so that what is compared looks alike. */
export const points = (value: number, language: Language): string =>
  new Intl.NumberFormat(locale[language], { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);

/** Points on the scale of five with two decimals, where a tenth would hide what is asked about. */
export const hundredths = (value: number, language: Language): string =>
  new Intl.NumberFormat(locale[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);

/** Names in a row, as the language joins them: « a, b et c ». */
export const list = (names: readonly string[], language: Language): string => new Intl.ListFormat(locale[language]).format(names);

/** The time of day of an ISO time. */
export const clockTime = (at: string, language: Language): string => new Intl.DateTimeFormat(locale[language], { hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(at));

/** Room on a disk, in gigabytes, or in megabytes below one. */
export function bytes(count: number, language: Language): string {
  const [value, unit] = count >= 1e9 ? [count / 1e9, 'gigabyte'] : [count / 1e6, 'megabyte'];
  return new Intl.NumberFormat(locale[language], { style: 'unit', unit, maximumFractionDigits: 0 }).format(value);
}
