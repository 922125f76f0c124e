import { z } from 'zod';
import type { ImageEngine } from './engine.ts';
import { huggingFaceEngine, type HuggingFacePorts, huggingFaceSettings } from './hugging-face/index.ts';
import { type RemotePorts, sdServerEngine, sdServerSettings } from './sd-server/index.ts';
import { drawingEngine } from './onto/engine.ts';

/** Which engine a workshop draws with, and what it needs to know, as it is kept and read back. Secrets of Hugging Face are not in it. */
export const engineSettings = z.discriminatedUnion('engine', [
  z.strictObject({ engine: z.literal('sketch') }),
  z.strictObject({ engine: z.literal('sd-server'), server: sdServerSettings }),
  z.strictObject({ engine: z.literal('hugging-face'), service: huggingFaceSettings }),
]);

export type EngineSettings = z.output<typeof engineSettings>;

/** What engines need of their surroundings: where tokens are kept, the names that must not leave, how time passes. */
export type EnginePorts = HuggingFacePorts & RemotePorts;

/** The engine that the settings name, connected. Rejects with an EngineFailure where it cannot be had. */
export async function openEngine(settings: EngineSettings, ports: EnginePorts): Promise<ImageEngine & { model?: string | null }> {
  switch (settings.engine) {
    case 'sketch':
      return drawingEngine;
    case 'sd-server':
      return sdServerEngine(settings.server, ports);
    case 'hugging-face':
      return huggingFaceEngine(settings.service, ports);
  }
}
