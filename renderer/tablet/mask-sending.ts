import type { Command, ImageId, Refusal } from '../../app/workshop/types.ts';
import type { Acknowledgement } from '../../app/workshop/views.ts';

/**
 * A mask that is still on this tablet, as a data URL in the place of its name. So a mask waits in the outbox with the command
 * that needs it, outlives a reload with it, and can never be lost without it.
 */
const heldHere = 'data:image/png;base64,';

export type MaskKept = { ok: true; mask: ImageId } | { ok: false; refusal: Refusal };
type Send = (commands: readonly Command[]) => Promise<readonly Acknowledgement[]>;

/**
 * Sends commands, each with its mask before it. What the host refuses of a mask refuses its command, with the reason; where
 * the host is out of reach, what comes before is sent and the rest waits. Throws when nothing could be sent.
 */
export async function sendWithMasks(commands: readonly Command[], send: Send, leave: (picture: ImageId, mask: string) => Promise<MaskKept> = leaveMask): Promise<Acknowledgement[]> {
  const ready: Command[] = [];
  const refused: Acknowledgement[] = [];
  for (const command of commands) {
    const mask = maskIn(command);
    if (mask === null) {
      ready.push(command);
      continue;
    }
    const kept = await leave(mask.picture, mask.mask).catch(() => null);
    if (kept === null) {
      if (ready.length + refused.length === 0) throw new Error('no host');
      break;
    }
    if (kept.ok) ready.push(withMask(command, kept.mask));
    else refused.push({ id: command.id, ok: false, refusal: kept.refusal });
  }
  return [...refused, ...(ready.length > 0 ? await send(ready) : [])];
}

function maskIn(command: Command): { picture: ImageId; mask: string } | null {
  const task = (command.type === 'ask-picture' || command.type === 'wish') && command.ask ? command.ask.task : null;
  return task?.kind === 'paint' && task.mask.startsWith(heldHere) ? task : null;
}

function withMask(command: Command, mask: ImageId): Command {
  if ((command.type !== 'ask-picture' && command.type !== 'wish') || command.ask?.task.kind !== 'paint') return command;
  return { ...command, ask: { ...command.ask, task: { ...command.ask.task, mask } } };
}

/** Leaves a mask with the host; gives up after 20 s, and throws when it is to be tried again. */
async function leaveMask(picture: ImageId, mask: string): Promise<MaskKept> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), 20_000);
  try {
    const response = await fetch(`/api/masks?picture=${encodeURIComponent(picture)}`, { method: 'POST', headers: { 'content-type': 'image/png' }, body: bytesOf(mask), signal: giveUp.signal });
    return read(response.status, await response.json());
  } finally {
    clearTimeout(timer);
  }
}

function read(status: number, answer: unknown): MaskKept {
  if (answer === null || typeof answer !== 'object' || status === 429 || status >= 500) throw new Error(`HTTP ${status}`);
  if (status === 413) return { ok: false, refusal: { code: 'too-large', params: {} } };
  if ('ok' in answer && answer.ok === true && 'mask' in answer && typeof answer.mask === 'string') return { ok: true, mask: answer.mask };
  if ('code' in answer && typeof answer.code === 'string') return { ok: false, refusal: { code: answer.code as Refusal['code'], params: 'params' in answer ? answer.params as Refusal['params'] : {} } };
  throw new Error(`HTTP ${status}`);
}

const bytesOf = (mask: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(mask.slice(heldHere.length)), (letter) => letter.charCodeAt(0));
