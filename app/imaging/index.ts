export { LONGEST_PROMPT, sketchCommand, type CommandIo } from './command.ts';
export type {
  Capabilities,
  GenerateOptions,
  GenerateRequest,
  GeneratedImage,
  ImageEngine,
  Progress,
  Provenance,
} from './engine.ts';
export { SKETCH_SIZES, sketchEngine, type Drawn, type SiteKind } from './sketch/index.ts';
export { acceptPhoto, LONGEST_SIDE, MOST_BYTES, MOST_PIXELS, type AcceptedPhoto, type PhotoRefusal } from './upload.ts';
