import type { Evidence } from '../workshop/types.ts';

/** What every cost and effect of a template rests on until the facilitator replaces it: an order of magnitude, no more. */
export const assumed: Evidence = {
  source: {
    en: 'Parvis template, order of magnitude to be checked',
    fr: 'Gabarit de Parvis, ordre de grandeur à vérifier',
  },
  date: '2026-11-01',
  grade: 'assumed',
};
