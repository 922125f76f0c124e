import { comparisonOf, labelIn, type RecordedProblem, type recordedProposal } from '../mediation/index.ts';
import type { PackagesCompared } from './types.ts';

/** A sum over seats of which one is `hidden` would give that one away: so nothing here is reckoned with it. */
export function packagesCompared({ groups }: RecordedProblem, proposal: ReturnType<typeof recordedProposal.parse>, hidden: ReadonlySet<string>): PackagesCompared {
  const shown = groups.filter(({ id }) => !hidden.has(id));
  const { rows, greatestProved } = comparisonOf(shown, proposal);
  const labels = (ids: readonly string[]) => ids.map((id) => labelIn(groups, id));
  const utilitiesIn = (key: string) => {
    if (key === 'package') return proposal.utilities;
    return key === 'base' ? proposal.baseline?.utilities : proposal.alternatives.find(({ rule }) => rule === key)?.utilities;
  };
  return {
    rows: rows.map((row) => ({ ...row, gains: labels(row.gains), loses: labels(row.loses) })),
    seats: shown.map(({ id }) => ({ label: labelIn(groups, id), utilities: rows.map(({ key }) => utilitiesIn(key)?.[id] ?? null) })),
    everySeat: hidden.size === 0, greatestProved,
  };
}
