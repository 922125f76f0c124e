import { checkPackage, evaluatePackage, parseProblem, problemOf, recordedProposal, type ToldLine } from '../mediation/index.ts';
import type { Bilingual, Plan, State } from '../workshop/index.ts';

/** A package reckoned under one plan: cost in major units, each seat's utility in points, null where it is withheld. */
export type Reckoned = { cost: number; seats: readonly { id: string; label: Bilingual; utility: number | null }[] };

/**
 * What the last package on the table costs and gives under the numbers of `plan`, from what the room last said. Null where
 * there is none, or where it is no package of that plan (too dear, a measure that did not exist).
 */
export function lastPackageUnder(state: State, lines: readonly ToldLine[], plan: Plan): Reckoned | null {
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
    const line = lines.find(({ groups }) => groups.includes(id));
    // Under other groups the same seat may hold other people.
    const hidden = !(line && line.people.size === members.length && members.every((each) => line.people.has(each)));
    const utility = utilities[problem.groups.findIndex((group) => group.id === id)];
    return { id, label, utility: hidden || utility === undefined ? null : utility / 1e6 };
  });
  return { cost: checked.cost / 10 ** problem.decimals, seats };
}
