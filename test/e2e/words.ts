import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance, type Resource } from 'i18next';
import type { Bilingual, Language } from '../../app/workshop/index.ts';

const locales = join(import.meta.dirname, '..', '..', 'locales');
const namespaces = readdirSync(join(locales, 'en')).map((name) => name.replace(/\.json$/, ''));
const resources: Resource = Object.fromEntries((['en', 'fr'] as const).map((language) => [language, Object.fromEntries(namespaces.map((name) =>
  [name, JSON.parse(readFileSync(join(locales, language, `${name}.json`), 'utf8'))]))]));
const texts = createInstance();
await texts.init({ resources, fallbackLng: false, ns: namespaces, interpolation: { escapeValue: false } });

export type Words = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** The texts of one language, as a person reads them: `namespace:key`. A key that is not there is a fault of the test. */
export function wordsIn(language: Language): Words {
  const say = texts.getFixedT(language);
  return (key, given = {}) => {
    // As the pages are told it: no fewer people are told of.
    const params = { fewest: 5, ...given };
    if (!texts.exists(key, { lng: language, ...params })) throw new Error(`There is no text ${key} in ${language}`);
    const text = say(key, params);
    if (text.includes('{{')) throw new Error(`The text ${key} wants more than ${Object.keys(params).join(', ')}`);
    return text;
  };
}

/** The label with this id, in one language. */
export function labelIn(list: readonly { id: string; label: Bilingual }[], id: string, language: Language): string {
  const found = list.find((one) => one.id === id);
  if (!found) throw new Error(`Nothing is called ${id}`);
  return found.label[language];
}
