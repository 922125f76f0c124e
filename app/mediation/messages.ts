import { createInstance } from 'i18next';
import en from '../../locales/en/mediation.json' with { type: 'json' };
import methodsEn from '../../locales/en/methods.json' with { type: 'json' };
import proofEn from '../../locales/en/proof.json' with { type: 'json' };
import fr from '../../locales/fr/mediation.json' with { type: 'json' };
import methodsFr from '../../locales/fr/methods.json' with { type: 'json' };
import proofFr from '../../locales/fr/proof.json' with { type: 'json' };

export type Language = 'en' | 'fr';
/** A sentence of locales/<language>/mediation.json, or of methods.json and proof.json as `methods:…`, and what stands in its gaps. */
export type Message = { key: string; params: Record<string, string | number> };
/** Something said about one place in a problem file, as `measures[2].requires[0]`; the empty path is the file itself. */
export type Remark = { path: string; reason: Message };

const texts = createInstance();
await texts.init({
  lng: 'en',
  fallbackLng: false,
  defaultNS: 'mediation',
  ns: ['mediation', 'methods', 'proof'],
  resources: { en: { mediation: en, methods: methodsEn, proof: proofEn }, fr: { mediation: fr, methods: methodsFr, proof: proofFr } },
  interpolation: { escapeValue: false },
});

/** The message as a sentence in that language. */
export function sayMessage(message: Message, language: Language): string {
  return texts.t(message.key, { lng: language, ...message.params });
}

export function message(key: string, params: Record<string, string | number> = {}): Message {
  return { key, params };
}

/** Between a name and what is said of it: French has a no-break space before the colon. */
export const colonIn = (language: Language): string => (language === 'fr' ? '\u00a0: ' : ': ');

/** A line from a file that cannot steer a terminal: control and direction characters become '�'. */
export const harmless = (line: string): string => line.replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '�');

/** What a person or a file may contain, cut so that a message stays readable. */
export function quoted(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** `['measures', 2, 'requires', 0]` → `measures[2].requires[0]`. */
export function pathText(parts: readonly PropertyKey[]): string {
  let path = '';
  for (const part of parts) {
    if (typeof part === 'number') path += `[${part}]`;
    else if (/^[\w*-]+$/.test(String(part))) path += path === '' ? String(part) : `.${String(part)}`;
    else path += `[${JSON.stringify(quoted(String(part)))}]`;
  }
  return path;
}
