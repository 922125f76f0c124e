import { PLURAL_FOR_ONE, SENSES } from './lexicon/guards.ts';
import { lexiconEntry } from './lexicon/index.ts';
import { joinPeople } from './people.ts';
import { cut, type Piece } from './pieces.ts';
import { read } from './reading.ts';
import { tokenize } from './tokens.ts';
import type { Bilingual, Lang, Understood, WishedElement } from './types.ts';
import type { Conditions, Mention } from './state.ts';

const MOST_NOT_UNDERSTOOD = 200;

/**
 * Reads a wish, in French, English or a mixture: what is asked for or refused, how many, where, and in what setting.
 *
 * `lang` settles words that mean different things in the two languages ('car', 'place', 'store'). Time is linear in the
 * length of the text and the answer depends on nothing else; any Unicode text is safe. The shape is DESIGN §3.4.
 */
export function understand(text: string, lang: Lang): Understood {
  return readWish(text, lang).understood;
}

/** The same, with `several`: the ids that were named in the plural without a number ('hammocks'), so that a picture shows two. */
export function readWish(text: string, lang: Lang): { understood: Understood; several: ReadonlySet<string> } {
  const pieces = cut(tokenize(text), lang);
  const { mentions, conditions } = read(joinPeople(pieces));
  const understood = {
    elements: merge(mentions.map((mention) => inContext(mention, mentions, conditions))),
    scene: conditions.scene,
    season: conditions.season,
    weather: conditions.weather,
    timeOfDay: conditions.timeOfDay,
    notUnderstood: wordsOf(pieces, (kind) => kind === 'unknown', 2),
  };
  const several = mentions.filter(
    ({ id, plural, count }) => plural === true && (count === null || count === 1) && !PLURAL_FOR_ONE.has(id),
  );
  return { understood, several: new Set(several.map(({ id }) => id)) };
}

/** The singular name of an element in both languages, or null for an id that the lexicon does not have. */
export function labels(id: string): Bilingual | null {
  const entry = lexiconEntry(id);
  return entry === undefined ? null : { en: entry.en.one, fr: entry.fr.one };
}

// 'A terrace with umbrellas' means the kind that gives shade.
function inContext(mention: Mention, all: readonly Mention[], { weather }: Conditions): Mention {
  const sense = SENSES.find(({ id, unless }) => id === mention.id && unless !== weather);
  return sense !== undefined && all.some(({ id }) => sense.beside.includes(id)) ? { ...mention, id: sense.means } : mention;
}

// One element per id and place; what was said last about it holds ('no cars … well, one car').
function merge(mentions: readonly Mention[]): WishedElement[] {
  const merged = new Map<string, WishedElement>();
  const placesOf = new Map<string, string[]>();
  const said = new Map<string, number>();
  for (const { id, count, place, negated, plural } of mentions) {
    const keys = placesOf.get(id) ?? [];
    const opposite = keys.filter((key) => merged.get(key)?.negated !== negated);
    for (const key of opposite) merged.delete(key);
    const kept = keys.filter((key) => !opposite.includes(key));
    const same = kept.find((key) => place === null || key === `${id} ${place}` || key === `${id} null`);
    const known = same === undefined ? undefined : merged.get(same);
    if (known !== undefined) {
      // 'A market with twenty stalls': a number says more than an article.
      if (known.count === null || (known.count === 1 && typeof count === 'number')) known.count = count;
      // 'Des arbres, des arbres et encore des arbres.'
      const times = (said.get(id) ?? 1) + 1;
      said.set(id, times);
      if (known.count === null && plural === true && times >= 3) known.count = 'many';
      known.place ??= place;
      placesOf.set(id, kept);
      continue;
    }
    const key = `${id} ${place}`;
    merged.set(key, {
      id,
      label: labels(id) ?? { en: id, fr: id },
      count: isMass(id) && count === 1 ? null : count,
      place,
      negated,
    });
    placesOf.set(id, [...kept, key]);
  }
  return [...merged.values()];
}

const isMass = (id: string): boolean => lexiconEntry(id)?.en.mass === true;

/** Words that say something which neither a thing nor a setting tells: those not understood, and how things are to be ('cosy'). */
export function untoldWords(text: string, lang: Lang): string[] {
  return wordsOf(cut(tokenize(text), lang), (kind) => kind === 'unknown' || kind === 'quality', 4);
}

function wordsOf(pieces: readonly Piece[], wanted: (kind: Piece['meaning']['kind']) => boolean, shortest: number): string[] {
  const seen = new Map<string, string>();
  for (const { meaning, words } of pieces) {
    const [word] = words;
    if (!wanted(meaning.kind) || word === undefined || word.norm.length < shortest || seen.has(word.norm)) continue;
    seen.set(word.norm, word.raw.toLowerCase());
    if (seen.size >= MOST_NOT_UNDERSTOOD) break;
  }
  return [...seen.values()];
}
