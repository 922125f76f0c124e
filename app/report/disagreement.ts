import { disagreementTold } from '../disagreement/index.ts';
import type { ToldLine } from '../mediation/index.ts';
import { goesOn, type Bilingual, type DisagreementTold, type State } from '../workshop/index.ts';
import type { BallotEntry } from './types.ts';

/** What is told of disagreement on closed ballots, with what their items are called, by key. */
export type DisagreementEntry = DisagreementTold & { items: Readonly<Record<string, Bilingual>> };

export const nothingTold: DisagreementEntry = { ballots: [], shifts: [], orders: [], items: {} };

export function disagreementEntry(state: State, lines: readonly ToldLine[], ballots: readonly BallotEntry[]): DisagreementEntry {
  const told = disagreementTold(state, lines, (held) => held.status === 'closed' && !goesOn(held));
  const items = ballots.flatMap(({ rows }) => rows.filter(({ pooled }) => !pooled).map(({ key, item }) => [key, item] as const));
  return { ...told, items: Object.fromEntries(items) };
}

export const itemIn = ({ items }: DisagreementEntry, item: string): Bilingual => items[item] ?? { en: item, fr: item };
