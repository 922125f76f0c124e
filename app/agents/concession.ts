import type { AgentOffer, AgentStanding } from '../workshop/index.ts';

/** The round in which an agent is content with what its group has today. */
export const lastConcession = 4;
/** A gain below a tenth of a point is not felt: it is worth no demand. */
const felt = 0.1;

/**
 * What a group still hopes for in a round, in rating points: its best possible in the first, falling by the same step each round
 * to what it has under the baseline in the last (time-dependent tactic of P. Faratin, C. Sierra and N. R. Jennings, 'Negotiation
 * decision functions for autonomous agents', Robotics and Autonomous Systems 24, 1998, with β = 1).
 */
export function aspiration({ best, base }: Pick<AgentStanding, 'best' | 'base'>, round: number): number {
  const conceded = Math.min(1, Math.max(0, (round - 1) / (lastConcession - 1)));
  return Math.max(base, best - (best - base) * conceded);
}

/**
 * The offer that an agent takes: of those that reach its aspiration the one that is best for the room (greatest smallest
 * utility, then total), which is the package on the table where that reaches it; where none does, the one that is best for its
 * group; of those alone that are open to it (`openOffers`). So from round to round
 * over the same offers what it takes never gets better for it (monotonic concession: J. S. Rosenschein and G. Zlotkin, 'Rules of
 * Encounter', MIT Press, 1994, after F. Zeuthen, 1930). What is equal in all this is settled by the seed.
 */
export function concede(standing: AgentStanding, round: number, seed: number): AgentOffer | null {
  const open = openOffers(standing);
  const hoped = aspiration(standing, round);
  const enough = open.filter(({ own }) => own >= hoped);
  const taken = enough.length > 0 ? enough.toSorted((a, b) => forTheRoom(a, b) || drawn(seed, a, b))[0] : open.toSorted((a, b) => b.own - a.own || forTheRoom(a, b) || drawn(seed, a, b))[0];
  return taken ?? null;
}

/**
 * The offers that a voice may take, whatever picks among them: none that leaves its group below the baseline, no demand that its
 * group would not feel as a gain over the package on the table. Where nothing is left, that it cannot be content.
 */
export function openOffers({ base, offers }: Pick<AgentStanding, 'base' | 'offers'>): AgentOffer[] {
  const accept = offers.find(({ kind }) => kind === 'accept');
  const open = offers.filter(({ kind, own }) => kind !== 'object' && own >= base && (kind === 'accept' || !accept || accept.own < base || own >= accept.own + felt));
  return open.length > 0 ? open : offers.filter(({ kind }) => kind === 'object');
}

/** Better for the seats of the room first; what stands on the table before what would have to be made anew. */
const forTheRoom = (a: AgentOffer, b: AgentOffer): number =>
  b.worst - a.worst || b.total - a.total || Number(b.kind === 'accept') - Number(a.kind === 'accept') || b.own - a.own;

/** An order that follows from the seed and the offers alone, so that neither the alphabet nor the place in a list decides. */
const drawn = (seed: number, a: AgentOffer, b: AgentOffer): number => lot(seed, a.id) - lot(seed, b.id) || (a.id < b.id ? -1 : 1);

/** FNV-1a over the seed and the id. */
function lot(seed: number, id: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let place = 0; place < id.length; place += 1) hash = Math.imul(hash ^ id.charCodeAt(place), 0x01000193);
  return hash >>> 0;
}
