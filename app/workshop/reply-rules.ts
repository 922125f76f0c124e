import { reasonFault, refuse, type Decision } from './decision.ts';
import type { Response, State } from './types.ts';

/**
 * Why an answer to the newest package cannot be taken; null when it can. A swap takes out what is in the package and puts in
 * what is not; a criterion is one of the plan; words that were begun say something.
 */
export function replyFault({ plan, rounds }: Pick<State, 'plan' | 'rounds'>, response: Response): Decision | null {
  if (response.kind === 'accept') return response.reservation === undefined ? null : reasonFault(response.reservation);
  const { reason, mustHave, cannotAccept, criterion = null } = response;
  const fault = reasonFault(reason);
  if (fault) return fault;
  const known = new Set(plan?.measures.map(({ id }) => id));
  for (const id of [mustHave, cannotAccept]) if (id !== null && !known.has(id)) return refuse('unknown-measure');
  if (criterion !== null && !plan?.criteria.some(({ id }) => id === criterion)) return refuse('criterion-gone');
  if (mustHave === null || cannotAccept === null) return null;
  return mustHave === cannotAccept ? refuse('asks-both') : swapFault(measuresIn(rounds.at(-1)?.proposal), { mustHave, cannotAccept });
}

function swapFault(inside: ReadonlySet<unknown> | null, { mustHave, cannotAccept }: { mustHave: string; cannotAccept: string }): Decision | null {
  if (!inside) return null;
  if (!inside.has(cannotAccept)) return refuse('not-in-package');
  return inside.has(mustHave) ? refuse('already-in-package') : null;
}

/** The measures of a tabled proposal; null where the record cannot be read, which is no resident's fault. */
function measuresIn(proposal: unknown): ReadonlySet<unknown> | null {
  if (typeof proposal !== 'object' || proposal === null || !('measures' in proposal) || !Array.isArray(proposal.measures)) return null;
  return new Set<unknown>(proposal.measures);
}
