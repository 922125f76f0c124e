import { codedLater } from '../store/index.ts';
import { checkedEngine, EngineFailure, faultWords, openEngine, sketchEngine, tokenInMemory, type EnginePorts, type ImageEngine, type Sizes } from '../imaging/index.ts';
import type { EngineChoice, EngineDesk, EngineNow, EnginePreview, EngineTested, PreviewAsked } from '../protocol/index.ts';
import { faultIn, held, nowOf, placeOf, programOf, remoteSettings } from './opening.ts';
import { openProgram } from './program.ts';
import { previewOf } from './preview.ts';
import type { Bilingual, State } from '../workshop/index.ts';
import { secretsInMemory, type SecretKeeper } from './secrets.ts';
import { engineFile } from './settings.ts';

/** How engines reach the world: where secrets are kept, and for tests how time passes and hosts are reached. */
export type EngineRoomPorts = Pick<EnginePorts, 'pause' | 'reach'> & { secrets?: SecretKeeper };

export type EngineRoom = {
  /** The engine that draws now, without opening it. */
  current: () => EngineNow;
  /** The engine itself, opened when first asked for and kept until the choice changes or it is lost. Rejects with an EngineFailure. */
  engine: () => Promise<ImageEngine>;
  settings: () => EngineChoice;
  /** Takes and keeps a choice, and the password or token that goes with it (null forgets it; undefined: the one that is kept). */
  choose: (choice: EngineChoice, secret?: string | null) => Promise<{ ok: true } | { ok: false; code: string; words: Bilingual }>;
  /** 'Test this engine', chosen or not; rejects with an AbortError when told to stop. */
  test: (choice: EngineChoice, options?: { secret?: string | null | undefined; signal?: AbortSignal }) => Promise<EngineTested>;
  /** Exactly what would be sent for such words, as the workshop `state` has them asked. */
  preview: (asked: PreviewAsked, state: State) => { ok: true; preview: EnginePreview } | { ok: false; code: string; words: Bilingual };
  /** All that the desk is told; no secret. */
  desk: () => Promise<EngineDesk>;
  /** Starts the server program of the choice, and stops it. */
  start: () => void;
  stop: () => Promise<void>;
  /** Another workshop begins in the folder: what the last one agreed to, and its names, are not its own. */
  startAnew: () => Promise<void>;
  onChange: (listener: () => void) => void;
  close: () => Promise<void>;
};

type Opened = { engine: Promise<ImageEngine>; model: string | null; sizes?: Sizes };

/** The engines of a workshop folder: which draws, and all that the facilitator does with them. */
export function openEngines(folder: string, { secrets = secretsInMemory(), ...how }: EngineRoomPorts = {}): EngineRoom {
  const file = engineFile(folder);
  const listeners: (() => void)[] = [];
  const changed = (): void => listeners.forEach((listener) => listener());
  let opened: Opened | null = null;
  const program = openProgram({ ...how, names: () => file.choice().names }, () => {
    if (/stopped|failed/.test(program.status().state)) opened = null;
    changed();
  });

  function current(): EngineNow {
    const now = nowOf(file.choice());
    return { ...now, model: now.model ?? opened?.model ?? null };
  }

  function engine(): Promise<ImageEngine> {
    if (opened) return opened.engine;
    const choice = file.choice();
    const lose = (): void => { if (opened === mine) opened = null; };
    const mine: Opened = { model: null, engine: connected(choice).then((found) => {
      mine.model = found.model ?? null;
      mine.sizes = found.capabilities().sizes;
      if (opened === mine) changed();
      return held(found, nowOf(choice), lose);
    }) };
    opened = mine;
    mine.engine.catch(lose);
    return mine.engine;
  }

  async function connected(choice: EngineChoice, secret?: string | null): Promise<ImageEngine & { model?: string | null }> {
    if (nowOf(choice).id === 'sketch') return sketchEngine;
    if (choice.engine === 'program') return program.server(programOf(choice));
    const token = secret === undefined ? await secretOf(choice) : secret;
    return openEngine(remoteSettings(choice, token), { ...how, names: () => choice.names, token: tokenInMemory(token) });
  }

  async function secretOf(choice: EngineChoice): Promise<string | null> {
    const place = placeOf(choice);
    return place === null ? null : secrets.of(place).read();
  }

  async function choose(choice: EngineChoice, secret?: string | null): ReturnType<EngineRoom['choose']> {
    const code = faultIn(choice);
    if (code !== null) return { ok: false, code, words: faultWords({ code, params: {} }) };
    const place = placeOf(choice);
    await codedLater({ path: folder }, async () => {
      if (place !== null && secret !== undefined) await secrets.of(place).keep(secret);
      file.keep(choice);
    });
    opened = null;
    if (choice.engine !== 'program' || !program.runs(programOf(choice))) await program.stop();
    program.release();
    changed();
    return { ok: true };
  }

  async function test(choice: EngineChoice, { secret, signal }: { secret?: string | null | undefined; signal?: AbortSignal } = {}): Promise<EngineTested> {
    const own = choice.engine === 'program' && !program.runs(programOf(choice)) ? openProgram({ ...how, names: () => choice.names }) : null;
    // The words of a test are Parvis's own: nothing of the room leaves.
    const trial = { ...quick(choice), agreed: true };
    const checking = checkedEngine(() => (own ? own.start(programOf(trial)) : connected(trial, secret)), signal ? { signal } : {});
    try {
      const checked = await orStopped(checking, signal);
      return { ok: checked.ok, code: checked.ok ? null : checked.code, words: checked.words };
    } finally {
      await own?.stop();
    }
  }

  return {
    current, engine, choose, test,
    settings: file.choice,
    preview: ({ choice = file.choice(), ...asked }, state) => shown(() => previewOf(choice, { asked, state, sizes: isSame(choice, file.choice()) ? opened?.sizes : undefined })),
    desk: async () => ({
      choice: file.choice(), unreadable: file.unreadable(), now: current(), secretKept: (await secretOf(file.choice())) !== null, secretLasts: secrets.lasts, program: program.status(),
    }),
    start: () => {
      opened = null;
      void program.start(programOf(file.choice())).catch(() => undefined);
    },
    stop: async () => {
      opened = null;
      await program.stop();
    },
    startAnew: async () => {
      const choice = file.choice();
      if (!choice.agreed && !choice.pictures && choice.names.length === 0) return;
      await codedLater({ path: folder }, async () => file.keep({ ...choice, agreed: false, pictures: false, names: [] }));
      opened = null;
      changed();
    },
    onChange: (listener) => void listeners.push(listener),
    close: () => {
      listeners.length = 0;
      return program.stop();
    },
  };
}

const isSame = (one: EngineChoice, other: EngineChoice): boolean => JSON.stringify({ ...one, agreed: true }) === JSON.stringify({ ...other, agreed: true });

/** A test is waited for no longer than this, whatever the choice allows a picture. */
const MOST_TEST_SECONDS = 120;

function quick(choice: EngineChoice): EngineChoice {
  const short = <T extends { mostSeconds: number }>(part: T): T => ({ ...part, mostSeconds: Math.min(MOST_TEST_SECONDS, part.mostSeconds) });
  return choice.engine === 'program' ? choice : { ...choice, server: short(choice.server), service: short(choice.service) };
}

function shown(reckon: () => EnginePreview): ReturnType<EngineRoom['preview']> {
  try {
    return { ok: true, preview: reckon() };
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error;
    return { ok: false, code: error.fault.code, words: faultWords(error.fault) };
  }
}

/** Rejects with an AbortError as soon as it is told to stop, whatever the promise still waits for. */
function orStopped<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  promise.catch(() => undefined);
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new DOMException('stopped', 'AbortError'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
