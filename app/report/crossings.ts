import { intersectionsOf, oneQuestion } from '../disagreement/index.ts';
import type { ToldLine } from '../mediation/index.ts';
import { goesOn, type BallotId, type BallotKind, type Bilingual, type State } from '../workshop/index.ts';
import type { BallotEntry, Figure } from './types.ts';

/** What people said who are in two groups at once: one row a question and two groups. */
export type CrossingEntry = { ballot: BallotId; kind: BallotKind; title: Bilingual; rows: readonly CrossingRow[] };
export type CrossingRow = Figure & { item: Bilingual; criterion: Bilingual | null; groups: readonly [Bilingual, Bilingual] };

/** By two-group intersections, of closed ballots; nothing of a ballot in which no two groups share enough people. */
export function crossingsOf(state: State, lines: readonly ToldLine[], ballots: readonly BallotEntry[]): CrossingEntry[] {
  // Seats that several small groups share, or that hold who named none, are no group that one could be in besides.
  const groups = lines.filter(({ parts, groups: [id] }) => parts.length === 0 && state.plan?.groups.some((group) => group.id === id));
  return ballots.flatMap(({ ballot, rows }): CrossingEntry[] => {
    const held = state.ballots[ballot.id];
    if (!held || held.status !== 'closed' || goesOn(held)) return [];
    const nameOf = (key: string): Bilingual => rows.find((row) => row.key === key)?.item ?? { en: key, fr: key };
    const found = intersectionsOf(state, held, lines, groups).flatMap(({ item, criterion, lines: [one, other], n, mean, sd }): CrossingRow[] => {
      const [left, right] = [groups[one], groups[other]];
      return left && right ? [{ item: nameOf(item), criterion: criterion === oneQuestion ? null : state.plan?.criteria.find(({ id }) => id === criterion)?.label ?? null, groups: [left.label, right.label], n, mean, sd }] : [];
    });
    return found.length === 0 ? [] : [{ ballot: ballot.id, kind: ballot.kind, title: ballot.title, rows: found }];
  });
}
