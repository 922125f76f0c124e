import { itemKey, type AgreementTold } from '../../workshop/index.ts';
import { intraclass, kendallW } from '../agreement.ts';
import { krippendorffAlpha } from '../krippendorff.ts';
import { byCodeUnit, completeRatings, type Scores } from '../scores.ts';
import type { Statistic } from '../types.ts';
import type { Asked, Said } from './asked.ts';
import { criterionOf } from './cells.ts';
import { rounded } from './rounded.ts';

/** How far all persons who answered agree, on each criterion; nothing where they are too few. */
export function agreementTold({ shown, held, tables, k, saidOf }: Asked): AgreementTold[] {
  return shown.criteria.flatMap(({ criterion }): AgreementTold[] => {
    const scores = scoresIn(new Map(held.ballot.items.map((item) => [itemKey(item), saidOf(itemKey(item), criterion)])), tables);
    if (scores.people.length < k) return [];
    const complete = completeRatings(scores);
    const alpha = krippendorffAlpha(scores);
    const [w, a, icc] = [kendallW(complete), held.ballot.kind === 'approval' || held.ballot.kind === 'budget' ? alpha.nominal : alpha.ordinal, intraclass(complete).single];
    return [{
      criterion: criterionOf(criterion), n: scores.people.length, items: complete.items,
      w: valueOf(w), whyW: whyOf(w), alpha: valueOf(a), whyAlpha: whyOf(a), icc: valueOf(icc), whyIcc: whyOf(icc),
    }];
  });
}

/** What persons said on each item, sorted as `Scores` asks; tables left out. */
function scoresIn(said: ReadonlyMap<string, Said>, tables: ReadonlySet<string>): Scores {
  const everyone = new Set<string>();
  for (const each of said.values()) for (const id of each.keys()) if (!tables.has(id)) everyone.add(id);
  const people = [...everyone].sort(byCodeUnit);
  const answered = [...said].filter(([, each]) => people.some((id) => each.has(id))).sort(([a], [b]) => byCodeUnit(a, b));
  const [person, item, score]: [number[], number[], number[]] = [[], [], []];
  people.forEach((id, row) => answered.forEach(([, each], column) => {
    const found = each.get(id);
    if (found === undefined) return;
    person.push(row);
    item.push(column);
    score.push(found);
  }));
  return { people, items: answered.map(([id]) => id), person: Int32Array.from(person), item: Int32Array.from(item), score: Float64Array.from(score) };
}

const valueOf = (found: Statistic): number | null => (found.ok ? rounded(found.value) : null);
const whyOf = (found: Statistic): string | null => (found.ok ? null : found.why);
