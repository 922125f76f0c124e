import { listedDemands, toldLines } from '../mediation/index.ts';
import { demandKey, fewestTold, type MyView, type ParticipantId, type Round, type State } from '../workshop/index.ts';
import { publicRound } from './public-round.ts';
import { askedBy } from './round-records.ts';

/** The round with the demands that anyone may be told of. */
export function listed(state: State, round: Round): Round {
  const demands = listedDemands(state, round);
  return demands === round.demands ? round : { ...round, demands };
}

/** What of the newest round only the person who asked for it is told. */
export function unlistedOf(state: State): (participant: ParticipantId) => MyView['unlisted'] {
  const newest = state.rounds.at(-1);
  const known = new Set(newest ? listedDemands(state, newest).map(demandKey) : []);
  const demands = newest ? newest.demands.filter((demand) => !known.has(demandKey(demand))) : [];
  if (!newest || demands.length === 0) return () => null;
  const mine = askedBy(state);
  return (participant) => {
    const own = demands.filter(({ kind, measure }) => mine(participant).some((asked) => asked.by === 'me' && asked.kind === kind && asked.measure === measure));
    const { demands: told, measures } = publicRound({ ...newest, demands: own }, state.rounds.at(-2) ?? null, toldLines(state), fewestTold(state));
    return own.length === 0 ? null : { demands: told, measures };
  };
}
