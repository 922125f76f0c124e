import { belowIn, consentCount, consentsInForce, leastConsent } from './consents.ts';
import { refuse, type Chance, type Decision } from './decision.ts';
import { seatsOf } from './seats.ts';
import type { Actor, Command, State } from './types.ts';

type ConsentCommand = Extract<Command, { type: 'ask-consent' | 'consent' | 'close-consent' }>;

/** Asking a seat whether it may end below its utility in the baseline, its members' answers, and the end of the question. */
export function decideConsent(state: State, actor: Actor, command: ConsentCommand, chance: Chance): Decision {
  if (state.phase !== 'negotiate') return refuse('not-in-phase');
  if (command.type === 'ask-consent') return ask(state, command, chance);
  const held = state.consents.find(({ id }) => id === command.ask);
  if (!held) return refuse('unknown-consent');
  if (command.type === 'close-consent') return held.closed ? [] : [{ type: 'consent-closed', ask: held.id, count: consentCount(state, held) }];
  if (held.closed || held.lapsed) return refuse('consent-closed');
  const sits = actor.role === 'participant' && seatsOf(state).some(({ id, members }) => id === held.seat && members.includes(actor.id));
  return sits ? [{ type: 'consented', participant: actor.id, ask: held.id, yes: command.yes }] : refuse('not-your-seat');
}

/** Only what the newest round needs, only of a seat that is large enough, and once: to be asked again and again is pressure. */
function ask(state: State, { round, of, seat }: Extract<ConsentCommand, { type: 'ask-consent' }>, chance: Chance): Decision {
  const newest = state.rounds.at(-1);
  if (newest?.round !== round) return refuse('unknown-round');
  const below = belowIn(newest).find((one) => one.of === of && one.seat === seat);
  if (!below) return refuse('consent-not-needed');
  const members = seatsOf(state).find(({ id }) => id === seat)?.members.length ?? 0;
  if (members < leastConsent.least) return refuse('consent-too-few', { least: leastConsent.least });
  if (state.consents.some((one) => one.round === round && one.of === of && one.seat === seat && !one.lapsed)) return refuse('consent-asked');
  return [{ type: 'consent-asked', consent: { id: chance.id('q'), round, ...below, members } }];
}

/** A package may rest only on consents that hold, as they hold. */
export function consentFault(state: State, { tabled }: Extract<Command, { type: 'table-package' }>): Decision | null {
  const held = consentsInForce(state);
  const sound = (tabled.consents ?? []).every(({ ask: id, of, seat, to }) => held.some((one) => one.ask === id && one.of === of && one.seat === seat && one.to === to));
  return sound ? null : refuse('consent-missing');
}
