import { describe, expect, it } from 'vitest';
import { apply, decide, type Chance, type Command } from '../../../app/workshop/index.ts';
import { person, room, wish } from '../report/room.ts';

const chance: Chance = { id: (prefix) => `${prefix}_1`, code: () => 'CODE', seed: () => 1, hash: () => 'h', now: () => '2026-11-24T18:00:00.000Z' };
const state = room([person('ann', 'none')], [wish('a', 'ann', { status: 'accepted' }), wish('b', 'ann', { status: 'accepted' }), wish('c', 'ann')]);
const project = (pair?: readonly [string, string]): Command => ({ id: 'x', type: 'project', view: 'gallery', ...(pair && { pair }) });

describe('two pictures on the big screen', () => {
  it('are those that the facilitator chose, until the gallery is shown anew', () => {
    const events = decide(state, { role: 'facilitator' }, project(['a', 'b']), chance);
    expect(events).toEqual([{ type: 'projected', view: 'gallery', pair: ['a', 'b'] }]);
    const shown = apply(state, { type: 'projected', view: 'gallery', pair: ['a', 'b'] });
    expect(shown.pair).toEqual(['a', 'b']);
    expect(apply(shown, { type: 'projected', view: 'gallery' }).pair).toEqual([]);
  });

  it('are never ones that the room may not see', () => {
    for (const pair of [['a', 'c'], ['nobody', 'b']] as const) expect(decide(state, { role: 'facilitator' }, project(pair), chance)).toMatchObject({ refusal: { code: 'unknown-wish' } });
  });
});
