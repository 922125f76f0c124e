import { clashesIn, labelIn, movesOf } from '../mediation/index.ts';
import type { CriterionFinding, DemandVerdict, PublicDemand, PublicFinding } from '../workshop/index.ts';
import { cents, tenth, type Read } from './read-round.ts';

/** Who asked is left out: where only small seats are not named, not to be named would say it. */
export function publicDemand(read: Read, demand: DemandVerdict): PublicDemand {
  const { kind, measure, criterion } = demand;
  const asked = { kind, measure, people: demand.people >= read.fewest ? demand.people : null, criterion: criterion === undefined ? null : labelIn(read.problem.criteria, criterion) };
  switch (demand.verdict) {
    case 'granted': return { ...asked, verdict: 'granted' };
    case 'impossible': {
      const { conflict, short } = demand;
      return { ...asked, verdict: 'impossible', conflict: clashesIn(conflict, `${kind}:${measure}`), short: short === undefined ? null : cents(short) };
    }
    case 'refused': return { ...asked, verdict: 'refused', ...priceOf(read, demand) };
  }
}

type Refused = Extract<DemandVerdict, { verdict: 'refused' }>;
type Price = Pick<Extract<PublicDemand, { verdict: 'refused' }>, 'because' | 'moves' | 'cost' | 'left' | 'added' | 'dropped' | 'design'>;

function priceOf({ problem, proposal, shown }: Read, { measure, price }: Refused): Price {
  const { baseline, utilities } = proposal;
  const seats = [...shown.keys()].flatMap((seat) => {
    const [from, to] = [utilities[seat], price.utilities[seat]];
    return from === undefined || to === undefined ? [] : [{ from, to, base: baseline?.utilities[seat] ?? to }];
  });
  const lowest = (which: 'from' | 'to'): number => Math.min(...seats.map((seat) => seat[which]));
  // What the seats shown bear out, not what the mediator found: that may be a small seat's to tell.
  const because = lowest('to') < lowest('from') ? 'worst-off' : seats.some(({ to, base }) => to < base) ? 'below-base' : null;
  return {
    because, moves: movesOf(proposal, price.utilities, shown), cost: cents(price.cost), left: cents(problem.budget - price.cost),
    added: price.measures.filter((id) => !proposal.measures.includes(id) && id !== measure),
    dropped: proposal.measures.filter((id) => !price.measures.includes(id) && id !== measure),
    design: price.design === proposal.design ? null : labelIn(problem.designs, price.design),
  };
}

/** Where a seat may not be told of, neither is what it finds wanting. */
export const publicFindings = ({ problem, shown }: Read, findings: readonly CriterionFinding[]): PublicFinding[] =>
  findings.filter(({ seat }) => shown.has(seat)).map(({ seat, criterion, raises, tried }) => ({
    seat, criterion, tried, label: labelIn(problem.criteria, criterion), raises: raises.map(({ measure, by }) => ({ measure, by: tenth(by) })),
  }));
