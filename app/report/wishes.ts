import { z } from 'zod';
import { quotesPublished, type Standing } from '../prompts/index.ts';
import { checkCount, fewestTold, isKeptOut, mayPublishPicture, mayPublishText, pictureMark, pseudonymName } from '../workshop/index.ts';
import type { ImageId, Outcome, QuoteOf, State, Wish, WishId } from '../workshop/index.ts';
import { bilingual } from './bilingual.ts';
import type { Fate, PictureEntry, WishEntry } from './types.ts';

/** Every proposed wish with its fate, numbered in the order they were written; private ones are left to be counted. */
export function wishesOf(state: State): WishEntry[] {
  const numbers = wishNumbers(state);
  const { standing } = quotesPublished(state);
  return proposed(state).map((wish) => entryOf(state, wish, { numbers, standing }));
}

/** The number under which a proposed wish stands in the report. No pseudonym, so that two wishes of one person are not tied. */
export const wishNumbers = (state: State): ReadonlyMap<WishId, number> =>
  new Map(proposed(state).map((wish, place) => [wish.id, place + 1]));

const proposed = (state: State): Wish[] => Object.values(state.wishes).filter(({ status }) => status !== 'private');

type Told = { numbers: ReadonlyMap<WishId, number>; standing: (of: QuoteOf) => Standing };

function entryOf(state: State, wish: Wish, { numbers, standing }: Told): WishEntry {
  const consents = state.participants[wish.author]?.consents;
  const keptOut = isKeptOut(wish);
  const said = keptOut ? [] : wish.comments;
  const spoken = said.filter(({ author }) => state.participants[author]?.consents.publishWords === true);
  const comments = spoken.flatMap(({ id, text, language }) => {
    const stands = standing({ kind: 'comment', wish: wish.id, comment: id })(text);
    return stands === null ? [] : [{ text: stands, language }];
  });
  const words = consents?.publishWords === true && !keptOut ? wordsOf(wish, standing({ kind: 'wish', wish: wish.id })) : null;
  const isHeld = words === null && consents?.publishWords === true && !keptOut;
  return {
    number: numbers.get(wish.id) ?? 0, fate: fateOf(state, wish),
    keptOut, words, held: isHeld,
    parent: parentOf(wish, numbers), table: wish.table !== null,
    picture: mayPublishPicture(consents, wish) && !keptOut ? pictureOf(state, wish, isHeld) : null,
    checks: checkCount(wish, { fewest: fewestTold(state) }),
    comments, heldComments: spoken.length - comments.length,
    unpublishedComments: said.length - spoken.length,
  };
}

/** The words, the prompt and what was not understood stand together or not at all. */
function wordsOf({ text, language, drawing }: Wish, stands: Standing): WishEntry['words'] {
  const shown = stands(text);
  if (shown === null) return null;
  return { text: shown, language, prompt: drawing?.prompt === undefined ? null : stands(drawing.prompt), notUnderstood: notUnderstoodIn(drawing?.understood).flatMap((each) => stands(each) ?? []) };
}

/** Words that the drawing made nothing of; none of a picture whose engine did not say. */
const notUnderstoodIn = (understood: unknown): string[] => readWords.safeParse(understood).data?.notUnderstood ?? [];
const readWords = z.object({ notUnderstood: z.array(z.string()) });

function pictureOf({ participants }: State, wish: Wish, isHeld: boolean): PictureEntry | null {
  const { author, drawing, rights } = wish;
  if (!drawing) return null;
  const { image, engine, model = null, seed } = drawing;
  const description = !isHeld && mayPublishText(participants[author]?.consents, wish) ? drawing.description : bilingual('care:report.quoted');
  return { image, description, engine, model, seed, mark: pictureMark(drawing), rights, credit: rights === 'workshop' ? null : pseudonymName(participants[author]?.pseudonym ?? 0) };
}

function parentOf({ parent }: Wish, numbers: ReadonlyMap<WishId, number>): WishEntry['parent'] {
  if (parent === null) return null;
  const number = numbers.get(parent);
  return number === undefined ? { kind: 'unpublished' } : { kind: 'wish', number };
}

function fateOf(state: State, { status, reason, why, outcome }: Wish): Fate {
  if (status === 'set-aside') return { kind: 'set-aside', reason: reason ?? '', why };
  if (outcome) return settled(state, outcome);
  return status === 'accepted' ? { kind: 'accepted' } : { kind: 'awaiting' };
}

function settled(state: State, outcome: Outcome): Fate {
  const gone = bilingual('unnamed');
  switch (outcome.kind) {
    case 'measure': return { kind: 'measure', label: state.plan?.measures.find(({ id }) => id === outcome.measure)?.label ?? gone };
    case 'design': return { kind: 'design', label: state.plan?.designs.find(({ id }) => id === outcome.design)?.label ?? gone };
    case 'new-measure': return { kind: 'new-measure', label: outcome.measure.label };
    case 'not-costed': case 'out-of-scope': return { kind: outcome.kind, reason: outcome.reason };
  }
}

/** The published wish behind a picture, if there is one. */
export function wishOfImage(wishes: readonly WishEntry[], image: ImageId): WishEntry | undefined {
  return wishes.find((wish) => wish.picture?.image === image);
}
