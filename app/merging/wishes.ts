import type { ParticipantId, State, Wish, WishId } from '../workshop/index.ts';
import type { Alias } from './people.ts';
import type { Conflict, MergedRoom } from './types.ts';

/** Every wish once. One from before the rooms parted has all that was said of it since; what became of it may differ, and is named. */
export function mergeWishes(rooms: readonly MergedRoom[], alias: Alias): { wishes: State['wishes']; conflicts: readonly Conflict[] } {
  const held = new Map<WishId, { wish: Wish; fates: Map<string, string> }>();
  for (const { record, state } of rooms) {
    for (const [id, said] of Object.entries(state.wishes)) {
      const author = alias(said.author);
      if (author === null) continue;
      const wish: Wish = { ...said, author, comments: said.comments.flatMap((comment) => { const by = alias(comment.author); return by === null ? [] : [{ ...comment, author: by }]; }), checks: checksOf(said, alias) };
      const before = held.get(id);
      const fates = new Map([...(before?.fates ?? []), ...(stage(wish) > 1 ? [[record, fateOf(wish)] as const] : [])]);
      held.set(id, { wish: before ? together(before.wish, wish) : wish, fates });
    }
  }
  const parted = [...held].filter(([, { fates }]) => new Set(fates.values()).size > 1);
  return {
    wishes: Object.fromEntries([...held].map(([id, { wish }]) => [id, wish])),
    conflicts: parted.map(([wish, { fates }]) => ({ kind: 'wish', wish, records: [...fates.keys()] })),
  };
}

/** The one of which more became stands; what was written and seen in either room stays. */
function together(one: Wish, other: Wish): Wish {
  const further = stage(other) > stage(one) ? other : one;
  const comments = [...one.comments, ...other.comments.filter(({ id }) => !one.comments.some((comment) => comment.id === id))];
  return { ...further, comments, checks: { ...other.checks, ...one.checks }, tags: [...new Set([...one.tags, ...other.tags])] };
}

const stage = ({ status, outcome }: Wish): number => (status === 'private' ? 0 : status === 'proposed' ? 1 : outcome === null ? 2 : 3);
const fateOf = ({ status, outcome }: Wish): string => JSON.stringify([status, outcome]);

function checksOf({ checks }: Wish, alias: Alias): Wish['checks'] {
  return Object.fromEntries(Object.entries(checks).flatMap(([id, check]) => { const by: ParticipantId | null = alias(id); return by === null ? [] : [[by, check]]; }));
}
