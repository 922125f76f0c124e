import type { GenerateOptions, GenerateRequest, GeneratedImage } from '../engine.ts';
import { EngineFailure } from '../fault.ts';
import type { RemotePorts } from './connection.ts';
import { sdServerEngine, type SdServerEngine } from './index.ts';
import { type Heard, type LaunchedServer, launchSdServer, type LaunchSettings, stoppedFor } from './launch.ts';
import type { Step } from './step-lines.ts';
import { type SdServerSettings, sdServerSettings } from './settings.ts';

/** An engine whose server Parvis has started itself. `close` ends the server; `ended` resolves once it is gone. */
export type OwnSdServer = SdServerEngine & { close: LaunchedServer['stop']; ended: LaunchedServer['ended'] };
/** What to start; `painting`: how pictures are then asked for, where the server's own choice does not do. */
export type OwnSettings = LaunchSettings & { painting?: Partial<Pick<SdServerSettings, 'mostSeconds' | 'cfgScale' | 'sampler'>> };

/**
 * Starts an `sd-server` with a model and paints with it. Its steps are read from what it prints, for its API does not tell
 * them. Rejects as `launchSdServer` and `sdServerEngine` do.
 */
export async function ownSdServer(settings: OwnSettings, ports: RemotePorts & { signal?: AbortSignal; heard?: Heard } = {}): Promise<OwnSdServer> {
  const server = await launchSdServer(settings, ports);
  try {
    const engine = await sdServerEngine(sdServerSettings.parse({ ...settings.painting, address: server.address }), ports);
    return {
      ...engine,
      capabilities: () => ({ ...engine.capabilities(), progress: true }),
      generate: (request, options = {}) => generate({ engine, server }, request, options),
      close: server.stop,
      ended: server.ended,
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function generate({ engine, server }: { engine: SdServerEngine; server: LaunchedServer }, request: GenerateRequest, options: GenerateOptions): Promise<GeneratedImage> {
  let all: number | null = null;
  const deaf = server.onStep(({ step, steps }: Step) => {
    // Sampling comes first; bars of another length that follow tell of decoding.
    all ??= steps;
    if (steps === all) options.onProgress?.({ phase: 'painting', step, steps });
  });
  try {
    return await engine.generate(request, options);
  } catch (error) {
    const gone = error instanceof EngineFailure && /^(?:connection-lost|not-reachable)$/.test(error.fault.code) ? await soonGone(server) : null;
    throw gone === null ? error : stoppedFor(gone.said);
  } finally {
    deaf();
  }
}

/** A connection that breaks is seen a moment before the end of the program behind it. */
async function soonGone(server: LaunchedServer): Promise<{ said: string } | null> {
  return Promise.race([server.ended, new Promise<null>((resolve) => setTimeout(() => resolve(null), 1_000).unref())]);
}
