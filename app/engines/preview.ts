import { outgoing, sendingOf, workingSize, type EngineSettings, type GenerateRequest, type Sizes } from '../imaging/index.ts';
import { pictureSize } from '../pictures/making.ts';
import { engineWords } from '../pictures/words.ts';
import { englishOf, NO_EDITS } from '../prompts/index.ts';
import type { State } from '../workshop/index.ts';
import type { EngineChoice, EngineNow, EnginePreview, PreviewAsked } from '../protocol/index.ts';
import { nowOf, remoteSettings } from './opening.ts';

/** A server that was not asked yet is taken for one that paints as most do. */
const usual: Sizes = { min: 256, max: 2_048, multiple: 64 };
/** Any. */
const seed = 7;

export type Previewed = { asked: Omit<PreviewAsked, 'choice'>; state: State; sizes?: Sizes | undefined };

/**
 * Exactly what would be sent for such words under a choice, once the room has agreed to it: they are asked for as the wishes of
 * the room are, and the engines send this and no more. `sizes`: those of the engine, where it is open.
 *
 * @throws EngineFailure `address-unreadable`, `model-unknown`
 */
export function previewOf(choice: EngineChoice, { asked, state, sizes = usual }: Previewed): EnginePreview {
  const now = nowOf({ ...choice, agreed: true });
  const { english, negative } = wordsIn(state, asked, now.id);
  const size = workingSize(pictureSize, sizes);
  const request: GenerateRequest = {
    prompt: asked.words, lang: asked.lang, ...(english !== undefined && { english }), negative, ...size, seed, steps: now.steps, strength: 1, site: null, ...(asked.painting && { init: Buffer.alloc(0) }),
  };
  const picture = !asked.painting ? 'none' : now.takesPictures ? 'goes' : takes(choice) ? 'not-agreed' : 'words-only';
  return { ...sending(choice, request), english: english !== undefined, leaves: now.leaves, agreed: choice.agreed || !now.leaves, picture };
}

/** As `picturesFor` asks for them: of a wish that was asked for already, with what its author changed of it. */
function wordsIn(state: State, { words, lang, wish: id, painting }: Previewed['asked'], engine: EngineNow['id']): ReturnType<typeof engineWords> {
  const wish = Object.values(state.wishes).find((each) => each.id === id && each.text === words);
  const last = wish?.jobs.findLast(({ task }) => task.kind === 'draw');
  const task = painting ? { kind: 'paint' as const, picture: '', mask: '', verb: 'add' as const, words } : { kind: 'draw' as const };
  const edits = last?.edits ?? wish?.drawing?.edits ?? NO_EDITS;
  // What was not asked for yet goes with the English that its author would be shown.
  const shown = last ? last.english : englishOf({ text: words, lang, edits, scene: state.plan?.site.kind ?? null, part: painting }).text;
  return engineWords(state, { text: words, language: lang }, { task, edits, english: shown, engine });
}

type Sent = Omit<EnginePreview, 'english' | 'leaves' | 'agreed' | 'picture'>;

function sending(choice: EngineChoice, request: GenerateRequest): Sent {
  const { width, height, seed, steps } = request;
  const here = { ...outgoing(request, choice.names), provider: null, model: null, width, height, seed, steps };
  switch (choice.engine) {
    case 'sketch':
      return { ...here, prompt: request.prompt, negative: null, removed: [], steps: null, hosts: [] };
    case 'program':
      return { ...here, hosts: [] };
    case 'server':
      return { ...here, hosts: [nowOf({ ...choice, agreed: true }).name].filter(Boolean) };
    case 'hugging-face': {
      const settings: EngineSettings = remoteSettings(choice, null);
      if (settings.engine !== 'hugging-face') return { ...here, hosts: [] };
      const { picture: _picture, ...sent } = sendingOf(settings.service, request, choice.names);
      return sent;
    }
  }
}

const takes = (choice: EngineChoice): boolean => nowOf({ ...choice, agreed: true, pictures: true }).takesPictures;
