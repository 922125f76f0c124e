import { meanOf } from './moments.ts';

/** People of one group present both times, and how many of them came nearer to the others of the group, or went further from them. */
export interface Movement { readonly n: number; readonly toward: number; readonly away: number }

/**
 * Whether each member lies nearer to the rest of their group after the discussion than before: their own distance from the mean of
 * the others, in both rounds as the others stood before, so that nobody moves because somebody else did. Says nothing of why.
 * Null for fewer than two members. `same`: differences up to it are none (means of decimals carry rounding errors).
 */
export function movementOf(members: readonly { readonly before: number; readonly after: number }[], same = 1e-9): Movement | null {
  if (members.length < 2) return null;
  const middle = meanOf(members.map(({ before }) => before));
  const nearer = members.map(({ before, after }) => {
    const others = middle + (middle - before) / (members.length - 1);
    return Math.abs(before - others) - Math.abs(after - others);
  });
  return { n: members.length, toward: nearer.filter((by) => by > same).length, away: nearer.filter((by) => by < -same).length };
}
