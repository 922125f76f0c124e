import type { Negation } from './negation.ts';
import type { Count, Place, Scene, Understood } from './types.ts';

/** One naming of a thing, in the order of the text. */
export type Mention = { id: string; unwanted: boolean; count: Count; place: Place; negated: boolean; plural?: boolean; where?: boolean };

export type Conditions = Pick<Understood, 'scene' | 'season' | 'weather' | 'timeOfDay'>;

export type State = {
  mentions: Mention[];
  conditions: Conditions;
  nearScene: Scene | null;
  negation: Negation | null;
  count: Count;
  countLang: 'en' | 'fr' | null;
  determiner: 'bare' | 'the' | 'some';
  /** `only`: nothing but a landmark follows ('on the left of the fountain'). */
  ahead: { place: Exclude<Place, null>; skip: number; met: number; only: boolean } | null;
  /** Index of the first mention of the list ('benches and trees') that runs up to here. */
  listStart: number;
  clauseStart: number;
  linked: boolean;
  near: boolean;
  /** The next noun is only what something is likened to. */
  likened: boolean;
  /** The nouns that follow say where something else is ('sur le trottoir'). */
  where: boolean;
  /** What is missed was being told of ('the stop has no bench'). */
  lacking: boolean;
  /** How many things had been named when a preference was said ('j'aime mieux …'). */
  preferred: number | null;
};

export function endList(state: State): void {
  state.linked = false;
  state.listStart = state.mentions.length;
}

export function clearCount(state: State): void {
  state.count = null;
  state.countLang = null;
  state.determiner = 'bare';
}
