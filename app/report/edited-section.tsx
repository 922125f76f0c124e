import { createContext, useContext } from 'react';
import type { ReactElement } from 'react';
import type { Bilingual, Language } from '../workshop/index.ts';
import type { EditedEntry } from './edited.ts';
import type { Voice } from './texts.ts';

/** What the planner wrote and left out, for every section of the report. */
export const EditedContext = createContext<EditedEntry>({ official: 'both', paragraphs: {}, leftOut: [] });

const other = (language: Language): Language => (language === 'fr' ? 'en' : 'fr');

/** The planner's words under a section, marked as theirs and never to be taken for what the workshop found. */
export function Paragraphs({ name, voice }: { name: string; voice: Voice }): ReactElement | null {
  const { paragraphs } = useContext(EditedContext);
  const written = Object.entries(paragraphs).find(([section]) => section === name)?.[1];
  const text = { fr: written?.fr?.text ?? '', en: written?.en?.text ?? '' };
  const at = (written?.[voice.language] ?? written?.[other(voice.language)])?.at;
  if (at === undefined) return null;
  return (
    <aside className="planner" aria-label={voice.say('edited.planner')}>
      <p className="label">{voice.say('edited.planner')} <small>{voice.say('edited.notResults', { date: voice.date(at) })}</small></p>
      <Written text={text} voice={voice} />
    </aside>
  );
}

/** Words that somebody wrote in one language or both: each keeps its own, and what is not the official text is marked as a translation. */
export function Written({ text, voice }: { text: Bilingual; voice: Voice }): ReactElement {
  const { official } = useContext(EditedContext);
  const { language } = voice;
  const shown = text[language].trim() === '' ? other(language) : language;
  const isTranslation = official !== 'both' && shown === language && language !== official && text[official].trim() !== '';
  return (
    <>
      {isTranslation && <p className="translation">{voice.say('edited.translation')}</p>}
      {text[shown].split(/\n\s*\n/).map((paragraph, place) => <p key={place} className="written" lang={shown}>{paragraph.trim()}</p>)}
    </>
  );
}
