import { toldOrder, type ToldOrder } from '../disagreement/index.ts';
import { toldLines, type ToldLine } from '../mediation/index.ts';
import { goesOn, type Bilingual, type DisagreementTold, type State } from '../workshop/index.ts';
import type { BallotEntry } from './types.ts';

/** What is told of disagreement on closed ballots, with what their items are called, by key. */
export type DisagreementEntry = DisagreementTold & { items: Readonly<Record<string, Bilingual>> };

export const nothingTold: DisagreementTold = { ballots: [], shifts: [], orders: [] };

/** What has to be reckoned for a report on this state: of every ballot that is over. */
export const toldToReport = (state: State, lines: readonly ToldLine[] = toldLines(state)): ToldOrder => toldOrder(state, lines, (held) => held.status === 'closed' && !goesOn(held));

export function disagreementEntry(told: DisagreementTold, ballots: readonly BallotEntry[]): DisagreementEntry {
  const items = ballots.flatMap(({ rows }) => rows.filter(({ pooled }) => !pooled).map(({ key, item }) => [key, item] as const));
  return { ...told, items: Object.fromEntries(items) };
}

export const itemIn = ({ items }: DisagreementEntry, item: string): Bilingual => items[item] ?? { en: item, fr: item };
