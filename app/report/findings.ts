import { labelIn, type RecordedProblem } from '../mediation/index.ts';
import type { CriterionFinding } from '../workshop/index.ts';
import { measureIn } from './demands.ts';
import type { FindingEntry } from './types.ts';

/** What the mediator found for seats that find a criterion wanting; nothing of seats that are `hidden`. */
export const findingEntries = (problem: RecordedProblem, findings: readonly CriterionFinding[], hidden: ReadonlySet<string>): FindingEntry[] =>
  findings.filter(({ seat }) => !hidden.has(seat)).map(({ seat, criterion, raises, tried }) => ({
    seat: labelIn(problem.groups, seat), criterion: labelIn(problem.criteria, criterion),
    raises: raises.map(({ measure, by }) => ({ measure: measureIn(problem, measure), by })), tried: tried === null ? null : measureIn(problem, tried),
  }));
