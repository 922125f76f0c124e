import { basename } from 'node:path';
import { EngineFailure, engineSettings, readAddress, readUrl, takesPictures, type EngineSettings, type ImageEngine, type OwnSettings } from '../imaging/index.ts';
import type { EngineChoice, EngineNow } from '../protocol/index.ts';

/**
 * Which engine draws under a choice, before it is opened. Where words would leave this computer and the room has not agreed
 * to that, the sketch engine does.
 */
export function nowOf(choice: EngineChoice): EngineNow {
  const { sampling: { steps }, agreed, pictures } = choice;
  const { id, name, leaves, takes, model } = chosen(choice);
  if (leaves && !agreed) return { ...drawnHere, steps };
  return { id, name: leaves ? name : '', leaves, offline: !leaves, model, steps, takesPictures: takes && (!leaves || pictures) };
}

const drawnHere = { id: 'sketch', name: '', leaves: false, offline: true, model: null, takesPictures: true } as const;

function chosen(choice: EngineChoice): { id: EngineNow['id']; name: string; leaves: boolean; takes: boolean; model: string | null } {
  switch (choice.engine) {
    case 'sketch':
      return { id: 'sketch', name: '', leaves: false, takes: true, model: null };
    case 'program':
      return { id: 'sd-server', name: '', leaves: false, takes: true, model: basename(choice.program.model) };
    case 'server':
      return { id: 'sd-server', ...placeIn(() => readAddress(choice.server.address)), takes: true, model: null };
    case 'hugging-face': {
      const { where } = choice.service;
      if (where.kind === 'hosted') return { id: 'hugging-face', name: 'Hugging Face', leaves: true, takes: takesPictures(where), model: where.model };
      return { id: 'hugging-face', ...placeIn(() => readAddress(where.url)), takes: where.takes === 'pictures', model: null };
    }
  }
}

/** An address that cannot be read is taken for one elsewhere. */
function placeIn(read: () => { host: string; here: boolean }): { name: string; leaves: boolean } {
  try {
    const { host, here } = read();
    return { name: host, leaves: !here };
  } catch {
    return { name: '', leaves: true };
  }
}

/** Whom a password or token is for; null where none is asked for. A place is an origin: what was typed for one never goes to another. */
export function placeOf({ engine, server, service: { where } }: EngineChoice): string | null {
  try {
    if (engine === 'server') return server.access.kind === 'none' ? null : `${server.access.kind} ${readAddress(server.address).base.origin}`;
    if (engine === 'hugging-face') return where.kind === 'hosted' ? 'huggingface.co' : readUrl(where.url).origin;
  } catch {
    // An address that cannot be read is nobody's.
  }
  return null;
}

/** What must be mended before a choice is kept; addresses are kept and shown, so no password may hide in one. */
export function faultIn({ engine, server, program, service: { where } }: EngineChoice): 'address-unreadable' | 'program-missing' | 'model-unknown' | null {
  const addresses = [...(engine === 'server' || server.address !== '' ? [server.address] : []), ...(where.kind === 'endpoint' ? [where.url] : [])];
  if (!addresses.every(plainAddress)) return 'address-unreadable';
  if (engine === 'program' && (program.binary.trim() === '' || program.model.trim() === '')) return 'program-missing';
  return engine === 'hugging-face' && where.kind === 'hosted' && !modelName.test(where.model) ? 'model-unknown' : null;
}

const modelName = /^[\w.-]{1,100}\/[\w.-]{1,100}$/;

function plainAddress(typed: string): boolean {
  try {
    const { search, hash } = readUrl(typed);
    return search === '' && hash === '';
  } catch {
    return false;
  }
}

/** What the program is started with; `most`: at most so many seconds for a picture. */
export function programOf({ program: { binary, model, loadSeconds, mostSeconds }, sampling: { cfgScale, sampler } }: EngineChoice, most = mostSeconds): OwnSettings {
  return { binary: binary.trim(), model: model.trim(), mostSeconds: loadSeconds, painting: { mostSeconds: Math.min(most, mostSeconds), cfgScale, sampler } };
}

/** Settings of an engine that is reached over the network, its secret put in. @throws EngineFailure `access-refused`, `model-unknown`, `address-unreadable` */
export function remoteSettings({ engine, server, service, sampling: { cfgScale, sampler }, agreed, pictures }: EngineChoice, secret: string | null): EngineSettings {
  if (engine === 'server') {
    const { access } = server;
    if (access.kind !== 'none' && secret === null) throw new EngineFailure('access-refused');
    const known = access.kind === 'basic' ? { kind: 'basic', user: access.user, password: secret } : access.kind === 'bearer' ? { kind: 'bearer', token: secret } : access;
    return parsed({ engine: 'sd-server', server: { address: server.address.trim(), access: known, mostSeconds: server.mostSeconds, cfgScale, sampler } }, access.kind === 'none' ? 'address-unreadable' : 'access-refused');
  }
  const { where, mostSeconds } = service;
  return parsed({ engine: 'hugging-face', service: { where, agreed, pictures, mostSeconds: Math.min(3_600, mostSeconds) } }, where.kind === 'hosted' ? 'model-unknown' : 'address-unreadable');
}

function parsed(settings: unknown, otherwise: 'access-refused' | 'address-unreadable' | 'model-unknown'): EngineSettings {
  const { data } = engineSettings.safeParse(settings);
  if (data === undefined) throw new EngineFailure(otherwise);
  return data;
}

const lost: ReadonlySet<string> = new Set(['not-reachable', 'connection-lost', 'server-stopped', 'program-stopped', 'no-model', 'not-an-image-server', 'access-refused']);

/** The engine, held to the steps that were chosen and to what the room agreed to; `lose` is called when it is gone, so that it is opened anew. */
export function held(engine: ImageEngine, { id, leaves, takesPictures: shown, steps }: EngineNow, lose: () => void): ImageEngine {
  return {
    ...engine,
    generate: async (request, options) => {
      if (leaves && request.init !== undefined && !shown) throw new EngineFailure('pictures-not-agreed');
      try {
        return await engine.generate(id === 'sketch' ? request : { ...request, steps }, options);
      } catch (error) {
        if (error instanceof EngineFailure && lost.has(error.fault.code)) lose();
        throw error;
      }
    },
  };
}
