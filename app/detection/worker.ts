import { z } from 'zod';
import { answerInThread } from '../models/in-thread.ts';

/** Less sure than this, in the model's own reckoning, is not shown: the facilitator looks anyway, and rubs out what is wrong. */
const threshold = 0.5;
const asked = z.object({ pixels: z.instanceof(Uint8Array), width: z.int(), height: z.int() });

answerInThread('object-detection', (question, { run, library }) => {
  const { pixels, width, height } = asked.parse(question);
  return run(new library.RawImage(new Uint8ClampedArray(pixels), width, height, 3), { threshold, percentage: true });
});
