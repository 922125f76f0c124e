import { z } from 'zod';

const bilingual = z.object({ en: z.string(), fr: z.string() });
const element = z.object({
  id: z.string(), label: bilingual, count: z.union([z.number(), z.literal('many'), z.literal('few'), z.null()]).catch(null),
  place: z.enum(['left', 'right', 'middle', 'front', 'back', 'corner']).nullable().catch(null), negated: z.boolean().catch(false),
});
const shape = z.object({
  elements: z.array(element).catch([]), season: z.enum(['winter', 'spring', 'summer', 'autumn']).nullable().catch(null),
  weather: z.enum(['snow', 'rain', 'sun', 'clouds', 'fog', 'wind']).nullable().catch(null),
  timeOfDay: z.enum(['dawn', 'morning', 'day', 'evening', 'night']).nullable().catch(null),
  notUnderstood: z.array(z.string()).catch([]),
});
/** What the host read in a wish (DESIGN §3.4, `sketch --json`), as far as a tablet tells it. */
export type UnderstoodWish = z.infer<typeof shape>;

/** Null when another engine drew and nothing of the kind was recorded. */
export function readUnderstood(value: unknown): UnderstoodWish | null {
  const read = shape.safeParse(value);
  return read.success ? read.data : null;
}
