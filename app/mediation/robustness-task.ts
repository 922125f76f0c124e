import { fallsOf, fewestTold, own } from '../workshop/index.ts';
import type { State, Tabled } from '../workshop/index.ts';
import { ballotTable } from './ballot-table.ts';
import { parseProblem } from './problem.ts';
import { recordedProposal } from './recorded.ts';
import type { RobustnessTask } from './robustness.ts';

/**
 * What there is to reckon of a tabled package. `state` is the room from which its problem was made. The seed follows from the
 * plan and the round, so that nobody can choose one that flatters. Null where nothing was proposed or the record cannot be read.
 */
export function robustnessTask(state: State, tabled: Pick<Tabled, 'round' | 'problem' | 'proposal' | 'consents'>): RobustnessTask | null {
  const parsed = parseProblem(tabled.problem);
  const proposal = recordedProposal.safeParse(tabled.proposal);
  const { plan } = state;
  if (!plan || !parsed.ok || !proposal.success || proposal.data.design === null) return null;
  const { problem } = parsed;
  const { design, measures, alternatives } = proposal.data;
  const evidence = Object.fromEntries(plan.measures.map((measure) => [measure.id, { effect: measure.effectEvidence.grade, cost: measure.costEvidence.grade }]));
  const restOn = (what: 'effect' | 'cost') => measures.filter((id) => (own(evidence, id)?.[what] ?? 'assumed') === 'assumed');
  return {
    round: tabled.round, seed: `${plan.seed}.${tabled.round}`, problem, tabled: { design, measures }, table: ballotTable(state, problem),
    others: alternatives.flatMap((one) => (one.design === null ? [] : [{ design: one.design, measures: one.measures }])),
    grades: Object.fromEntries(Object.entries(evidence).map(([id, { effect }]) => [id, effect])),
    assumed: { effects: restOn('effect'), costs: restOn('cost') },
    falls: fallsOf(tabled), fewest: fewestTold(state),
  };
}
