import { fewestTold, lookedAt, quoteKey, quotesOf, type Quote, type QuoteOf, type QuoteVerdict, type State } from '../workshop/index.ts';
import { takeOut, type TakenOutKind } from './scrub.ts';

/** What in a quote may give a person away, word for word. `group`: a group of so few people that it may not be told of. */
export type Giveaway = { kind: TakenOutKind | 'group'; text: string };
/** A quote that somebody has to look at before it is published; `scrubbed`: without what was found. */
export type QuoteToLook = Quote & { found: readonly Giveaway[]; scrubbed: string; verdict: QuoteVerdict | null };

/** Quotes with consent in which something may give a person away, with what was decided on them; for whoever leads alone. */
export function quotesToLook(state: State): QuoteToLook[] {
  const look = looking(state);
  return quotesOf(state).flatMap((quote): QuoteToLook[] => {
    const { found, scrubbed } = look(quote.text);
    return found.length === 0 ? [] : [{ ...quote, found, scrubbed, verdict: lookedAt(state, quote)?.verdict ?? null }];
  });
}

/** How one quote may stand in the report: what each of its texts becomes, null where they are held back. */
export type Standing = (text: string) => string | null;

/**
 * By quote, how its words may stand in what is published. Held back are those in which something may give a person away until somebody
 * has looked at them, and those kept out then; the others stand as they are, or with […] for what was found. Of words that may not be quoted,
 * nothing is held back here: consent is asked before.
 */
export function quotesPublished(state: State): Published {
  const before = known.get(state);
  if (before) return before;
  const look = looking(state);
  const all = new Map(quotesToLook(state).map(({ of, verdict }) => [quoteKey(of), verdict]));
  const held = [...all.values()].filter((verdict) => verdict === null || verdict === 'keep-out').length;
  const published: Published = { held, standing: (of) => (text) => {
    const verdict = all.get(quoteKey(of));
    if (verdict === null || verdict === 'keep-out') return null;
    return verdict === 'publish' ? text : look(text).scrubbed;
  } };
  known.set(state, published);
  return published;
}

type Published = { standing: (of: QuoteOf) => Standing; held: number };
/** Every quote of a report asks, and states are never mutated. */
const known = new WeakMap<State, Published>();

function looking(state: State): (text: string) => { found: Giveaway[]; scrubbed: string } {
  const names = Object.values(state.helpers).map(({ name }) => name);
  const k = fewestTold(state);
  const people = (id: string): number => Object.values(state.participants).filter(({ groups }) => Array.isArray(groups) && groups.includes(id)).length;
  const few = (state.plan?.groups ?? []).filter(({ id }) => people(id) < k).flatMap(({ label }) => [label.en, label.fr]);
  const seen = new Map<string, { found: Giveaway[]; scrubbed: string }>();
  return (text) => {
    const before = seen.get(text);
    if (before) return before;
    const { text: left, removed } = takeOut(text, names);
    const groups = takeOut(left, few);
    const found = [...removed, ...groups.removed.filter(({ kind }) => kind === 'name').map((one): Giveaway => ({ kind: 'group', text: one.text }))];
    const result = { found, scrubbed: groups.text };
    seen.set(text, result);
    return result;
  };
}
