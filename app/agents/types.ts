import type { AgentKind, AgentOffer, AgentSeat, AgentStanding, AgentTurn, Bilingual } from '../workshop/index.ts';

/** What an agent is given when it is its turn. Money in major units. */
export type Turn = {
  round: number; seed: number; seat: AgentSeat; standing: AgentStanding;
  /** Everything that the catalogue has, by name: what is not in it does not exist. */
  catalogue: readonly { id: string; label: Bilingual; description: Bilingual; cost: number }[];
  /** What else may be named: designs, groups, criteria, the place. */
  named: readonly Bilingual[];
  /** What residents wrote of the rounds before, those of it that may be given; see `residentsWords`. */
  residents: readonly string[];
};

/** What came of a turn, as it is recorded. */
export type Spoken = Pick<AgentTurn, 'model' | 'host' | 'response' | 'raw' | 'heard' | 'fault' | 'milliseconds'>;

/**
 * A simulated voice. It picks one of the offers that the solver priced and says why in both languages; nothing else that it says
 * is heard. Rejects only with the signal's reason: a fault of its own is in what it gives.
 */
export type GroupAgent = { kind: AgentKind; speak: (turn: Turn, signal: AbortSignal) => Promise<Spoken> };

/** The measure of an offer, or nothing for the package as it is. */
export const measureOf = ({ catalogue }: Turn, { measure }: AgentOffer): Turn['catalogue'][number] | null =>
  catalogue.find(({ id }) => id === measure) ?? null;
