import { describe, expect, it } from 'vitest';
import type { Command } from '../../../app/workshop/types.ts';
import type { Acknowledgement } from '../../../app/workshop/views.ts';
import { memoryShelf, openOutbox } from '../../../renderer/outbox.ts';
import { sendWithMasks, type MaskKept } from '../../../renderer/tablet/mask-sending.ts';

const held = 'data:image/png;base64,iVBORw0=';
const propose: Command = { id: 'c-1', type: 'propose', wish: 'w-1' };
const ask = (id: string, mask = held): Command => ({
  id, type: 'ask-picture', wish: 'w-1',
  ask: { job: `j-${id}`, task: { kind: 'paint', picture: 'p.png', mask, verb: 'add', words: 'une fontaine' }, edits: { with: [], without: [] }, english: null, variants: 1, engine: 'sketch', onto: null },
});
const accept = async (commands: readonly Command[]): Promise<Acknowledgement[]> => commands.map(({ id }) => ({ id, ok: true }));
const kept = async (picture: string, mask: string): Promise<MaskKept> => ({ ok: true, mask: `${picture} ${mask.length}` });
const refuse = async (): Promise<MaskKept> => ({ ok: false, refusal: { code: 'unknown-picture', params: {} } });
const unreachable = async (): Promise<MaskKept> => { throw new Error('no host'); };

describe('a command with a mask', () => {
  it('goes with the name that the host gave its mask, and those beside it as they are', async () => {
    const sent: Command[] = [];
    await sendWithMasks([propose, ask('c-2'), ask('c-3', 'known.png')], async (commands) => { sent.push(...commands); return accept(commands); }, kept);
    expect(sent).toEqual([propose, ask('c-2', `p.png ${held.length}`), ask('c-3', 'known.png')]);
  });

  it('is refused when its mask is, and those after it are sent', async () => {
    const answers = await sendWithMasks([ask('c-2'), propose], accept, refuse);
    expect(answers).toEqual([{ id: 'c-2', ok: false, refusal: { code: 'unknown-picture', params: {} } }, { id: 'c-1', ok: true }]);
  });

  it('waits, with all that comes after it, while the host is out of reach', async () => {
    expect(await sendWithMasks([propose, ask('c-2'), { ...propose, id: 'c-3' }], accept, unreachable)).toEqual([{ id: 'c-1', ok: true }]);
    await expect(sendWithMasks([ask('c-2')], accept, unreachable)).rejects.toThrow();
  });

  it('is lost neither by a Wi-Fi that fails nor by a reload, and is sent once', async () => {
    const shelf = memoryShelf();
    const first = openOutbox(shelf, (commands) => sendWithMasks(commands, accept, unreachable), () => undefined);
    await first.put(ask('c-2'));
    await first.flush();
    expect(await shelf.all()).toEqual([ask('c-2')]);
    const sent: Command[] = [];
    const second = openOutbox(shelf, (commands) => sendWithMasks(commands, async (all) => { sent.push(...all); return accept(all); }, kept), () => undefined);
    await second.flush();
    await second.flush();
    expect(sent).toEqual([ask('c-2', `p.png ${held.length}`)]);
    expect(await shelf.all()).toEqual([]);
  });
});
