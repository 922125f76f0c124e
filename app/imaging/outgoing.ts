import en from '../../locales/en/imaging.json' with { type: 'json' };
import fr from '../../locales/fr/imaging.json' with { type: 'json' };
import { type Bilingual, takeOut, type TakenOutKind } from '../prompts/index.ts';
import type { GenerateRequest } from './engine.ts';

/** What leaves for an engine of a wish's words, and what was taken out of them first, with why in both languages. */
export type Outgoing = { prompt: string; negative: string; removed: readonly Removed[] };
export type Removed = { kind: TakenOutKind | 'command'; text: string; words: Bilingual };

/**
 * The words of a wish as they go to an engine outside Parvis: the English where there is one, else the wish as written.
 * What may point to a person is taken out, and the names given, and everything in angle brackets: servers take it for
 * commands (`<sd_cpp_extra_args>` sets any option of stable-diffusion.cpp, `<lora:…>` loads a file).
 *
 * Whoever shows what will be sent shows this; engines send this.
 */
export function outgoing({ prompt, english, negative }: Pick<GenerateRequest, 'prompt' | 'english' | 'negative'>, names: readonly string[] = []): Outgoing {
  const wish = cleaned(english ?? prompt, names);
  const unwanted = cleaned(negative, names);
  return { prompt: wish.text, negative: unwanted.text, removed: [...wish.removed, ...unwanted.removed].map((one) => ({ ...one, words: words(one.kind) })) };
}

type Cleaned = { text: string; removed: { kind: Removed['kind']; text: string }[] };

// Commands go first, so that none hides an address from the eye that looks for addresses; then full-width and invisible
// characters, which would hide both.
function cleaned(written: string, names: readonly string[]): Cleaned {
  const commands: Cleaned['removed'] = [];
  const bare = withoutCommands(written.normalize('NFKC').replaceAll(/[\p{Cf}\p{Co}\p{Cn}]/gu, '').replaceAll(/\p{Cc}/gu, ' '), commands);
  const { text, removed } = takeOut(bare, names);
  return { text: tidied(text.replaceAll('[…]', ' ')), removed: [...commands, ...removed] };
}

/** Taking one out may bring the halves of another together, so until there is none. */
function withoutCommands(text: string, removed: Cleaned['removed']): string {
  const left = text.replace(/<(\w+)[^<>]*>[^<>]*<\/\1\s*>|<[^<>]*>/u, (piece) => {
    removed.push({ kind: 'command', text: piece });
    return '';
  });
  return left === text ? text.replaceAll(/[<>]/gu, ' ') : withoutCommands(left, removed);
}

const tidied = (text: string): string => text.replaceAll(/\s+/gu, ' ').replaceAll(/ (?=[,.;:!?)])/gu, '').replaceAll(/([,;])(?:\s*[,;])+/gu, '$1').replace(/[\s,;:]+$/u, '').trim();

function words(kind: Removed['kind']): Bilingual {
  return { en: en.takenOut[kind], fr: fr.takenOut[kind] };
}
