import { intraclass, kendallW } from './agreement.ts';
import { groupDifferences } from './differences.ts';
import { krippendorffAlpha } from './krippendorff.ts';
import { say } from './messages.ts';
import type { Language } from './messages.ts';
import { mean, meanOf, standardDeviation } from './moments.ts';
import { Reasons } from './reasons.ts';
import { pairsByPerson } from './pairs.ts';
import { completeRatings, scoresByCriterion } from './scores.ts';
import type { Scores } from './scores.ts';
import { missing, statistic } from './types.ts';
import type { Analysis, CriterionAnalysis, GroupAnalysis, RatingsTable, ShiftAnalysis } from './types.ts';
import { wilcoxonSignedRank } from './wilcoxon.ts';

/**
 * Who agrees, which groups differ, what changed: `parvis-analysis/1` of DESIGN §3.2, where each field is defined.
 *
 * Numbers are rounded nowhere. A statistic that cannot be had is null, with a reason in `problems` (line null) in `language`,
 * after what was left out of the table. Criteria and groups stand in order of first appearance. `shifts` is empty when no
 * rating has the round `after`, else has every criterion. 'Everyone', for W and ICC, is everyone who scored at least one
 * item on the criterion. The order of rows changes nothing else. No small group is suppressed: `protect.ts` does that.
 */
export function analyze(table: RatingsTable, language: Language = 'en', byCriterion = scoresByCriterion(table.ratings)): Analysis {
  const reasons = new Reasons(language);
  const criteria = [...byCriterion].map(([id, { before }]) => criterionAnalysis(id, before, reasons));
  const before = new Map([...byCriterion].map(([id, rounds]) => [id, rounds.before]));
  const groups = groupDifferences(before, table.ratings).map(({ id, criterion, n, pHolm, ...found }): GroupAnalysis => {
    const place = { criterion, group: id };
    return {
      id,
      criterion,
      n,
      mean: reasons.take(found.mean, place, 'mean'),
      difference: reasons.take(found.difference, place, 'difference'),
      p: reasons.take(found.p, place, 'p'),
      pHolm,
    };
  });
  const askedAgain = table.ratings.some((rating) => rating.round === 'after');
  const asked = askedAgain ? [...byCriterion] : [];
  const shifts = asked.map(([id, rounds]) => shiftAnalysis(id, rounds.before, rounds.after, reasons));
  const leftOut = table.problems.map(({ line, code, values }) => ({ line, reason: say(`problem.${code}`, language, values) }));
  const notComputed = reasons.sentences().map((reason) => ({ line: null, reason }));
  return { format: 'parvis-analysis/1', criteria, groups, shifts, problems: [...leftOut, ...notComputed] };
}

function criterionAnalysis(id: string, scores: Scores, reasons: Reasons): CriterionAnalysis {
  const place = { criterion: id };
  const complete = completeRatings(scores);
  const alpha = krippendorffAlpha(scores);
  const icc = intraclass(complete);
  return {
    id,
    n: scores.score.length,
    mean: reasons.take(mean(scores.score), place, 'mean'),
    sd: reasons.take(standardDeviation(scores.score), place, 'sd'),
    kendallW: reasons.take(kendallW(complete), place, 'kendallW'),
    krippendorffAlpha: {
      nominal: reasons.take(alpha.nominal, place, 'alphaNominal'),
      ordinal: reasons.take(alpha.ordinal, place, 'alphaOrdinal'),
      interval: reasons.take(alpha.interval, place, 'alphaInterval'),
    },
    icc: { single: reasons.take(icc.single, place, 'iccSingle'), average: reasons.take(icc.average, place, 'iccAverage') },
  };
}

function shiftAnalysis(criterion: string, before: Scores, after: Scores, reasons: Reasons): ShiftAnalysis {
  const pairs = [...pairsByPerson(before, after).values()];
  const change = pairs.length === 0 ? missing('nobodyTwice') : statistic(meanOf(pairs.map((pair) => pair.after - pair.before)));
  return {
    criterion,
    n: pairs.length,
    mean: reasons.take(change, { criterion }, 'shift'),
    p: reasons.take(wilcoxonSignedRank(pairs), { criterion }, 'shiftP'),
  };
}
