import { createInstance } from 'i18next';
import commonEn from '../../locales/en/common.json' with { type: 'json' };
import printEn from '../../locales/en/print.json' with { type: 'json' };
import tabletEn from '../../locales/en/tablet.json' with { type: 'json' };
import commonFr from '../../locales/fr/common.json' with { type: 'json' };
import printFr from '../../locales/fr/print.json' with { type: 'json' };
import tabletFr from '../../locales/fr/tablet.json' with { type: 'json' };
import type { Language } from '../workshop/index.ts';

export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const texts = createInstance();
await texts.init({
  lng: 'en', fallbackLng: false, defaultNS: 'print', ns: ['print', 'tablet', 'common'], interpolation: { escapeValue: false },
  resources: { en: { print: printEn, tablet: tabletEn, common: commonEn }, fr: { print: printFr, tablet: tabletFr, common: commonFr } },
});

/** The texts of what is printed; what a tablet asks too is asked in the tablet's words. */
export const textsIn = (language: Language): Say => (key, values = {}) => texts.t(key, { lng: language, ...values });
