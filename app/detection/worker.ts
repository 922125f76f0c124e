import { z } from 'zod';
import { answerInThread, type Pipeline } from '../models/in-thread.ts';
import type { Seen } from './found.ts';

/** Less sure than this, in the model's own reckoning, is not shown: the facilitator looks anyway, and rubs out what is wrong. */
const threshold = 0.5;
const asked = z.object({ pixels: z.instanceof(Uint8Array), width: z.int(), height: z.int() });

answerInThread('object-detection', (question, { run, library }) => {
  const { pixels, width, height } = asked.parse(question);
  const image = new library.RawImage(new Uint8ClampedArray(pixels), width, height, 3);
  const { model_type: family, id2label } = config.parse(run.model.config);
  return eachByItself.has(family) ? lookedAt(run, image, id2label) : run(image, { threshold, percentage: true });
});

/**
 * Models that were trained to ask of each label by itself whether it is there (RT-DETR: Zhao et al. 2024, and its kin). The
 * library's task weighs labels against each other and takes the last for 'nothing', as DETR means it: it would never find the
 * last label of these, nor anything where a face is all that they know.
 */
const eachByItself: ReadonlySet<string> = new Set(['rt_detr', 'rt_detr_v2', 'rf_detr', 'd_fine']);
const config = z.object({ model_type: z.string(), id2label: z.record(z.string(), z.string()) });
const looked = z.tuple([z.object({ boxes: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])), classes: z.array(z.int()) })]);

async function lookedAt({ model, processor }: Pipeline, image: unknown, id2label: Readonly<Record<string, string>>): Promise<Seen[]> {
  if (!processor) throw new Error('a model for pictures that reads none');
  const output = await model(await processor([image]));
  const [{ boxes, classes }] = looked.parse(processor.image_processor.post_process_object_detection(output, threshold, null, true));
  return boxes.map(([xmin, ymin, xmax, ymax], at) => ({ label: id2label[classes[at] ?? -1] ?? '', box: { xmin, ymin, xmax, ymax } }));
}
