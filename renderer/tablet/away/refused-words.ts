import type { Command } from '../../../app/workshop/types.ts';
import type { Drafts } from '../drafts.ts';
import { fieldsOf } from '../reply/reply.ts';

/** The words that a person wrote in a command; null where there are none. */
export function wordsIn(command: Command): string | null {
  switch (command.type) {
    case 'wish': case 'comment': return command.text;
    case 'respond': return command.response.kind === 'object' ? command.response.reason : command.response.reservation ?? null;
    default: return null;
  }
}

/**
 * Puts what the host refused back where it was written, unless something else has been begun there since. `hidden`: the refusal
 * itself says so, once.
 */
export function keepWords(drafts: Drafts, command: Command): boolean {
  const begun = draftOf(command);
  if (begun === null || Object.hasOwn(drafts.all(), begun.place)) return false;
  drafts.keep(begun.place, { title: begun.title, value: begun.value, hidden: true });
  return true;
}

function draftOf(command: Command): { place: string; title: string; value: unknown } | null {
  switch (command.type) {
    case 'wish': return { place: `wish:${command.parent ?? 'new'}`, title: '', value: command.text };
    case 'comment': return { place: `comment:${command.wish}`, title: '', value: command.text };
    case 'respond': return { place: `response:${command.round}`, title: String(command.round), value: fieldsOf(command.response) };
    default: return null;
  }
}
