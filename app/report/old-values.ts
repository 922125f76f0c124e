import { checkPackage, evaluatePackage, isSmallSeat, parseProblem, problemOf } from '../mediation/index.ts';
import type { Bilingual, Plan, State } from '../workshop/index.ts';
import { recordedProposal } from '../mediation/index.ts';

/** A package reckoned under one plan: cost in major units, each seat's utility in points, null where it is withheld. */
export type Reckoned = { cost: number; seats: readonly { id: string; label: Bilingual; utility: number | null }[] };

/**
 * What the last package on the table costs and gives under the numbers of `plan`, from what the room last said. Null where
 * there is none, or where it is no package of that plan (too dear, a measure that did not exist).
 */
export function lastPackageUnder(state: State, plan: Plan): Reckoned | null {
  const told = recordedProposal.safeParse(state.rounds.at(-1)?.proposal);
  if (!told.success || told.data.design === null) return null;
  const asked = problemOf({ ...state, plan });
  const parsed = asked.ok ? parseProblem(asked.input) : null;
  if (!asked.ok || !parsed?.ok) return null;
  const { problem } = parsed;
  const chosen = { design: told.data.design, measures: told.data.measures };
  const checked = checkPackage(problem, chosen);
  if (!checked.ok) return null;
  const utilities = evaluatePackage(problem, chosen);
  const seats = asked.seats.map(({ id, label, members }) => {
    const small = isSmallSeat({ id, people: members.length }, state);
    const utility = utilities[problem.groups.findIndex((group) => group.id === id)];
    return { id, label, utility: small || utility === undefined ? null : utility / 1e6 };
  });
  return { cost: checked.cost / 10 ** problem.decimals, seats };
}
