import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FLOAT, model, node, tensor, value, whole } from './onnx-bytes.ts';

export type Spot = { label: string; /** In shares of the picture. */ middle: readonly [x: number, y: number]; width: number; height: number };

/** A YOLOS weighs labels against each other and against 'nothing', its last one; an RT-DETR asks of each label by itself. */
const families = {
  yolos: { nothing: ['N/A', ''], architecture: 'YolosForObjectDetection', processor: { feature_extractor_type: 'YolosFeatureExtractor' } },
  rt_detr: { nothing: [], architecture: 'RTDetrForObjectDetection', processor: { image_processor_type: 'RTDetrImageProcessor' } },
} as const;

/**
 * Writes a detector into a new folder, in the form in which those of its family come for transformers.js. It has the files, the inputs and
 * the outputs of a real one, and always sees the same spots, as sure of them as the picture is bright: in the dark it sees nothing.
 */
export function tinyDetector(spots: readonly Spot[], others: readonly string[] = [], family: keyof typeof families = 'yolos'): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'parvis-detector-')), 'face-detection');
  const { nothing, architecture, processor } = families[family];
  const labels = [...new Set([...spots.map(({ label }) => label), ...others])];
  const classes = labels.length + nothing.length;
  const logits = new Float32Array(spots.length * classes);
  spots.forEach(({ label }, row) => { logits[row * classes + labels.indexOf(label)] = 12; });
  const boxes = Float32Array.from(spots.flatMap(({ middle, width, height }) => [...middle, width, height]));
  const write = (name: string, content: object): void => writeFileSync(join(folder, name), content instanceof Uint8Array ? content : JSON.stringify(content));
  mkdirSync(join(folder, 'onnx'), { recursive: true });
  write('config.json', { model_type: family, architectures: [architecture], id2label: { ...[...labels, ...nothing.slice(0, 1)] } });
  write('preprocessor_config.json', { ...processor, do_resize: true, size: { width: 64, height: 64 }, resample: 2, do_rescale: true, rescale_factor: 1 / 255, do_normalize: false });
  write('onnx/model_quantized.onnx', model({
    nodes: [
      node('ReduceMean', ['pixel_values'], ['bright'], [whole('keepdims', 0)]),
      node('Mul', ['sure', 'bright'], ['logits']),
      node('Identity', ['boxes'], ['pred_boxes']),
    ],
    tensors: [tensor('sure', FLOAT, [1, spots.length, classes], new Uint8Array(logits.buffer)), tensor('boxes', FLOAT, [1, spots.length, 4], new Uint8Array(boxes.buffer))],
    inputs: [value('pixel_values', FLOAT, ['batch', 3, 'height', 'width'])],
    outputs: [value('logits', FLOAT, [1, spots.length, classes]), value('pred_boxes', FLOAT, [1, spots.length, 4])],
  }));
  return folder;
}
