import type { AgentFault, AgentTurn } from '../workshop/index.ts';
import { checkedWords } from './check.ts';
import { answerShape } from './prompt.ts';
import type { Turn } from './types.ts';

/** What a model answered, if it may be said; else what is wrong with it. The text may come from anywhere: nothing in it is trusted. */
export function readAnswer(text: string, turn: Turn): { ok: true; response: AgentTurn['response'] } | { ok: false; fault: AgentFault } {
  const parsed = jsonIn(text);
  if (parsed === undefined) return { ok: false, fault: 'not-json' };
  const answer = answerShape.safeParse(parsed);
  if (!answer.success) return { ok: false, fault: 'wrong-shape' };
  const { offer, words } = answer.data;
  if (!turn.standing.offers.some(({ id }) => id === offer)) return { ok: false, fault: 'unknown-offer' };
  const checked = checkedWords(words, turn);
  return checked.ok ? { ok: true, response: { offer, words: checked.words } } : checked;
}

/** The JSON of an answer, also after what a reasoning model thinks aloud, or inside a fence. */
function jsonIn(text: string): unknown {
  const said = text.replace(/^\s*<think>[\s\S]*?<\/think>/u, '').trim();
  const [, fenced] = /^```(?:json)?\s*\n([\s\S]*?)\n?```$/u.exec(said) ?? [];
  try {
    return JSON.parse(fenced ?? said);
  } catch {
    return undefined;
  }
}
