import type { Bilingual } from './lexicon/types.ts';

export type { Bilingual, Lang } from './lexicon/types.ts';

export type Count = number | 'many' | 'few' | null;
export type Place = 'left' | 'right' | 'middle' | 'front' | 'back' | 'corner' | null;
export type Scene = 'street' | 'lane' | 'intersection' | 'park' | 'square' | 'waterfront' | 'courtyard' | 'schoolyard';
export type Season = 'winter' | 'spring' | 'summer' | 'autumn';
export type Weather = 'snow' | 'rain' | 'sun' | 'clouds' | 'fog' | 'wind';
export type TimeOfDay = 'dawn' | 'morning' | 'day' | 'evening' | 'night';

/** One thing that a wish names; `negated` when it is asked to be absent, removed, replaced or reduced. */
export type WishedElement = { id: string; label: Bilingual; count: Count; place: Place; negated: boolean };

/** What was read in a wish: the shape that `parvis sketch --json` prints (DESIGN §3.4). Null where nothing was said. */
export type Understood = {
  elements: WishedElement[];
  scene: Scene | null;
  season: Season | null;
  weather: Weather | null;
  timeOfDay: TimeOfDay | null;
  notUnderstood: string[];
};
