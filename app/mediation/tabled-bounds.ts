import { holdsCertificate } from './certify.ts';
import { baselineOf, nashOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { RecordedPackage, RecordedProposal, TabledFault } from './recorded.ts';
import type { Problem } from './types.ts';
import type { Reckoner } from './utility.ts';

/** A recorded package with what it does, reckoned again; null where nothing was found or what was told is no package. */
export type Held = { told: RecordedPackage; outcome: Outcome | null };

/** Sums of logarithms are told with six decimals; two roundings may meet. */
const hair = 2e-6;

/** That the proof is the package's own, and that no other package of the record goes beyond what is said no package can. */
export function boundFaults(problem: Problem, reckoner: Reckoner, proposal: RecordedProposal, held: readonly Held[]): TabledFault[] {
  const [main] = held;
  const outcomes = held.flatMap(({ outcome }) => outcome ?? []);
  const faults: TabledFault[] = [];
  if (proposal.certificate && !holdsCertificate(problem, reckoner, proposal.certificate)) faults.push({ code: 'certificate-differs', of: proposal.rule });
  if (main?.outcome && !isProofOf(proposal, main.outcome)) faults.push({ code: 'proof-differs', of: proposal.rule });
  // Leximin may choose among those alone that leave nobody below the baseline: only these can speak against it.
  const fair = outcomes.filter((outcome) => leavesNobodyBelow(problem, reckoner, outcome));
  if (fair.some((outcome) => exceeds(outcome, proposal))) faults.push({ code: 'bound-exceeded', of: proposal.rule });
  for (const { told } of held) {
    if (outcomes.some((outcome) => exceedsSum(outcome, told))) faults.push({ code: 'bound-exceeded', of: told.rule });
  }
  return faults;
}

/** Levels from 1 on without a gap, each with the package's own utility; `optimal` only with all of them, each at its bound. */
function isProofOf({ rule, status, proof }: RecordedProposal, { ascending }: Outcome): boolean {
  const own = proof.every(({ level, value, bound }, k) => level === k + 1 && value === (ascending[k] ?? Number.NaN) / 1e6 && bound >= value);
  const settled = rule !== 'leximin' || status !== 'optimal' || (proof.length === ascending.length && proof.every(({ value, bound }) => value === bound));
  return own && settled;
}

/** Better at some level than any package can be that is as good at those before it. */
function exceeds({ ascending }: Outcome, { rule, proof }: RecordedProposal): boolean {
  if (rule !== 'leximin') return false;
  for (const { level, value, bound } of proof) {
    const reached = (ascending[level - 1] ?? 0) / 1e6;
    if (reached > bound) return true;
    if (reached < value) return false;
  }
  return false;
}

function exceedsSum(outcome: Outcome, { rule, bound }: RecordedPackage): boolean {
  if (bound === null) return false;
  if (rule === 'total') return outcome.total / 1e6 > bound;
  return rule === 'nash' && nashOf(outcome) > bound + hair;
}

function leavesNobodyBelow(problem: Problem, reckoner: Reckoner, { utilities }: Outcome): boolean {
  const baseline = baselineOf(problem, reckoner)?.utilities;
  return utilities.every((u, g) => u >= (baseline?.[g] ?? -Infinity));
}
