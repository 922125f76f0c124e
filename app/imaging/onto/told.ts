import en from '../../../locales/en/imaging.json' with { type: 'json' };
import fr from '../../../locales/fr/imaging.json' with { type: 'json' };
import { type Bilingual, describeElements, labels } from '../../prompts/index.ts';
import { filled } from '../fault.ts';
import type { Gone } from './removal.ts';

/** What was taken out, in sentences; nothing where nothing was. */
export function goneSentence({ ids, earlier, filled: around }: Gone): Bilingual {
  if (around) return { en: en.inpaint.filled, fr: fr.inpaint.filled };
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const elements = [...counts].flatMap(([id, count]) => {
    const label = labels(id);
    return label === null ? [] : [{ id, label, count, place: null, negated: false }];
  });
  const what = describeElements({ elements, scene: null, season: null, weather: null, timeOfDay: null, notUnderstood: [] }, []);
  return both((lang, texts) => [earlier ? texts.gone : '', elements.length > 0 ? filled(texts.removed, { what: what[lang] }) : ''].filter((text) => text !== '').join(' '));
}

/** What was taken out, and what stands there now, which `inside` tells in a sentence. */
export function replacedSentence(gone: Gone, inside: Bilingual): Bilingual {
  const went = goneSentence(gone);
  if (went.en === '') return inside;
  return both((lang, texts) => `${went[lang]} ${filled(texts.instead, { what: `${inside[lang].charAt(0).toLocaleLowerCase()}${inside[lang].slice(1)}` })}`);
}

const both = (text: (lang: keyof Bilingual, texts: typeof en.inpaint) => string): Bilingual => ({ en: text('en', en.inpaint), fr: text('fr', fr.inpaint) });
