export { engineApart, type ApartEngine } from './apart/engine.ts';
export { blurMarked, type BlurRefusal } from './blur.ts';
export { LONGEST_PROMPT, sketchCommand, type CommandIo } from './command.ts';
export type {
  Capabilities,
  GenerateOptions,
  GenerateRequest,
  GeneratedImage,
  ImageEngine,
  InpaintVerb,
  Progress,
  Provenance,
  Sizes,
} from './engine.ts';
export { checkedEngine, engineCheck, type EngineChecked } from './engine-check.ts';
export { engineSettings, openEngine, type EnginePorts, type EngineSettings } from './engines.ts';
export { EngineFailure, faultWords, type Fault, type FaultCode } from './fault.ts';
export {
  huggingFaceEngine,
  huggingFaceSettings,
  sendingOf,
  takesPictures,
  tokenInMemory,
  type HuggingFacePorts,
  type HuggingFaceSettings,
  type Sending,
  type TokenKeeper,
} from './hugging-face/index.ts';
export { inpaint, type Inpainted, type InpaintRefusal, type InpaintRequest } from './inpaint.ts';
export { acceptMask, maskFaultFor, MOST_MASK_BYTES, type Mask, type MaskRefusal } from './mask.ts';
export { outgoing, type Outgoing, type Removed } from './outgoing.ts';
export * as pictureQueue from './queue/index.ts';
export { sdServerEngine, sdServerSettings, type RemotePorts, type SdServerEngine, type SdServerSettings } from './sd-server/index.ts';
export { ownSdServer, type OwnSdServer, type OwnSettings } from './sd-server/own.ts';
export { stoppedFor } from './sd-server/launch.ts';
export { readAddress, readUrl } from './remote/address.ts';
export { drawingEngine as sketchEngine } from './onto/engine.ts';
export { thingsIn } from './onto/things.ts';
export { drawOnto } from './onto/photo-request.ts';
export { SKETCH_SIZES, type Drawn, type SiteKind } from './sketch/index.ts';
export { acceptPhoto, LONGEST_SIDE, MOST_BYTES, MOST_PIXELS, type AcceptedPhoto, type PhotoRefusal } from './upload.ts';
export { SOURCE_TYPES, sourceTypeAfterInpainting, sourceTypeOf, stampOrigin, type Origin } from './xmp.ts';
export { workingSize } from './working-area.ts';
