import { fewestTold, type Bilingual, type Plan } from '../workshop/index.ts';
import type { Conflict, MergedRoom, PlanPart } from './types.ts';

type Listed = { id: string; label: Bilingual };

/**
 * The plan that the merged report speaks of: the first room's, with what only other rooms have. Where rooms have a thing by one
 * name but differently, the first one's stands and the difference is named.
 */
export function mergePlans(rooms: readonly MergedRoom[]): { plan: Plan | null; conflicts: readonly Conflict[] } {
  const held = rooms.flatMap(({ record, state: { plan } }) => (plan ? [{ record, plan }] : []));
  const [first] = held;
  if (!first) return { plan: null, conflicts: [] };
  const conflicts: Conflict[] = [];
  const records = held.map(({ record }) => record);
  const joined = <T extends Listed>(part: PlanPart, list: (plan: Plan) => readonly T[]): T[] => {
    const all = Map.groupBy(held.flatMap(({ record, plan }) => list(plan).map((one) => ({ record, one }))), ({ one }) => one.id);
    for (const versions of all.values()) {
      const [one] = versions;
      if (one && new Set(versions.map((each) => JSON.stringify(each.one))).size > 1) conflicts.push({ kind: 'plan', part, label: one.one.label, records: versions.map(({ record }) => record) });
    }
    return [...all.values()].flatMap(([one]) => (one ? [one.one] : []));
  };
  const parts = {
    groups: joined('group', ({ groups }) => groups), criteria: joined('criterion', ({ criteria }) => criteria),
    designs: joined('design', ({ designs }) => designs), measures: joined('measure', ({ measures }) => measures),
  };
  const whole = (part: PlanPart, of: (plan: Plan) => unknown): void => {
    if (new Set(held.map(({ plan }) => JSON.stringify(of(plan)))).size > 1) conflicts.push({ kind: 'plan', part, label: null, records });
  };
  whole('budget', ({ budget }) => budget);
  whole('required', ({ required, requirementSources }) => [required, requirementSources]);
  whole('rest', ({ groups: _g, criteria: _c, designs: _d, measures: _m, budget: _b, required: _r, requirementSources: _s, ...rest }) => rest);
  // The strictest promise that people were given holds for all.
  const fewest = Math.max(...held.map(({ plan }) => fewestTold({ plan })));
  return { plan: { ...first.plan, ...parts, ...(fewest !== fewestTold(first) && { fewestTold: fewest }) }, conflicts };
}
