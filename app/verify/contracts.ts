import type { ConsentReport } from './consents.ts';
import type { PackageFault, PackageReport } from './packages.ts';
import type { TermsReport } from './terms.ts';

/** What a council may rely on of every bargaining, in the order in which it is told. */
export const contracts = [
  'readable', 'plan', 'terms', 'answers', 'budget', 'prerequisites', 'exclusions', 'designs', 'required', 'utilities', 'metrics', 'proof', 'certificate', 'floor', 'granted', 'refused', 'found', 'told', 'sure', 'agents',
] as const;
export type Contract = (typeof contracts)[number];

/** The first step of the record that breaks a contract: its row, its round (or the edition of its terms), and what does not hold. */
export type Broken = { seq: number; round: number; code: string; of: string };
/** `checked`: how many rounds, or publications of terms, it was held against; 0 where the record has none. */
export type ContractReport = { contract: Contract; checked: number; held: boolean; first: Broken | null };

const byCode: Readonly<Record<PackageFault['code'], Contract>> = {
  'problem-unreadable': 'readable', 'proposal-unreadable': 'readable', 'demands-unreadable': 'readable', 'plan-unreadable': 'readable', 'round-differs': 'readable',
  'budget-differs': 'plan', 'plan-cost-differs': 'plan', 'plan-rules-differ': 'plan',
  'effects-differ': 'answers', 'weights-differ': 'answers',
  'over-budget': 'budget', 'cost-differs': 'budget', 'left-differs': 'budget',
  'prerequisite-missing': 'prerequisites', 'excluded-together': 'exclusions', 'not-in-design': 'designs', 'required-missing': 'required', 'forbidden-chosen': 'required',
  'not-a-package': 'utilities', 'utilities-differ': 'utilities', 'baseline-differs': 'utilities', 'metrics-differ': 'metrics',
  'not-impossible': 'proof', 'proof-differs': 'proof', 'bound-exceeded': 'proof', 'certificate-differs': 'certificate',
  'below-base-differs': 'floor', 'below-base-unconsented': 'floor', 'demand-not-met': 'granted', 'price-not-a-package': 'refused', 'price-differs': 'refused', 'finding-differs': 'found', 'short-differs': 'found',
  'told-differs': 'told', 'sure-unreadable': 'sure', 'sure-differs': 'sure',
  'agent-in-package': 'agents', 'agents-unreadable': 'agents', 'with-agents-differs': 'agents', 'offer-differs': 'agents', 'offer-unknown': 'agents',
};

/** Contract by contract, whether the whole record keeps it, and else the first step that does not. */
export function contractsOf(packages: readonly PackageReport[], terms: readonly TermsReport[], consents: readonly ConsentReport[] = []): ContractReport[] {
  const steps = packages.flatMap(({ round, faults }) => faults.map(({ seq, code, of }) => ({ seq, round, code, of, contract: byCode[code] })));
  const published = terms.flatMap(({ seq, edition, round, faults }) => faults.map(({ code, of }) => ({ seq, round: round ?? edition, code, of, contract: 'terms' as const })));
  const unagreed = consents.flatMap(({ seq, round, faults }) => faults.map(({ code, of }) => ({ seq, round, code, of, contract: 'floor' as const })));
  return contracts.map((contract) => {
    const [first] = [...steps, ...published, ...unagreed].filter((step) => step.contract === contract).sort((a, b) => a.seq - b.seq);
    return {
      contract, checked: contract === 'terms' ? terms.length : contract === 'told' ? packages.filter(({ told }) => told).length : packages.length, held: first === undefined,
      first: first ? { seq: first.seq, round: first.round, code: first.code, of: first.of } : null,
    };
  });
}
