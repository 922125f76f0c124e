/**
 * What a person has begun on this tablet and not sent, by place (`wish:new`, `wish:<parent>`, `comment:<wish>`, `paint:<wish>`, `answer:<ballot>`, `response:<round>`): it survives a
 * reload, and the room moving on while someone is writing. `title` names the place to the person once it is closed; `hidden`: the person was told
 * that it is closed, and knows.
 */
export type Draft = { title: string; value: unknown; hidden?: boolean };
export type Drafts = {
  all(): Readonly<Record<string, Draft>>;
  keep(place: string, draft: Draft): void;
  drop(place: string): void;
  /** When someone else joins on this tablet: what the last person began is nobody's business. */
  clear(): void;
  subscribe(listener: () => void): () => void;
};

/** `box` is the tab's own storage; where a browser refuses it, drafts live as long as the page. */
export function openDrafts(box: Pick<Storage, 'getItem' | 'setItem'> | null, name = 'parvis-drafts'): Drafts {
  const listeners = new Set<() => void>();
  let drafts = readBox(box, name);
  const change = (next: Readonly<Record<string, Draft>>): void => {
    drafts = next;
    try {
      box?.setItem(name, JSON.stringify(drafts));
    } catch {
      // A full or forbidden storage: the page still holds them.
    }
    for (const listener of listeners) listener();
  };
  return {
    all: () => drafts,
    keep: (place, draft) => change({ ...drafts, [place]: draft }),
    drop: (place) => { if (Object.hasOwn(drafts, place)) change(Object.fromEntries(Object.entries(drafts).filter(([other]) => other !== place))); },
    clear: () => change({}),
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}

function readBox(box: Pick<Storage, 'getItem'> | null, name: string): Readonly<Record<string, Draft>> {
  try {
    const kept: unknown = JSON.parse(box?.getItem(name) ?? '{}');
    if (kept === null || typeof kept !== 'object') return {};
    return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, Draft] => isDraft(entry[1])));
  } catch {
    return {};
  }
}

const isDraft = (value: unknown): boolean => value !== null && typeof value === 'object' && 'title' in value && typeof value.title === 'string' && 'value' in value;
