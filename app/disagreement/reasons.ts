import { say } from './messages.ts';
import type { Language } from './messages.ts';
import type { Statistic, WhyMissing } from './types.ts';

/** Keys under `statistic` in locales/{en,fr}/disagreement.json. */
export type StatisticName =
  | 'mean' | 'sd' | 'kendallW' | 'alphaNominal' | 'alphaOrdinal' | 'alphaInterval' | 'iccSingle' | 'iccAverage'
  | 'difference' | 'p' | 'shift' | 'shiftP';

/** Where a statistic belongs. */
export interface Place { readonly criterion: string; readonly group?: string }

/** Turns statistics into numbers or nulls, and remembers in sentences why there are nulls: one a place and reason. */
export class Reasons {
  readonly #language: Language;
  readonly #missing = new Map<string, { readonly place: Place; readonly why: WhyMissing; readonly names: StatisticName[] }>();

  constructor(language: Language) {
    this.#language = language;
  }

  take(found: Statistic, place: Place, name: StatisticName): number | null {
    if (found.ok) return found.value;
    const key = JSON.stringify([place.criterion, place.group, found.why]);
    const known = this.#missing.get(key);
    if (known === undefined) this.#missing.set(key, { place, why: found.why, names: [name] });
    else known.names.push(name);
    return null;
  }

  sentences(): string[] {
    const lists = new Intl.ListFormat(this.#language === 'fr' ? 'fr-CA' : 'en-CA', { type: 'conjunction' });
    return [...this.#missing.values()].map(({ place, why, names }) => say(
      place.group === undefined ? 'missing.criterion' : 'missing.group',
      this.#language,
      {
        criterion: place.criterion,
        group: place.group ?? '',
        statistics: lists.format(names.map((name) => say(`statistic.${name}`, this.#language))),
        why: say(`why.${why}`, this.#language),
      },
    ));
  }
}
