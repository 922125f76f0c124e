import { createInstance } from 'i18next';
import en from '../../locales/en/imports.json' with { type: 'json' };
import fr from '../../locales/fr/imports.json' with { type: 'json' };
import refusalsEn from '../../locales/en/refusals.json' with { type: 'json' };
import refusalsFr from '../../locales/fr/refusals.json' with { type: 'json' };
import type { Bilingual } from '../workshop/index.ts';

const texts = createInstance();
await texts.init({ lng: 'en', fallbackLng: false, defaultNS: 'imports', ns: ['imports', 'refusals'], resources: { en: { imports: en, refusals: refusalsEn }, fr: { imports: fr, refusals: refusalsFr } }, interpolation: { escapeValue: false } });

/** A text of locales/<language>/imports.json, or of refusals.json (`refusals:<code>`), in both languages, its gaps filled. */
export const importText = (key: string, values: Readonly<Record<string, string | number>> = {}): Bilingual =>
  ({ en: texts.t(key, { lng: 'en', ...values }), fr: texts.t(key, { lng: 'fr', ...values }) });
