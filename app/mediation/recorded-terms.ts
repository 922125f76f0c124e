import { z } from 'zod';
import { holdsCertificate } from './certify.ts';
import { major } from './package.ts';
import { parseProblem } from './problem.ts';
import { recordedCertificate, reckonedAgain } from './recorded.ts';
import { aloneIn, basesOf } from './terms.ts';
import type { Problem } from './types.ts';
import { reckonerOf } from './utility.ts';

/** What does not hold of published terms, and of a package beside them; `of` names the seat or the thing. */
export type TermsFault = {
  code: 'terms-unreadable' | 'terms-hash-differs' | 'terms-edition-differs' | 'terms-not-the-problems' | 'terms-seats-differ' | 'terms-base-differs' | 'terms-lowest-differs' | 'terms-best-differs'
    | 'terms-not-published' | 'terms-of-another-problem' | 'terms-best-exceeded';
  of: string;
};
/** `certified`: seats of which the record itself proves that no package gives them more; the rest were only searched. */
export type TermsChecked = { faults: TermsFault[]; certified: number; recorded: number };

const amount = z.number().nullable();
const priced = z.array(z.object({ id: z.string(), cost: z.number() }));
export const recordedTerms = z.object({
  terms: z.object({
    edition: z.number(), budget: z.object({ spendable: z.number() }), designs: priced, measures: priced,
    rubric: z.array(z.object({ id: z.string(), weight: z.number() })), required: z.array(z.object({ measure: z.string() })),
  }),
  hash: z.string(), problem: z.unknown(),
  seats: z.array(z.object({
    seat: z.string(), base: amount, lowest: amount, best: amount, package: z.object({ design: z.string(), measures: z.array(z.string()) }).nullable(), proved: z.boolean(),
    certificate: z.unknown(),
  })),
});
export type RecordedTerms = z.infer<typeof recordedTerms>;
type Seat = RecordedTerms['seats'][number];

/** Reckons published terms again by their own problem; never searches. `hashOf`: SHA-256 of the RFC 8785 JSON. */
export function evaluateTerms(recorded: unknown, nth: number, hashOf: (value: unknown) => string): TermsChecked {
  const read = recordedTerms.safeParse(recorded);
  const parsed = parseProblem(read.data?.problem);
  if (!read.success || !parsed.ok) return { faults: [{ code: 'terms-unreadable', of: '' }], certified: 0, recorded: 0 };
  const { terms, hash, seats } = read.data;
  const { problem } = parsed;
  const faults: TermsFault[] = [
    ...(hashOf(termsIn(recorded)) === hash ? [] : [{ code: 'terms-hash-differs' as const, of: '' }]),
    ...(terms.edition === nth ? [] : [{ code: 'terms-edition-differs' as const, of: String(nth) }]),
    ...problemFaults(terms, problem), ...seatFaults(seats, problem),
  ];
  const certified = seats.filter((seat) => isCertified(seat, problem)).length;
  return { faults, certified, recorded: seats.length - certified };
}

/** As they stand there, with what this Parvis does not read. */
const termsIn = (recorded: unknown): unknown => z.object({ terms: z.unknown() }).safeParse(recorded).data?.terms;

/** That money, weights and what is required are those of the problem. */
function problemFaults({ budget, designs, measures, rubric, required }: RecordedTerms['terms'], problem: Problem): TermsFault[] {
  const costs = new Map([...problem.designs, ...problem.measures].map(({ id, cost }) => [id, major(problem, cost)]));
  const weights = new Map(problem.criteria.map(({ id, weight }) => [id, weight]));
  const wrong = [
    ...(budget.spendable === major(problem, problem.budget) ? [] : ['budget']),
    ...[...designs, ...measures].flatMap(({ id, cost }) => (costs.get(id) === cost ? [] : [id])),
    ...(designs.length === problem.designs.length && measures.length === problem.measures.length ? [] : ['measures']),
    ...rubric.flatMap(({ id, weight }) => (weights.get(id) === Math.round(weight * 1e4) ? [] : [id])),
    ...(same(required.map(({ measure }) => measure), problem.required.map((m) => problem.measures[m]?.id ?? '')) ? [] : ['required']),
  ];
  return wrong.map((of) => ({ code: 'terms-not-the-problems', of }));
}

const same = (one: readonly string[], other: readonly string[]): boolean => String([...one].sort()) === String([...other].sort());

function seatFaults(seats: readonly Seat[], problem: Problem): TermsFault[] {
  if (!same(seats.map(({ seat }) => seat), problem.groups.map(({ id }) => id))) return [{ code: 'terms-seats-differ', of: '' }];
  const reckoner = reckonerOf(problem);
  const bases = new Map(basesOf(problem).map((base) => [base.seat, base]));
  return seats.flatMap((told): TermsFault[] => {
    const { seat, base, lowest, best, package: found } = told;
    const g = problem.groups.findIndex(({ id }) => id === seat);
    const outcome = found && reckonedAgain(problem, reckoner, found.design, found.measures);
    const reached = outcome ? (outcome.utilities[g] ?? 0) / 1e6 : null;
    const wrong: TermsFault['code'][] = [
      ...(bases.get(seat)?.base === base ? [] : ['terms-base-differs' as const]), ...(bases.get(seat)?.lowest === lowest ? [] : ['terms-lowest-differs' as const]),
      ...(reached === best && (told.certificate === null || isCertified(told, problem)) ? [] : ['terms-best-differs' as const]),
    ];
    return wrong.map((code) => ({ code, of: seat }));
  });
}

function isCertified({ seat, best, certificate }: Seat, problem: Problem): boolean {
  const read = recordedCertificate.safeParse(certificate);
  const g = problem.groups.findIndex(({ id }) => id === seat);
  if (!read.success || best === null || g < 0 || read.data.bound !== best) return false;
  const alone = aloneIn(problem, g);
  return holdsCertificate(alone, reckonerOf(alone), read.data);
}
