import type { ProblemInput } from '../../../app/mediation/index.ts';

/** One package as DESIGN §3.1 says it, reckoned without any code of the app: exact fractions, nothing clever. */
export type BrutePackage = { design: string; measures: string[]; cost: bigint; utilities: Record<string, bigint> };

/** Every package of the problem. Numbers must have at most 4 decimals, money at most 2. */
export function everyPackage(problem: ProblemInput): BrutePackage[] {
  const found: BrutePackage[] = [];
  const cents = (value: number) => BigInt(Math.round(value * 100));
  for (const design of problem.designs) {
    for (let mask = 0; mask < 2 ** problem.measures.length; mask += 1) {
      const chosen = problem.measures.filter((_, m) => mask & (1 << m));
      const inside = new Set(chosen.map(({ id }) => id));
      const cost = chosen.reduce((sum, measure) => sum + cents(measure.cost), cents(design.cost));
      if (cost > cents(problem.budget)) continue;
      if (chosen.some(({ requires = [] }) => requires.some((id) => !inside.has(id)))) continue;
      if (chosen.some(({ excludes = [] }) => excludes.some((id) => inside.has(id)))) continue;
      if (chosen.some(({ designs }) => designs && !designs.includes(design.id))) continue;
      if ((problem.required ?? []).some((id) => !inside.has(id)) || (problem.forbidden ?? []).some((id) => inside.has(id)))
        continue;
      const utilities = Object.fromEntries(problem.groups.map(({ id }) => [id, utility(problem, design.id, inside, id)]));
      found.push({ design: design.id, measures: [...inside].sort(), cost, utilities });
    }
  }
  return found;
}

/** The best package after `levels` levels of leximin and then the total (all levels when null); undefined without packages. */
export function bestOf(
  packages: BrutePackage[],
  rule: 'leximin' | 'total' | 'nash',
  levels: number | null = null,
): BrutePackage | undefined {
  const product = ({ utilities }: BrutePackage) =>
    Object.values(utilities).some((u) => u <= 0n) ? null : Object.values(utilities).reduce((all, u) => all * u, 1n);
  const total = ({ utilities }: BrutePackage) => Object.values(utilities).reduce((sum, u) => sum + u, 0n);
  const ascending = ({ utilities }: BrutePackage) => Object.values(utilities).sort((a, b) => sign(a - b));
  const byRule = (a: BrutePackage, b: BrutePackage): number => {
    if (rule === 'total') return sign(total(b) - total(a));
    if (rule === 'nash') return sign((product(b) ?? 0n) - (product(a) ?? 0n));
    const [left, right] = [ascending(a), ascending(b)];
    const place = left.findIndex((value, k) => (levels === null || k < levels) && value !== right[k]);
    if (place >= 0) return sign((right[place] ?? 0n) - (left[place] ?? 0n));
    return levels === null ? 0 : sign(total(b) - total(a));
  };
  const candidates = rule === 'nash' ? packages.filter((one) => product(one) !== null) : packages;
  return candidates.toSorted(
    (a, b) => byRule(a, b) || sign(a.cost - b.cost) || compare(a.design, b.design) || compareLists(a.measures, b.measures),
  )[0];
}

function utility(problem: ProblemInput, design: string, inside: Set<string>, group: string): bigint {
  const tenThousandths = (value: number) => BigInt(Math.round(value * 10_000));
  const own = problem.groups.find(({ id }) => id === group)?.weights ?? {};
  const weights: Record<string, number> =
    Object.keys(own).length > 0 ? own : Object.fromEntries(problem.criteria.map(({ id, weight = 1 }) => [id, weight]));
  const acting = [
    ...problem.measures.filter(({ id }) => inside.has(id)),
    ...(problem.synergies ?? []).filter(({ measures }) => measures.every((id) => inside.has(id))),
  ];
  let [sum, divisor] = [0n, 0n];
  for (const { id } of problem.criteria) {
    const weight = tenThousandths(weights[id] ?? 0);
    let value = tenThousandths(problem.designs.find((one) => one.id === design)?.ratings[group]?.[id] ?? 0);
    for (const { effects } of acting) value += tenThousandths((effects[group] ?? effects['*'] ?? {})[id] ?? 0);
    const cap = tenThousandths(problem.scale.max);
    sum += weight * (value > cap ? cap : value);
    divisor += weight;
  }
  return halfAwayFromZero(sum * 100n, divisor);
}

function halfAwayFromZero(numerator: bigint, denominator: bigint): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (size * 2n + denominator) / (denominator * 2n);
  return numerator < 0n ? -rounded : rounded;
}

function compareLists(a: string[], b: string[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const [left, right] = [a[i], b[i]];
    if (left === undefined) return -1;
    if (right === undefined) return 1;
    if (left !== right) return compare(left, right);
  }
  return 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sign(value: bigint): number {
  return value < 0n ? -1 : value > 0n ? 1 : 0;
}
