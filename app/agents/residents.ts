import { scrub } from '../prompts/index.ts';
import type { AgentSeat, State } from '../workshop/index.ts';

/** Most texts of residents that a model is given, and the longest of each, in characters. */
const mostTexts = 10;
const longestText = 280;

/**
 * What residents wrote about the rounds before this one, the newest first, as a model may be given it: without who wrote it,
 * without personal data, without anything that could pass for the frame of a prompt. `leaves`: the model is not on this computer;
 * then only what people wrote who agreed to that (`consents.cloud`), and only where the facilitator said so.
 */
export function residentsWords({ rounds, participants }: State, round: number, { wordsMayLeave }: AgentSeat, leaves: boolean): string[] {
  if (leaves && !wordsMayLeave) return [];
  const said = rounds.filter((each) => each.round < round).toReversed().flatMap(({ responses }) => Object.entries(responses).flatMap(([id, response]) => {
    if (!('reason' in response) || (leaves && participants[id]?.consents.cloud !== true)) return [];
    return plainText(String(response.reason));
  }));
  return [...new Set(said)].filter((text) => text !== '').slice(0, mostTexts);
}

/** One line of letters, digits and common marks: no control or direction characters, no brackets, no marks of a chat template. */
export function plainText(text: string): string {
  const flat = scrub(text.normalize('NFKC')).replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\s]+/gu, ' ').replace(/[<>{}[\]|`\\"“”]/gu, '').trim();
  const letters = [...flat];
  return letters.length > longestText ? `${letters.slice(0, longestText - 1).join('')}…` : flat;
}
