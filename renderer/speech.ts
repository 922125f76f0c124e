import type { TFunction } from 'i18next';
import type { Language } from '../app/workshop/types.ts';
import type { Speech } from '../app/workshop/standoff-words.ts';
import { list, money, points, say } from './texts.ts';

/** A page's voice for sentences that screens and the report share. */
export const speechOf = (t: TFunction, language: Language): Speech => ({
  say: (key, values = {}) => t(`bargain:${key}`, values), name: (label) => say(label, language), money: (cents) => money(cents, language),
  points: (value) => points(value, language), list: (names) => list(names, language),
});
