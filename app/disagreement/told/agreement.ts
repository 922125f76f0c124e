import type { AgreementTold } from '../../workshop/index.ts';
import { intraclass, kendallW } from '../agreement.ts';
import { krippendorffAlpha } from '../krippendorff.ts';
import { completeRatings, scoresByCriterion } from '../scores.ts';
import type { Rating, Statistic } from '../types.ts';
import type { Asked } from './asked.ts';
import { criterionOf } from './cells.ts';
import { rounded } from './rounded.ts';

/** How far all persons who answered agree, on each criterion; nothing where they are too few. */
export function agreementTold({ shown, held, tables, k, saidOf }: Asked): AgreementTold[] {
  return shown.criteria.flatMap(({ criterion }): AgreementTold[] => {
    const ratings = held.ballot.items.flatMap(({ kind, id }) => [...saidOf(`${kind}:${id}`, criterion)].flatMap(([participant, score]): Rating[] =>
      (tables.has(participant) ? [] : [{ participant, item: `${kind}:${id}`, criterion, score, round: 'before', groups: [] }])));
    const scores = scoresByCriterion(ratings).get(criterion)?.before;
    if (scores === undefined || scores.people.length < k) return [];
    const complete = completeRatings(scores);
    const alpha = krippendorffAlpha(scores);
    const [w, a, icc] = [kendallW(complete), held.ballot.kind === 'approval' || held.ballot.kind === 'budget' ? alpha.nominal : alpha.ordinal, intraclass(complete).single];
    return [{
      criterion: criterionOf(criterion), n: scores.people.length, items: complete.items,
      w: valueOf(w), whyW: whyOf(w), alpha: valueOf(a), whyAlpha: whyOf(a), icc: valueOf(icc), whyIcc: whyOf(icc),
    }];
  });
}

const valueOf = (found: Statistic): number | null => (found.ok ? rounded(found.value) : null);
const whyOf = (found: Statistic): string | null => (found.ok ? null : found.why);
