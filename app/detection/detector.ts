import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import sharp from 'sharp';
import { z } from 'zod';
import { lightestForm, modelFolder } from '../models/folder.ts';
import { modelThread, type ModelFiles } from '../models/thread.ts';
import type { DetectionNow, FacesFound } from '../protocol/index.ts';
import { blindOf, foundIn, knowingOf, type Knowing } from './found.ts';

/** Why nothing is looked for; each has a text in both languages (`photos.faces.fault`). */
export type DetectorFault = NonNullable<DetectionNow['fault']>;
export type Detector = {
  /** Faces and plates in a photo, as far as the model sees them; or why it could not look. */
  find: (photo: Uint8Array) => Promise<FacesFound | { ok: false; code: DetectorFault }>;
  /** Waits for the photo that is being looked at. */
  close: () => Promise<void>;
};

/** Where the model is: `PARVIS_DETECTION`, else `detection.folder` in `settings.json`, else `face-detection` in the data folder. */
export const detectionFolder = (data: string, env: Readonly<Record<string, string | undefined>>): string | null =>
  modelFolder(data, env, { variable: 'PARVIS_DETECTION', setting: 'detection', usual: 'face-detection' });

/**
 * Opens a folder with a model for object detection in ONNX form, as transformers.js reads it. The model is loaded in a thread
 * of its own by the first photo.
 */
export function openDetector(folder: string): { ok: true; detector: Detector } | { ok: false; code: DetectorFault } {
  if (!existsSync(folder)) return { ok: false, code: 'detector-no-folder' };
  const dtype = lightestForm(folder, ['config.json', 'preprocessor_config.json'], ['model']);
  const labels = labelsIn(join(folder, 'config.json'));
  if (dtype === null || labels === null) return { ok: false, code: 'detector-not-onnx' };
  const knowing = knowingOf(labels);
  return blindOf(knowing).length === 2 ? { ok: false, code: 'detector-other-things' } : { ok: true, detector: detectorOf({ folder, dtype }, knowing) };
}

/** Models look at a photo in less than this; more would only be sent to the thread in vain. */
const mostSide = 2_000;
const seen = z.array(z.object({ label: z.string(), box: z.object({ xmin: z.number(), ymin: z.number(), xmax: z.number(), ymax: z.number() }) }));

function detectorOf(files: ModelFiles, knowing: Knowing): Detector {
  const thread = modelThread(new URL(`./worker${extname(new URL(import.meta.url).pathname)}`, import.meta.url), files);
  return {
    find: async (photo) => {
      const small = sharp(photo).resize({ width: mostSide, height: mostSide, fit: 'inside', withoutEnlargement: true });
      const { data, info } = await small.flatten({ background: '#fff' }).toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
      const told = await thread.ask({ pixels: data, width: info.width, height: info.height });
      if (!told.ok) return { ok: false, code: `detector-${told.fault}` };
      const boxes = seen.safeParse(told.answer);
      return boxes.success ? { ok: true, found: foundIn(boxes.data, knowing), blind: blindOf(knowing) } : { ok: false, code: 'detector-failed' };
    },
    close: thread.close,
  };
}

const config = z.object({ id2label: z.record(z.string(), z.string()) });

function labelsIn(file: string): string[] | null {
  try {
    return Object.values(config.parse(JSON.parse(readFileSync(file, 'utf8'))).id2label);
  } catch {
    return null;
  }
}
