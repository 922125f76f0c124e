import { useTranslation } from 'react-i18next';
import { loadOf } from '../../app/workshop/balanced-plan.ts';
import type { Ballot, Plan } from '../../app/workshop/types.ts';

/** What a ballot asks of each person, said before it opens: items after balancing, answers, minutes, and whether it is too much. */
export function LoadText({ ballot, limits, rounds = 1 }: { ballot: Pick<Ballot, 'kind' | 'items' | 'criteria' | 'cells'>; limits: Plan['limits']; rounds?: 1 | 2 }) {
  const { t } = useTranslation('facilitator');
  const load = loadOf(ballot, limits);
  const minutes = Math.ceil((load.ratings * limits.secondsPerRating * rounds) / 60);
  const rated = ballot.kind === 'criteria' || ballot.kind === 'score' || ballot.kind === 'effects';
  const tiring = load.ratings > limits.ratingsPerRound;
  return (
    <p aria-live="polite" className={load.tooMany || tiring ? 'warning' : 'load'}>
      {load.shared ? t('load.share', { count: load.items, of: load.of }) : t('load.all', { count: load.of })}
      {load.shared && <> {t(load.base > 0 ? 'load.base' : 'load.evenly', { count: load.base })}</>}
      {' '}{rated ? t('load.ratings', { count: load.ratings }) : t('load.answers', { count: load.ratings })}
      {' '}{t(rounds === 1 ? 'load.minutes' : 'load.minutesBoth', { count: minutes })}
      {load.tooMany && <> {t('load.tooMany', { most: limits.ratingsPerRound })}</>}
      {!load.tooMany && tiring && <> {t('load.tiring', { most: limits.ratingsPerRound })}</>}
    </p>
  );
}
