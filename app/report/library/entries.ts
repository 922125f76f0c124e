import { z } from 'zod';
import type { Drawing, GroupId, ImageId, Library, LibraryElement, LibraryEntry, LibraryVersion, Phase, Participant, State, Wish } from '../../workshop/index.ts';
import { groupsOf } from '../people.ts';
import { fewestTold, isKeptOut, mayPublishText } from '../../workshop/index.ts';
import { wishNumbers } from '../wishes.ts';

/**
 * Every picture that was proposed to the room, as the facilitator may search them. Pure. Private wishes are no part of it, nor are
 * pictures that an author drew anew before proposing. An author's group is told only where at least `fewestTold` people joined in it.
 */
export function libraryOf(state: State): Library {
  const numbers = wishNumbers(state);
  const counts = countsOf(state);
  const groups = state.plan?.groups ?? [];
  const enough = new Set(groups.filter(({ id }) => (counts.get(id) ?? 0) >= fewestTold(state)).map(({ id }) => id));
  return {
    entries: Object.values(state.wishes).flatMap((wish) => (
      wish.status === 'private' || wish.drawing === null ? [] : [entryOf(state, wish, wish.drawing, { number: numbers.get(wish.id) ?? 0, enough })])),
    groups: groups.filter(({ id }) => enough.has(id)).map(({ id, label }) => ({ id, label, people: counts.get(id) ?? 0 })),
    small: groups.filter(({ id }) => counts.has(id) && !enough.has(id)).map(({ label }) => label),
    leastInGroup: fewestTold(state),
  };
}

function countsOf({ participants }: State): ReadonlyMap<GroupId, number> {
  const counts = new Map<GroupId, number>();
  for (const group of Object.values(participants).flatMap(groupsOf)) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}

type Told = { number: number; enough: ReadonlySet<GroupId> };
function entryOf(state: State, wish: Wish, drawing: Drawing, { number, enough }: Told): LibraryEntry {
  const author: Participant | undefined = state.participants[wish.author];
  const { id, text, language, tags, rights, status, outcome } = wish;
  const parent = wish.parent === null ? undefined : state.wishes[wish.parent];
  const seen = parent !== undefined && parent.status !== 'private';
  return {
    wish: id, number, pseudonym: author?.pseudonym ?? 0, text, language,
    image: drawing.image, description: drawing.description, versions: paintedFrom(wish, drawing),
    parent: seen ? parent.id : null, parentHidden: wish.parent !== null && !seen,
    standing: status === 'set-aside' ? 'set-aside' : outcome?.kind ?? (status === 'accepted' ? 'accepted' : 'proposed'),
    phase: reached(state, wish), design: outcome?.kind === 'design' ? outcome.design : null,
    tags, groups: author ? groupsOf(author).filter((group) => enough.has(group)) : [],
    ...understood(drawing.understood),
    engine: drawing.engine, model: drawing.model ?? null, seed: drawing.seed, sourceType: drawing.sourceType ?? null, sent: drawing.sent ?? null,
    rights, publish: { picture: !isKeptOut(wish), words: author?.consents.publishWords === true, text: mayPublishText(author?.consents, wish) },
  };
}

/** What a picture was painted from, step by step, within its own wish; the oldest first. */
function paintedFrom({ history }: Wish, drawing: Drawing): LibraryVersion[] {
  const chain: Drawing[] = [];
  const passed = new Set<ImageId>([drawing.image]);
  for (let at = before(drawing); at && !passed.has(at.image); at = before(at)) {
    passed.add(at.image);
    chain.unshift(at);
  }
  return chain.map(({ image, description, sourceType }) => ({ image, description, sourceType: sourceType ?? null }));

  function before({ parent }: Drawing): Drawing | undefined {
    return parent === undefined ? undefined : history.find(({ image }) => image === parent);
  }
}

/** How far a wish has come: proposed, settled, put to the vote, or part of the newest package. */
function reached({ ballots, rounds, plan }: State, { drawing, outcome }: Wish): Phase {
  const tabled = tabledShape.safeParse(rounds.at(-1)?.proposal).data;
  const measure = outcome?.kind === 'measure' ? outcome.measure : outcome?.kind === 'new-measure' ? outcome.measure.id : null;
  const design = outcome?.kind === 'design' ? outcome.design : plan?.designs.find(({ image }) => image === drawing?.image)?.id ?? null;
  if ((measure !== null && tabled?.measures.includes(measure)) || (design !== null && tabled?.design === design)) return 'negotiate';
  const asked = new Set(Object.values(ballots).flatMap(({ ballot }) => ballot.items.map(({ kind, id }) => `${kind}:${id}`)));
  if (asked.has(`picture:${drawing?.image ?? ''}`) || asked.has(`design:${design ?? ''}`) || asked.has(`measure:${measure ?? ''}`)) return 'evaluate';
  return outcome === null ? 'envision' : 'shortlist';
}

const tabledShape = z.object({ design: z.string().nullable().catch(null), measures: z.array(z.string()).catch([]) });

const label = z.object({ en: z.string(), fr: z.string() });
const word = z.string().nullable().catch(null);
const shape = z.object({
  elements: z.array(z.object({ id: z.string(), label, negated: z.boolean().catch(false) })).catch([]),
  scene: word, season: word, weather: word, timeOfDay: word,
});
type Understood = Pick<LibraryEntry, 'elements' | 'scene' | 'season' | 'weather' | 'timeOfDay'>;

/** What was recorded as understood (DESIGN §3.4); nothing where an engine recorded nothing of the kind. */
function understood(recorded: unknown): Understood {
  const read = shape.safeParse(recorded);
  if (!read.success) return { elements: [], scene: null, season: null, weather: null, timeOfDay: null };
  const { elements, ...setting } = read.data;
  const shown = elements.filter(({ negated }) => !negated).map(({ id, label: name }): LibraryElement => ({ id, label: name }));
  return { ...setting, elements: [...new Map(shown.map((element) => [element.id, element])).values()] };
}
