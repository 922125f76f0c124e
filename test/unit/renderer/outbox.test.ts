import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../app/workshop/types.ts';
import type { Acknowledgement } from '../../../app/workshop/views.ts';
import { memoryShelf, openOutbox } from '../../../renderer/outbox.ts';

const wish = (n: number): Command => ({ id: `c-${n}`, type: 'propose', wish: `w-${n}` });
const accept = (commands: readonly Command[]): Acknowledgement[] => commands.map(({ id }) => ({ id, ok: true }));
const tryAgain = { code: 'try-again', params: {} };
const ids = (commands: readonly Command[]): string[] => commands.map(({ id }) => id);

describe('the outbox of a tablet', () => {
  it('keeps a command on the shelf until the host acknowledges it', async () => {
    const shelf = memoryShelf();
    let reachable = false;
    const outbox = openOutbox(shelf, async (commands) => { if (!reachable) throw new Error('no host'); return accept(commands); }, () => undefined);
    await outbox.put(wish(1));
    await outbox.flush();
    expect(ids(await shelf.all())).toEqual(['c-1']);
    expect(ids(outbox.waiting())).toEqual(['c-1']);
    reachable = true;
    await outbox.flush();
    await outbox.flush();
    expect(await shelf.all()).toEqual([]);
    expect(outbox.waiting()).toEqual([]);
  });

  it('sends again after a reload what was saved before it', async () => {
    const shelf = memoryShelf();
    const dead = openOutbox(shelf, async () => { throw new Error('no host'); }, () => undefined);
    await dead.put(wish(1));
    await dead.put(wish(2));
    const sent: string[] = [];
    const next = openOutbox(shelf, async (commands) => { sent.push(...ids(commands)); return accept(commands); }, () => undefined);
    await next.flush();
    expect(sent).toEqual(['c-1', 'c-2']);
  });

  it('sends in order and never more than 50 at once', async () => {
    const shelf = memoryShelf();
    for (let n = 0; n < 120; n += 1) await shelf.add(wish(n));
    const batches: string[][] = [];
    const outbox = openOutbox(shelf, async (commands) => { batches.push(ids(commands)); return accept(commands); }, () => undefined);
    await outbox.flush();
    expect(batches.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(batches.flat()).toEqual(Array.from({ length: 120 }, (_, n) => `c-${n}`));
  });

  it('tells of a refusal once and does not send it again', async () => {
    const refused: string[] = [];
    let sends = 0;
    const outbox = openOutbox(memoryShelf(), async (commands) => {
      sends += 1;
      return commands.map(({ id }) => ({ id, ok: false, refusal: { code: 'ballot-closed', params: {} } }));
    }, ({ id }, { code }) => refused.push(`${id} ${code}`));
    await outbox.put(wish(1));
    await outbox.flush();
    await outbox.flush();
    expect(refused).toEqual(['c-1 ballot-closed']);
    expect(sends).toBe(1);
  });

  it('keeps a command that the host asks to try again', async () => {
    const refused: string[] = [];
    const answers = [tryAgain as never];
    const outbox = openOutbox(memoryShelf(), async (commands) => {
      const refusal = answers.pop();
      return refusal ? commands.map(({ id }) => ({ id, ok: false, refusal })) : accept(commands);
    }, ({ id }) => refused.push(id));
    await outbox.put(wish(1));
    for (let turn = 0; turn < 4; turn += 1) await outbox.flush();
    expect(refused).toEqual([]);
    expect(outbox.waiting()).toEqual([]);
  });

  it('forgets what a person who left had not sent', async () => {
    const shelf = memoryShelf();
    const outbox = openOutbox(shelf, async () => { throw new Error('no host'); }, () => undefined);
    await outbox.put(wish(1));
    await outbox.clear();
    expect(await shelf.all()).toEqual([]);
  });

  it('loses nothing and keeps the order, whatever requests or their answers get lost', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom('lost', 'unanswered', 'good'), { maxLength: 12 }), fc.integer({ min: 1, max: 30 }), async (faults, count) => {
      const seen: string[] = [];
      const left = [...faults];
      const outbox = openOutbox(memoryShelf(), async (commands) => {
        const fault = left.shift() ?? 'good';
        if (fault === 'lost') throw new Error('lost');
        for (const { id } of commands) if (!seen.includes(id)) seen.push(id);
        if (fault === 'unanswered') throw new Error('unanswered');
        return accept(commands);
      }, () => undefined);
      await Promise.all(Array.from({ length: count }, (_, n) => outbox.put(wish(n))));
      while (outbox.waiting().length > 0) await outbox.flush();
      expect(seen).toEqual(Array.from({ length: count }, (_, n) => `c-${n}`));
    }), { numRuns: 60 });
  });
});
