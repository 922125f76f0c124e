import { createInstance } from 'i18next';
import en from '../../locales/en/disagreement.json' with { type: 'json' };
import fr from '../../locales/fr/disagreement.json' with { type: 'json' };
import type { Problem, ProblemCode } from './types.ts';

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

/** Why something of a table was left out, in both languages. */
export const sayProblem = (code: ProblemCode, values: Problem['values']): { en: string; fr: string } =>
  ({ en: say(`problem.${code}`, 'en', values), fr: say(`problem.${code}`, 'fr', values) });
