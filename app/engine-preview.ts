import { outgoing, sendingOf, workingSize, type EngineSettings, type GenerateRequest, type Sizes } from './imaging/index.ts';
import { pictureSize } from './picture-making.ts';
import type { EngineChoice, EnginePreview, PreviewAsked } from './protocol/index.ts';
import { nowOf, remoteSettings } from './engine-opening.ts';

/** A server that was not asked yet is taken for one that paints as most do. */
const usual: Sizes = { min: 256, max: 2_048, multiple: 64 };
/** Any. */
const seed = 7;

/**
 * Exactly what would be sent for such words under a choice, once the room has agreed to it; the engines send this and no more.
 *
 * @param sizes those of the engine, where it is open
 * @throws EngineFailure `address-unreadable`, `model-unknown`
 */
export function previewOf(choice: EngineChoice, { words, lang, english, painting, negative = '' }: Omit<PreviewAsked, 'choice'> & { negative?: string }, sizes: Sizes = usual): EnginePreview {
  const now = nowOf({ ...choice, agreed: true });
  const request: GenerateRequest = { prompt: words, lang, ...(english === undefined ? {} : { english }), negative, ...workingSize(pictureSize, sizes), seed, steps: now.steps, strength: 1, site: null, ...(painting ? { init: Buffer.alloc(0) } : {}) };
  const sent = sending(choice, request);
  const picture = !painting ? 'none' : now.takesPictures ? 'goes' : takes(choice) ? 'not-agreed' : 'words-only';
  return { ...sent, leaves: now.leaves, agreed: choice.agreed || !now.leaves, picture };
}

type Sent = Omit<EnginePreview, 'leaves' | 'agreed' | 'picture'>;

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
