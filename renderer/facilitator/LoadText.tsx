import { useTranslation } from 'react-i18next';
import { loadOf } from '../../app/workshop/balanced-plan.ts';
import type { Ballot, Plan } from '../../app/workshop/types.ts';
import { Counted } from './made/Counted.tsx';

/** What a ballot asks of each person, said before it opens: items after balancing, answers, minutes, and whether it is too much. */
export function LoadText({ ballot, limits, rounds = 1 }: { ballot: Pick<Ballot, 'kind' | 'items' | 'criteria' | 'cells'>; limits: Plan['limits']; rounds?: 1 | 2 }) {
  const { t } = useTranslation(['facilitator', 'made']);
  const load = loadOf(ballot, limits);
  const minutes = Math.ceil((load.ratings * limits.secondsPerRating * rounds) / 60);
  const rated = ballot.kind === 'criteria' || ballot.kind === 'score' || ballot.kind === 'effects';
  const tiring = load.ratings > limits.ratingsPerRound;
  return (
    <p aria-live="polite" className={load.tooMany || tiring ? 'warning' : 'load'}>
      {load.shared ? t('load.share', { count: load.items, of: load.of }) : t('load.all', { count: load.of })}
      {load.shared && <> {t(load.base > 0 ? 'load.base' : 'load.evenly', { count: load.base })}</>}
      {' '}<Counted count={load.ratings} say={(values) => t(rated ? 'load.ratings' : 'load.answers', values)} what={t('made:load.name')}><p>{t(ballot.kind === 'criteria' ? 'made:load.criteria' : rated ? 'made:load.rated' : 'made:load.choices', { items: load.items, criteria: ballot.criteria.length })}</p></Counted>
      {' '}<Counted count={minutes} say={(values) => t(rounds === 1 ? 'load.minutes' : 'load.minutesBoth', values)} what={t('made:load.name')}><p>{t('made:load.minutes', { answers: load.ratings, seconds: limits.secondsPerRating, rounds })}</p></Counted>
      {load.tooMany && <> {t('load.tooMany', { most: limits.ratingsPerRound })}</>}
      {!load.tooMany && tiring && <> {t('load.tiring', { most: limits.ratingsPerRound })}</>}
    </p>
  );
}
