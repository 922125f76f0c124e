/** Someone who answered, and what they say of themself. */
export interface Person { readonly participant: string; readonly groups: readonly string[] }

/** People shown together: one group, or several too small to stand alone. */
export interface Line {
  readonly groups: readonly string[];
  readonly people: ReadonlySet<string>;
  /** Where it stands among the lines: the place of its first group. */
  readonly place: number;
}

/** Stands for people who named no group; no group's id begins with a star (DESIGN §3.1). */
export const noGroupSaid = '*none';

/**
 * Lines of at least `k` persons. Groups of fewer, smallest first, are united until a line holds k; what is left over joins
 * the smallest other line, and if there is none is `tooSmall` and shown nowhere. People without any of `groups` are a group
 * like the others, last. Groups nobody is in are left out.
 */
export function mergedLines(
  people: readonly Person[], groups: readonly string[], k: number,
): { lines: Line[]; tooSmall: (readonly string[])[] } {
  const all = membership(people, groups);
  const lines = all.filter((line) => line.people.size >= k);
  const small = all.filter((line) => line.people.size < k).sort((a, b) => a.people.size - b.people.size);
  let gathered: Line | null = null;
  for (const line of small) {
    gathered = gathered === null ? line : united(gathered, line);
    if (gathered.people.size < k) continue;
    lines.push(gathered);
    gathered = null;
  }
  if (gathered === null) return { lines: inPlace(lines), tooSmall: [] };
  const smallest = lines.toSorted((a, b) => a.people.size - b.people.size)[0];
  if (smallest === undefined) return { lines: [], tooSmall: [gathered.groups] };
  return { lines: inPlace([...lines.filter((line) => line !== smallest), united(smallest, gathered)]), tooSmall: [] };
}

function membership(people: readonly Person[], groups: readonly string[]): Line[] {
  const ids = [...new Set([...groups, noGroupSaid])];
  const inside = new Map(ids.map((id) => [id, new Set<string>()]));
  for (const { participant, groups: own } of people) {
    const named = own.filter((id) => id !== noGroupSaid && inside.has(id));
    for (const id of named.length === 0 ? [noGroupSaid] : named) inside.get(id)?.add(participant);
  }
  return ids.map((id, place) => ({ groups: [id], people: inside.get(id) ?? new Set<string>(), place }))
    .filter((line) => line.people.size > 0);
}

function united(a: Line, b: Line): Line {
  const [first, second] = a.place < b.place ? [a, b] : [b, a];
  return { groups: [...first.groups, ...second.groups], people: new Set([...a.people, ...b.people]), place: first.place };
}

function inPlace(lines: readonly Line[]): Line[] {
  return lines.toSorted((a, b) => a.place - b.place);
}
