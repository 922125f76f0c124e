import type { TFunction } from 'i18next';
import type { BallotKind, Language, Plan } from '../../../app/workshop/types.ts';
import type { WishView } from '../../../app/workshop/views.ts';
import { itemName, resultWords } from '../../results.ts';
import { say } from '../../texts.ts';
import type { AgreementWords, Naming } from '../charts/index.ts';

/** How the items, criteria and groups of a workshop are called on a page; `gone`: a picture that may no longer be seen. */
export const namingOf = ({ plan, wishes, gone }: { plan: Plan; wishes: readonly WishView[]; gone: string }, language: Language): Naming => ({
  item: (key) => itemName({ plan, wishes, gone }, key, language),
  criterion: (id) => (id === null ? '' : say(plan.criteria.find((criterion) => criterion.id === id)?.label ?? { en: id, fr: id }, language)),
  words: (text) => say(text, language),
});

/** One item on one criterion, in words: what a mean is of. */
export const placeName = ({ item, criterion }: Naming, key: string, of: string | null): string => [item(key), criterion(of)].filter((part) => part !== '').join(' · ');

/** The words of the agreement map for a kind of ballot. */
export function mapWords(kind: BallotKind, t: TFunction, language: Language): AgreementWords {
  const { format, spread } = resultWords(kind, t, language);
  return {
    item: t('apart:map.item'), everyone: t('apart:map.everyone'), none: '—', format, end: spread === null ? format : (value) => String(value).replace('-', '−'),
    range: (low, high) => t('common:results.gap', { low: low.mean, lowGroup: low.label, high: high.mean, highGroup: high.label }),
  };
}
