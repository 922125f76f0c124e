import type { Bilingual, DesignId, GroupId, MeasureId } from './ids.ts';

/** `rule-based`: concedes step by step, in this computer. `llm`: a language model picks from the same offers. */
export type AgentKind = 'rule-based' | 'llm';

/**
 * A simulated voice for a group of the plan that nobody in the room belongs to: never a seat of the binding package, never an
 * answer, never consent. `reason` and `source` are the facilitator's: why it is heard, and where its numbers come from.
 * `wordsMayLeave`: what residents wrote may be sent to a model outside this computer, of those among them who agreed.
 */
export type AgentSeat = { group: GroupId; kind: AgentKind; reason: string; source: string; wordsMayLeave: boolean };

/**
 * One thing that a simulated voice may say of a package: that it serves the group well enough, that it does not, or that one
 * measure should come in or go out, with the best package under that. `own` is the utility of the group (assumed), `worst` and
 * `total` those of the seats of the room, in rating points; `cost` in major units.
 */
export type AgentOffer = {
  id: string; kind: 'accept' | 'object' | 'must-have' | 'cannot-accept'; measure: MeasureId | null;
  design: DesignId; measures: readonly MeasureId[]; cost: number; own: number; worst: number; total: number;
};

/**
 * What one simulated voice stands on in a round: why it is heard and where its numbers come from, as the facilitator said; the best
 * that any package can do for its group, what the baseline does, and its offers.
 */
export type AgentStanding = {
  group: GroupId; label: Bilingual; reason: string; source: string; best: number; base: number; offers: readonly AgentOffer[];
  /** The package that gives it `best`; absent in records of earlier days, and where there is none. */
  found?: { design: DesignId; measures: readonly MeasureId[] };
};

/**
 * Beside the package on the table, never in its place: the same problem with a seat more for each simulated voice, and its
 * best package (DESIGN §3.1). What the voices may say is priced under the problem of the room, without them.
 */
export type WithAgents = { round: number; standings: readonly AgentStanding[]; problem: unknown; proposal: unknown };

/** Why a model was not followed; the rule-based voice then spoke in its place. */
export type AgentFault =
  | 'no-model' | 'timed-out' | 'unreachable' | 'refused-by-server' | 'server-failed' | 'not-json' | 'wrong-shape' | 'unknown-offer' | 'too-long' | 'declined'
  | 'invented-number' | 'invented-measure' | 'speaks-for-people' | 'quotes-a-resident' | 'not-plain-text' | 'wrong-language';

/**
 * What a simulated voice said in a round. `offer` is one of its standing's. `model` and `host` are those that were asked, null
 * where none was. `raw`: what the model sent, without residents' words and secrets; `heard`: how many texts of residents it was given.
 */
export type AgentTurn = {
  round: number; group: GroupId; kind: AgentKind; model: string | null; host: string | null;
  response: { offer: string; words: Bilingual }; raw: string | null; heard: number; fault: AgentFault | null; milliseconds: number | null;
};

/** The model that an `llm` agent would ask, as the desk shows it; `model` null where none is set, `fault` where the settings do not serve. */
export type AgentModelView = { model: string | null; host: string | null; leaves: boolean; fault: string | null };

export type AgentEvent =
  | ({ type: 'agent-seated' } & AgentSeat)
  | { type: 'agent-unseated'; group: GroupId }
  | { type: 'with-agents-recorded'; withAgents: WithAgents }
  | { type: 'agent-spoke'; turn: AgentTurn }
  | { type: 'voices-shown'; round: number; shown: boolean };

export type AgentCommand =
  | ({ type: 'seat-agent' } & AgentSeat)
  | { type: 'unseat-agent'; group: GroupId }
  | { type: 'record-with-agents'; withAgents: WithAgents }
  | { type: 'record-agent-turn'; turn: AgentTurn }
  | { type: 'show-voices'; round: number; shown: boolean };

/** Most simulated voices at once: a room listens to people. */
export const mostAgents = 3;
