import { templateOf } from '../../../app/templates/index.ts';
import { apply, decide, emptyState, type Actor, type Chance, type Command, type Drawing, type Event, type State } from '../../../app/workshop/index.ts';

export const facilitator: Actor = { role: 'facilitator' };
export const host: Actor = { role: 'host' };
export const cut = (image: string): Drawing => ({ image, engine: 'sd-server', prompt: 'un banc', seed: 1, description: { en: 'A bench', fr: 'Un banc' }, understood: null, sourceType: 'ai' });

/** A room that imagines, with two people; `cloud` is what the first agreed to. */
export function room(cloud = false): { state: () => State; events: Event[]; give: (actor: Actor, command: object) => string | null; ana: Actor; bob: Actor } {
  let state = emptyState;
  let count = 0;
  const events: Event[] = [];
  const next = (): number => { count += 1; return count; };
  const chance: Chance = { id: (prefix) => `${prefix}${next()}`, code: () => `CODE${next()}`, seed: next, hash: (value) => JSON.stringify(value), now: () => '2026-11-24T18:00:00.000Z' };
  const give = (actor: Actor, command: object): string | null => {
    const decision = decide(state, actor, { id: `c${next()}`, ...command } as Command, chance);
    if ('refusal' in decision) return decision.refusal.code;
    for (const event of decision) { state = apply(state, event); events.push(event); }
    return null;
  };
  give(facilitator, { type: 'prepare', plan: templateOf('street')?.plan, reason: null });
  const joining = { type: 'join', language: 'fr', ageBand: '35-54', parentalCode: null, groups: 'none' };
  const consents = { takePart: true, groupData: true, publishWords: true, publishPictures: true };
  give({ role: 'visitor' }, { ...joining, consents: { ...consents, cloud } });
  give({ role: 'visitor' }, { ...joining, consents: { ...consents, cloud: false } });
  give(facilitator, { type: 'move', to: 'envision' });
  const [ana = '', bob = ''] = Object.keys(state.participants);
  give({ role: 'participant', id: ana }, { type: 'wish', wish: 'w', text: 'Un banc', language: 'fr', table: null, parent: null });
  give(host, { type: 'record-drawing', participant: ana, wish: 'w', ...cut('sketch.png'), engine: 'sketch' });
  return { state: () => state, events, give, ana: { role: 'participant', id: ana }, bob: { role: 'participant', id: bob } };
}
