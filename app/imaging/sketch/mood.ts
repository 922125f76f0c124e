import type { Scene, Season, TimeOfDay, Understood, Weather } from '../../prompts/index.ts';
import type { Light } from './colour.ts';

/** The setting that a picture is drawn in, with every gap filled. */
export type Mood = {
  scene: Scene;
  season: Season;
  weather: Weather;
  time: TimeOfDay;
  /** Snow lies on the ground. */
  snow: boolean;
  /** Lamps and windows are lit. */
  lit: boolean;
  /** Strength of cast shadows, 0 to 1. */
  sun: number;
  sky: readonly [string, string, string];
  light: Light;
  /** Ids of what was refused: façades leave it out as well. */
  refused: ReadonlySet<string>;
};

type Hour = {
  sky: readonly [string, string, string];
  light: readonly [number, number, number];
  air: readonly [number, number, number];
  sun: number;
};

const HOURS: Readonly<Record<TimeOfDay, Hour>> = {
  dawn: { sky: ['#8fb0d6', '#f3c9b4', '#fbe6cc'], light: [1, 0.93, 0.9], air: [246, 214, 196], sun: 0.55 },
  morning: { sky: ['#8fc4e8', '#c6e2f0', '#f5efe0'], light: [1.02, 1, 0.96], air: [224, 234, 238], sun: 0.9 },
  day: { sky: ['#7fbbe6', '#b5daf0', '#e9f3f2'], light: [1, 1, 1], air: [214, 230, 238], sun: 1 },
  evening: { sky: ['#39497f', '#b7748a', '#f6b678'], light: [0.78, 0.67, 0.68], air: [202, 142, 128], sun: 0.35 },
  night: { sky: ['#0d1733', '#1c2b54', '#34477a'], light: [0.43, 0.48, 0.66], air: [44, 58, 104], sun: 0 },
};

const GREYED: Readonly<Record<Weather, number>> = { snow: 0.75, rain: 0.85, sun: 0, clouds: 0.7, fog: 0.8, wind: 0.15 };
const GREY = { sky: ['#a9b5c0', '#c3ccd2', '#dde2e4'], night: ['#141b2c', '#222c42', '#39455f'] } as const;

/** Fills the gaps of what was said: a street scene on a summer's day, unless another default is given. */
export function moodOf(said: Understood, fallback: Scene): Mood {
  const season = said.season ?? (said.weather === 'snow' || namesWinter(said) ? 'winter' : 'summer');
  const weather = said.weather ?? 'sun';
  const time = said.timeOfDay ?? 'day';
  const hour = HOURS[time];
  const grey = GREYED[weather];
  const dark = time === 'night';
  const target = dark ? GREY.night : GREY.sky;
  const dim = dark || time === 'evening' ? 1 : 1 - grey * 0.1;
  const [r, g, b] = hour.light;
  return {
    scene: said.scene ?? fallback,
    refused: refusedIn(said),
    season,
    weather,
    time,
    snow: season === 'winter',
    lit: dark || time === 'evening',
    sun: hour.sun * (1 - grey * 0.85),
    sky: [blend(hour.sky[0], target[0], grey), blend(hour.sky[1], target[1], grey), blend(hour.sky[2], target[2], grey * 0.7)],
    light: {
      light: [r * dim, g * dim, b * dim],
      air: hour.air,
      haze: weather === 'fog' ? 0.035 : weather === 'snow' || weather === 'rain' ? 0.013 : 0.006,
    },
  };
}

/** Refusing the one refuses what shows it too: no dogs, then no guide dog either. */
const SHOWS: Readonly<Record<string, readonly string[]>> = {
  dog: ['guide-dog', 'dog-park'],
  bicycle: ['cyclist'],
  flower: ['planter'],
  baby: ['pram'],
  fence: ['dog-park'],
};

/** Ids of what must not be drawn, unless it is asked for by its own name. */
export function refusedIn(said: Understood): Set<string> {
  const asked = new Set(said.elements.filter(({ negated }) => !negated).map(({ id }) => id));
  const refused = said.elements.filter(({ negated }) => negated).map(({ id }) => id);
  return new Set([...refused, ...refused.flatMap((id) => SHOWS[id] ?? []).filter((id) => !asked.has(id))]);
}

const OF_WINTER = new Set(['skating-rink', 'sledding-hill', 'snowman', 'snowbank']);
const OF_SUMMER = new Set(['pool', 'splash-pad', 'beach', 'terrace', 'flower', 'butterfly', 'hammock']);

/** A rink or a snowman says that it is winter, where nothing else says that it is not. */
export function namesWinter({ season, weather, elements }: Understood): boolean {
  const shown = elements.filter(({ negated }) => !negated);
  return (
    season === null &&
    (weather === null || weather === 'snow') &&
    shown.some(({ id }) => OF_WINTER.has(id)) &&
    !shown.some(({ id }) => OF_SUMMER.has(id))
  );
}

function blend(from: string, to: string, share: number): string {
  const a = Number.parseInt(from.slice(1), 16);
  const b = Number.parseInt(to.slice(1), 16);
  const part = (shift: number): number =>
    Math.round(((a >> shift) & 255) + (((b >> shift) & 255) - ((a >> shift) & 255)) * share);
  return `#${((part(16) << 16) | (part(8) << 8) | part(0)).toString(16).padStart(6, '0')}`;
}
