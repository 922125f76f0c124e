import { own } from './own.ts';
import { demandKey, utilityIn } from './round-figures.ts';
import { seatsOf } from './seats.ts';
import type { Consent, ConsentCount, ConsentUsed, Round, State, Tabled } from './types.ts';

/** A seat ends below its utility in the baseline only where two thirds of its present members, at least five of them, say yes. */
export const leastConsent = { share: [2, 3], least: 5 } as const;

/** Whether so many of so many are enough. Who says nothing counts among the members, never among those who say yes. */
export function isConsent({ members, yes }: Pick<ConsentCount, 'members' | 'yes'>): boolean {
  const [part, whole] = leastConsent.share;
  return yes >= leastConsent.least && yes * whole >= members * part;
}

/** Of those who sit in the seat now: who has left does not count, whoever came since does. */
export function consentCount(state: State, { seat, answers }: Pick<Consent, 'seat' | 'answers'>): ConsentCount {
  const members = seatsOf(state).find(({ id }) => id === seat)?.members ?? [];
  const said = (answer: boolean): number => members.filter((id) => Object.hasOwn(answers, id) && answers[id] === answer).length;
  return { members: members.length, yes: said(true), no: said(false) };
}

/**
 * The consents that hold now: closed, and enough of those who are still here said yes. A withdrawal may end one, and an amendment of the plan ends all. Of one seat and
 * demand the latest stands.
 */
export function consentsInForce(state: State): ConsentUsed[] {
  const latest = new Map(state.consents.filter(({ closed, lapsed }) => closed !== null && !lapsed).map((consent) => [`${consent.seat} ${consent.of}`, consent]));
  return [...latest.values()].flatMap((consent): ConsentUsed[] => {
    const count = consentCount(state, consent);
    return isConsent(count) ? [{ ask: consent.id, of: consent.of, seat: consent.seat, to: consent.to, yes: count.yes, members: count.members }] : [];
  });
}

/**
 * Down to which utility each seat may fall in a package under these demands (by key), in rating points: for the sake of a demand it
 * agreed to, and of the package that was on the table. The lowest where it agreed to several. No other seat stands in it.
 */
export function fallsUnder(consents: readonly ConsentUsed[], demands: readonly string[]): Readonly<Record<string, number>> {
  const falls: Record<string, number> = {};
  for (const { seat, of, to } of consents) if (of === forPackage || demands.includes(of)) falls[seat] = Math.min(to, falls[seat] ?? to);
  return falls;
}

/** The same of a package that was tabled: all consents that are recorded with it bear on it. */
export const fallsOf = ({ consents = [] }: Pick<Tabled, 'consents'>): Readonly<Record<string, number>> => fallsUnder(consents, consents.map(({ of }) => of));

/** The seats that a round's package leaves below where they begin and that have not agreed to it, before it was tabled or since. */
export function unconsented(state: State, round: Pick<Round, 'proposal' | 'demands' | 'consents'>): string[] {
  const held = fallsUnder(consentsInForce(state), []);
  return belowIn(round).flatMap(({ of, seat, to }) => (of === forPackage && to < (own(held, seat) ?? Infinity) ? [seat] : []));
}

/** `of` where the question is about the package on the table itself. */
export const forPackage = 'package';

/** A seat that would end below its utility in the baseline, in rating points. */
export type Below = { of: string; seat: string; from: number; to: number };

/** The seats that a round's package leaves below their utility in the baseline, or that a demand refused for that would; not those that had agreed to as much before. */
export function belowIn(round: Pick<Round, 'proposal' | 'demands' | 'consents'>): Below[] {
  const agreed = fallsOf(round);
  const below = (of: string, utilities: unknown): Below[] => {
    const seats = typeof utilities === 'object' && utilities !== null ? Object.keys(utilities) : [];
    return seats.flatMap((seat) => {
      const [from, to] = [utilityIn(round.proposal, ['baseline', 'utilities', seat]), utilityIn(utilities, [seat])];
      return from === null || to === null || to >= from || to >= (own(agreed, seat) ?? Infinity) ? [] : [{ of, seat, from, to }];
    });
  };
  const tabled = typeof round.proposal === 'object' && round.proposal !== null && 'utilities' in round.proposal ? round.proposal.utilities : null;
  return [
    ...below(forPackage, tabled),
    ...round.demands.flatMap((demand) => (demand.verdict === 'refused' && demand.because === 'below-base' ? below(demandKey(demand), demand.price.utilities) : [])),
  ];
}
