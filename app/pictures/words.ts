import { englishOf, NO_EDITS, understand, withEdits, type Understood } from '../prompts/index.ts';
import { pictureRules, type ChipEdits, type Drawing, type PictureJob, type State, type Wish } from '../workshop/index.ts';

type Asked = Pick<PictureJob, 'task' | 'edits' | 'english' | 'engine'>;

/**
 * What goes to an engine that reads words: the English as its author saw and mended it; French that nobody was shown the English
 * of goes as written, for nothing is translated unseen. And what must not be there: what the workshop wants in no picture, and,
 * as it stands beside that English, what this wish refuses.
 */
export function engineWords(state: State, wish: Pick<Wish, 'text' | 'language'>, { task, edits, english, engine }: Asked): { english?: string; negative: string } {
  const never = pictureRules(state.plan).negative;
  if (engine === 'sketch') return { negative: never };
  const part = task.kind === 'paint';
  const proposed = englishOf({ text: part ? task.words : wish.text, lang: wish.language, edits, scene: state.plan?.site.kind ?? null, part });
  const words = english !== null && english.trim() !== '' ? english : wish.language === 'en' ? proposed.text : '';
  return words === '' ? { negative: never } : { english: words, negative: [never, proposed.negative].filter((each) => each.trim() !== '').join(', ') };
}

/**
 * What a picture stands for, as chips tell it: of one drawn anew, its words with what was changed by hand; of one painted over,
 * those of the picture before with what was put there.
 */
export function chipsOf(wish: Wish, { task, edits }: Pick<PictureJob, 'task' | 'edits'>, before: Drawing | null): { edits: ChipEdits; understood: Understood } {
  const words = understand(wish.text, wish.language);
  if (task.kind === 'draw') return { edits, understood: withEdits(words, edits) };
  const earlier = before?.edits ?? NO_EDITS;
  const put = withEdits(understand(task.words, wish.language), edits).elements.filter(({ negated }) => !negated && task.verb !== 'remove').map(({ id }) => id);
  const named = new Set(withEdits(words, earlier).elements.filter(({ negated }) => !negated).map(({ id }) => id));
  const whole = { with: [...new Set([...earlier.with, ...put.filter((id) => !named.has(id))])], without: earlier.without };
  return { edits: whole, understood: withEdits(words, whole) };
}
