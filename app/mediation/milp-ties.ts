import { costing, holdsAny, sweep } from './milp-hunt.ts';
import type { Ground, Hunt } from './milp-hunt.ts';
import { addRow } from './milp-model.ts';
import type { DesignModel, Draft } from './milp-model.ts';

/**
 * Settles the ties among the packages of a region, all as good as the best under the rule: lower cost, then the design's
 * id, then the sorted measure ids, prefix first. False when the time or the patience ended before that was proved.
 */
export async function provesTies(hunt: Hunt, region: (model: DesignModel) => Draft): Promise<boolean> {
  const { task } = hunt;
  for (const ground of hunt.grounds) {
    const cheaper = (model: DesignModel) => costing(task, ground, region(model), hunt.best.cost - 1, true);
    if ((await sweep(hunt, ground, cheaper)).kind === 'open') return false;
  }
  for (const ground of hunt.grounds.toSorted((a, b) => a.design - b.design)) {
    if (ground.design > hunt.best.design) break;
    const settled =
      ground.design < hunt.best.design ? await settlesDesign(hunt, ground, region) : await settlesMeasures(hunt, ground, region);
    if (!settled) return false;
  }
  return true;
}

async function settlesDesign(hunt: Hunt, ground: Ground, region: (model: DesignModel) => Draft): Promise<boolean> {
  const before = hunt.best;
  const found = await holdsAny(hunt, ground, costing(hunt.task, ground, region(ground.model), before.cost, false));
  if (!found) return true;
  return hunt.best !== before && settlesMeasures(hunt, ground, region);
}

/**
 * A list that comes before the best's: at some place i it goes on as the best does up to there, then either the best has
 * i and this list ends, or it has i where the best goes on with a later one.
 */
async function settlesMeasures(hunt: Hunt, ground: Ground, region: (model: DesignModel) => Draft): Promise<boolean> {
  for (let place = 0; place < ground.model.x.length; place += 1) {
    for (;;) {
      const before = hunt.best;
      const draft = costing(hunt.task, ground, region(ground.model), before.cost, false);
      if (!earlierAt(draft, ground, before.measures, place)) break;
      if (!(await holdsAny(hunt, ground, draft))) break;
      if (hunt.best === before) return false;
      place = 0;
    }
  }
  return true;
}

function earlierAt(draft: Draft, { model }: Ground, measures: readonly number[], place: number): boolean {
  const inside = new Set(measures);
  if (!inside.has(place) && !measures.some((m) => m > place)) return false;
  model.x.forEach((column, m) => {
    const wanted = m < place ? inside.has(m) : m === place ? !inside.has(place) : inside.has(place) ? false : null;
    if (wanted !== null) addRow(draft, wanted ? 1 : 0, [[column, 1]], wanted ? 1 : 0);
  });
  return true;
}
