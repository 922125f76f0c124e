import type { AgentOffer, Bilingual } from '../workshop/index.ts';
import { aspiration, concede } from './concession.ts';
import { measureOf, type GroupAgent, type Turn } from './types.ts';
import { inBoth, money } from './words.ts';

/** Concedes step by step from what its group would gain (`concede`), offline, and says so in a plain sentence. */
export const ruleBasedAgent: GroupAgent = {
  kind: 'rule-based',
  speak: (turn) => {
    const offer = concede(turn.standing, turn.round, turn.seed);
    const response = offer ? { offer: offer.id, words: wordsOf(turn, offer) } : { offer: 'object', words: inBoth('object') };
    return Promise.resolve({ model: null, host: null, response, raw: null, heard: 0, fault: null, milliseconds: null });
  },
};

/** Names and prices of the catalogue only: what the group would gain is assumed, and stands on the desk. */
function wordsOf(turn: Turn, offer: AgentOffer): Bilingual {
  const measure = measureOf(turn, offer);
  if (offer.kind === 'accept') return inBoth(offer.own >= aspiration(turn.standing, turn.round) ? 'accept' : 'nothing-better');
  if (offer.kind === 'object' || !measure) return inBoth('object');
  return inBoth(offer.kind, (language) => ({ measure: measure.label[language], cost: money(measure.cost, language) }));
}
