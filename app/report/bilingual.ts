import type { Bilingual } from '../workshop/index.ts';
import { voiceOf } from './texts.ts';
import type { Values } from './texts.ts';

const english = voiceOf('en');
const french = voiceOf('fr');

/** A text of the report in both languages. */
export const bilingual = (key: string, values?: Values): Bilingual => ({ en: english.say(key, values), fr: french.say(key, values) });
