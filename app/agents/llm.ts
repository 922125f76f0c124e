import type { AgentFault } from '../workshop/index.ts';
import { readAnswer } from './answer.ts';
import { openOffers } from './concession.ts';
import { askModel, type ChatPorts } from './chat.ts';
import { answerSchema, messagesFor } from './prompt.ts';
import { withoutQuotes } from './quotes.ts';
import { ruleBasedAgent } from './rule-based.ts';
import { placeOf, type ChatSettings } from './settings.ts';
import type { GroupAgent, Spoken, Turn } from './types.ts';

/** Longest raw output that is kept, in characters. */
const longestRaw = 4_000;

/**
 * A language model that picks one of the offers and words the reason. Whatever goes wrong, the rule-based voice takes the turn,
 * and the fault is on record. `chat` null: no model is set.
 */
export function llmAgent(chat: ChatSettings | null, { now, ...ports }: ChatPorts & { now: () => number }): GroupAgent {
  return {
    kind: 'llm',
    speak: async (given, signal) => {
      // What would harm its group is not open to a model either.
      const turn = { ...given, standing: { ...given.standing, offers: openOffers(given.standing) } };
      const instead = async (fault: AgentFault, asked: Partial<Spoken> = {}): Promise<Spoken> => ({ ...(await ruleBasedAgent.speak(turn, signal)), ...asked, fault });
      if (!chat) return instead('no-model');
      const start = now();
      const answer = await askModel({ ...chat, seed: turn.seed }, messagesFor(turn), answerSchema(turn), signal, ports);
      const asked = {
        model: chat.model, host: answer.host ?? placeOf(chat).host, heard: turn.residents.length, milliseconds: Math.round(now() - start),
        raw: answer.text === null ? null : recordable(answer.text, turn),
      };
      if (!answer.ok) return instead(answer.fault, asked);
      const read = readAnswer(answer.text, turn);
      return read.ok ? { ...asked, response: read.response, fault: null } : instead(read.fault, asked);
    },
  };
}

/** As it came, but for what residents wrote; escapes are undone first, so that they hide nothing. */
function recordable(text: string, { residents }: Turn): string {
  const open = residents.length === 0 ? text : text.replace(/\\u([0-9a-f]{4})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return withoutQuotes(open, residents).slice(0, longestRaw);
}
