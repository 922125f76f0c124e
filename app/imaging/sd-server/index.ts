import type { GenerateOptions, GenerateRequest, GeneratedImage, ImageEngine } from '../engine.ts';
import { EngineFailure } from '../fault.ts';
import { outgoing } from '../outgoing.ts';
import { answeredPicture } from '../remote/answered-picture.ts';
import { type Connection, connectionTo, type RemotePorts } from './connection.ts';
import type { Dialect } from './dialect.ts';
import { sdapiDialect } from './sdapi.ts';
import { sdcppDialect } from './sdcpp.ts';
import type { SdServerSettings } from './settings.ts';

export type { RemotePorts } from './connection.ts';
export { sdServerSettings, type SdServerSettings } from './settings.ts';

export type SdServerEngine = ImageEngine & { dialect: Dialect['name']; model: string | null; host: string };

/**
 * An engine that has its pictures painted by an image server, on this machine or near it. Which way of speaking the server
 * understands is found out by asking: stable-diffusion.cpp's own, else that of AUTOMATIC1111's web UI.
 *
 * @throws EngineFailure (rejects) `address-unreadable`, `not-reachable`, `not-an-image-server`, `access-refused`, `no-model` …
 */
export async function sdServerEngine(settings: SdServerSettings, ports: RemotePorts = {}): Promise<SdServerEngine> {
  const connection = connectionTo(settings, ports);
  const dialect = (await sdcppDialect(connection)) ?? (await sdapiDialect(connection));
  if (dialect === null) throw new EngineFailure('not-an-image-server', { address: connection.host });
  return {
    id: 'sd-server',
    dialect: dialect.name,
    model: dialect.model,
    host: connection.host,
    capabilities: dialect.capabilities,
    generate: (request, options = {}) => generate(connection, dialect, request, options),
  };
}

async function generate(connection: Connection, dialect: Dialect, request: GenerateRequest, options: GenerateOptions): Promise<GeneratedImage> {
  options.signal?.throwIfAborted();
  const { prompt: sent } = outgoing(request, connection.names());
  if (sent === '') throw new EngineFailure('nothing-to-send');
  const file = await dialect.paint(request, options);
  options.signal?.throwIfAborted();
  return answeredPicture(file, request, { engine: 'sd-server', version: dialect.name, model: dialect.model, sent });
}
