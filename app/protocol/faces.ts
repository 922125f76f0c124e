import { z } from 'zod';

const kind = z.enum(['face', 'plate']);
/** What is looked for in a photo before others see it. */
export type FoundKind = z.infer<typeof kind>;

const share = z.number();
/** Where something was found, in shares of the photo's width and height (0 to 1; beside the photo where it sticks out). `rough`: reckoned from a whole person or car. */
const found = z.object({ kind, left: share, top: share, width: share, height: share, rough: z.boolean() });
export type Found = z.infer<typeof found>;

/** What a look at a photo gave. `blind`: what the model does not know at all. */
export const facesFound = z.object({ ok: z.literal(true), found: z.array(found), blind: z.array(kind) });
export type FacesFound = z.infer<typeof facesFound>;

/** For the desk: where the model that finds faces is, null where there is none, and what is wrong with it. */
export const detectionNow = z.object({
  folder: z.string().nullable(), fault: z.enum(['detector-no-folder', 'detector-not-onnx', 'detector-other-things', 'detector-not-installed', 'detector-failed']).nullable(),
});
export type DetectionNow = z.infer<typeof detectionNow>;
