import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { expect, test } from 'vitest';
import { analyze, parseRatings } from '../../../app/disagreement/index.ts';

// Real ratings beside the project, not part of it (Apache-2.0, rsdmu/streetreview): 12 evaluators × 20 streets × 4 criteria.
const FILE = join(import.meta.dirname, '../../../../shared/data/streetreview/demographic_analysis.csv');

// R 4.2.2, irr 0.84.1: d <- read.csv(file); mean(d$accessibility); sd(d$accessibility); m <- sapply(split(d$accessibility, d$evaluator), c)
//   kendall(m, TRUE)$value; icc(m, 'twoway', 'agreement', 'single')$value; icc(m, 'twoway', 'agreement', 'average')$value
const REFERENCE = { mean: 2.475, sd: 0.96345351617204, kendallW: 0.357910120569967, single: 0.230482492879879, average: 0.782333637408333 };

test.skipIf(!existsSync(FILE))('StreetReview: twelve people rate twenty Montréal streets', () => {
  const reading = parseRatings(Buffer.from(wideTable(readFileSync(FILE))));
  if (!reading.ok) throw new Error('unreadable');
  expect(reading.table.problems).toEqual([]);
  const { criteria, groups, shifts, problems } = analyze(reading.table);
  expect(criteria.map(({ id, n }) => [id, n])).toEqual([['practicality', 240], ['inclusivity', 240], ['aesthetics', 240], ['accessibility', 240]]);
  const accessibility = criteria.find(({ id }) => id === 'accessibility');
  expect(accessibility?.mean).toBeCloseTo(REFERENCE.mean, 9);
  expect(accessibility?.sd).toBeCloseTo(REFERENCE.sd, 9);
  expect(accessibility?.kendallW).toBeCloseTo(REFERENCE.kendallW, 9);
  expect(accessibility?.icc.single).toBeCloseTo(REFERENCE.single, 9);
  expect(accessibility?.icc.average).toBeCloseTo(REFERENCE.average, 9);
  for (const { n, p, pHolm } of groups) {
    expect(n).toBeGreaterThan(0);
    if (n < 12) expect(pHolm ?? 0).toBeGreaterThanOrEqual(p ?? 1);
  }
  expect(shifts).toEqual([]);
  expect(problems.every(({ line }) => line === null)).toBe(true);
});

/** The file names no street: within an evaluator its rows stand in the order i01 … i20. */
function wideTable(bytes: Buffer): string {
  const rows: Record<string, string>[] = parse(bytes, { columns: true, trim: true, bom: true });
  const seen = new Map<string, number>();
  return stringify(rows.map(({ evaluator = '', Demographic = '', ...scores }) => {
    const street = (seen.get(evaluator) ?? 0) + 1;
    seen.set(evaluator, street);
    const groups = Demographic.split(',').map((group) => group.trim()).join('|');
    return { participant: evaluator, item: `i${String(street).padStart(2, '0')}`, groups, ...scores };
  }), { header: true });
}
