import type { GenerateRequest } from '../engine.ts';
import { outgoing, type Removed } from '../outgoing.ts';
import { readAddress } from '../remote/address.ts';
import { pictureProviders } from '../../protocol/index.ts';
import type { HuggingFaceSettings } from './settings.ts';

/**
 * Exactly what would be sent for a picture, to be shown before it is. Null is what is not sent. `hosts`: every host that is
 * asked; a hosted provider is reached through Hugging Face. `picture`: the picture that is to be continued goes along.
 */
export type Sending = {
  hosts: readonly string[];
  provider: string | null;
  model: string | null;
  prompt: string;
  negative: string | null;
  width: number;
  height: number;
  seed: number | null;
  steps: number | null;
  picture: boolean;
  removed: readonly Removed[];
};

/** @throws EngineFailure `address-unreadable` */
export function sendingOf({ where }: HuggingFaceSettings, request: GenerateRequest, names: readonly string[] = []): Sending {
  const { prompt, negative, removed } = outgoing(request, names);
  const { width, height, seed, steps } = request;
  const picture = request.init !== undefined && takesPictures(where);
  const hosted = where.kind === 'hosted';
  return {
    hosts: hosted ? ['huggingface.co', 'router.huggingface.co'] : [readAddress(where.url).host],
    provider: hosted ? where.provider : null,
    model: hosted ? where.model : null,
    prompt,
    negative: negative === '' ? null : negative,
    width,
    height,
    // Only what the tasks of huggingface.js document: models refuse fields that they do not know. Hosted ones differ in how
    // many steps they allow, and choose best themselves.
    seed: picture ? null : seed % 2 ** 31,
    steps: hosted ? null : steps,
    picture,
    removed,
  };
}

export function takesPictures(where: HuggingFaceSettings['where']): boolean {
  return where.kind === 'hosted' ? pictureProviders.has(where.provider) : where.takes === 'pictures';
}
