import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { toldLines, type ToldLine } from '../mediation/index.ts';
import { fewestTold, toldRound, type State, type Tabled, type ToldRound } from '../workshop/index.ts';
import { publicRound } from './public-round.ts';

/** What residents are told of a round that is about to be tabled in this room. */
export const tellingOf = (state: State, tabled: Tabled): ToldRound => toldRound(publicRound(tabled, state.rounds.at(-1) ?? null, toldLines(state), fewestTold(state)));

const demand = z.looseObject({ kind: z.enum(['must-have', 'cannot-accept']), measure: z.string(), seats: z.array(z.string()), people: z.number(), verdict: z.enum(['granted', 'refused', 'impossible']) });
const recorded = z.looseObject({ round: z.number(), problem: z.unknown(), proposal: z.unknown(), demands: z.array(demand).default([]) });
const telling = z.object({ seats: z.array(z.object({ seat: z.string() })) });

/**
 * Whether what is recorded as told to residents is what the recorded package, and the one before it, say: reckoned again for the
 * seats that it names, of which none may be too small to be told of. `fewest`: of how many people at least, by the plan of that moment. Null where the record holds nothing told: it is older than that.
 */
export function isTold(tabled: unknown, before: unknown, fewest: number): boolean | null {
  const round = recorded.safeParse(tabled);
  const told = z.looseObject({ told: z.unknown().optional() }).safeParse(tabled).data?.told;
  if (told === undefined) return null;
  const named = telling.safeParse(told);
  if (!round.success || !named.success) return false;
  try {
    return isDeepStrictEqual(JSON.parse(JSON.stringify(toldRound(publicRound(asTabled(round.data), asEarlier(before), named.data.seats.map(lineOf), fewest)))), told);
  } catch {
    // What anyone may have written need not even be a demand.
    return false;
  }
}

const lineOf = ({ seat }: { seat: string }, place: number): ToldLine => ({ groups: [seat], label: { en: '', fr: '' }, parts: [], people: new Set(), place });
/** As far as it was read; what is deeper is read again by whoever reckons with it. */
const asTabled = (round: z.infer<typeof recorded>): Tabled => ({ ...round, marks: [] } as unknown as Tabled);
const asEarlier = (before: unknown): Tabled | null => {
  const read = recorded.safeParse(before);
  return read.success ? asTabled(read.data) : null;
};
