import type { Answer, Ballot, GroupId } from '../../../app/workshop/index.ts';

/** What a process full of tablets is asked to do, and what it tells. Milliseconds of one clock that all processes share (`now`). */
export type Order =
  | { do: 'join'; origin: string; from: number; count: number; groups: readonly GroupId[] }
  /** Each tablet answers once, at a moment of its own within `over` ms; told once all screens here show `total` answers. */
  | { do: 'answer'; ballot: Ballot; over: number; total: number; seed: string };
export type Told =
  | { told: 'joined' }
  | { told: 'answered'; ballot: string; votes: readonly Vote[]; shown: readonly Shown[]; lag: number };
export type Vote = { sent: number; acknowledged: number };
/** When the last screen of this process had the frame that counts so many answers. */
export type Shown = { answered: number; at: number };

/** The system's monotonic clock, in ms: the same for every process of a machine. */
export const now = (): number => Number(process.hrtime.bigint()) / 1e6;

/** Scores of 1 to 5 that differ from one person and place to the next. */
export function answerOf({ items, criteria }: Ballot, nth: number): Answer {
  const score = (item: number, criterion: number): number => 1 + ((nth * 7 + item * 3 + criterion * 5 + (nth % 4) * item) % 5);
  return { kind: 'criteria', scores: Object.fromEntries(items.map((item, i) =>
    [`${item.kind}:${item.id}`, Object.fromEntries(criteria.map((criterion, c) => [criterion, score(i, c)]))])) };
}
