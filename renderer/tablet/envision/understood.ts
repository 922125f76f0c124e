import { z } from 'zod';

/** What a whole picture is set in, with the values of each. An id of one is its kind and its value with a dot: `season.winter`. */
export const settings = {
  scene: ['street', 'lane', 'intersection', 'park', 'square', 'waterfront', 'courtyard', 'schoolyard'],
  season: ['winter', 'spring', 'summer', 'autumn'],
  timeOfDay: ['dawn', 'morning', 'day', 'evening', 'night'],
  weather: ['sun', 'clouds', 'rain', 'snow', 'fog', 'wind'],
} as const;
export const settingKinds = ['scene', 'season', 'timeOfDay', 'weather'] as const;

const bilingual = z.object({ en: z.string(), fr: z.string() });
const element = z.object({
  id: z.string(), label: bilingual, count: z.union([z.number(), z.literal('many'), z.literal('few'), z.null()]).catch(null),
  place: z.enum(['left', 'right', 'middle', 'front', 'back', 'corner']).nullable().catch(null), negated: z.boolean().catch(false),
});
const shape = z.object({
  elements: z.array(element).catch([]), scene: z.enum(settings.scene).nullable().catch(null),
  season: z.enum(settings.season).nullable().catch(null), weather: z.enum(settings.weather).nullable().catch(null),
  timeOfDay: z.enum(settings.timeOfDay).nullable().catch(null),
  notUnderstood: z.array(z.string()).catch([]),
});
/** What the host read in a wish (DESIGN §3.4, `sketch --json`), as far as a tablet tells it. */
export type UnderstoodWish = z.infer<typeof shape>;
export type UnderstoodElement = UnderstoodWish['elements'][number];

/** Null when another engine drew and nothing of the kind was recorded. */
export function readUnderstood(value: unknown): UnderstoodWish | null {
  const read = shape.safeParse(value);
  return read.success ? read.data : null;
}

/** Ids of the settings that a wish names. */
export const settingsOf = (understood: UnderstoodWish): string[] =>
  settingKinds.flatMap((kind) => (understood[kind] === null ? [] : [`${kind}.${understood[kind]}`]));
