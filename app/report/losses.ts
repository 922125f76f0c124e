import type { DamageView, State } from '../workshop/index.ts';

/** Entries of the record that this report cannot count. `now`: the record is still damaged; `lost`: how many, null where nobody can tell. */
export type LossEntry = { now: boolean; after: number; lost: number | null };

/** What is missing of the record that a report rests on: of one that was mended for good, of one that is only read from there on. */
export function lossesOf({ mended }: Pick<State, 'mended'>, damage: Pick<DamageView, 'sound' | 'lost'> | null = null): LossEntry[] {
  return [...mended.map(({ after, lost }) => ({ now: false, after, lost })), ...(damage ? [{ now: true, after: damage.sound, lost: damage.lost }] : [])];
}
