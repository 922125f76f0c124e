import { EngineFailure, faultWords, ownSdServer, stoppedFor, type OwnSdServer, type OwnSettings, type RemotePorts } from '../imaging/index.ts';
import type { ProgramStatus } from '../protocol/index.ts';

export type EngineProgram = {
  /** The running server, started where there is none. One that somebody stopped, or that failed, rejects until it is started by hand. */
  server: (settings: OwnSettings) => Promise<OwnSdServer>;
  /** Starts it by hand, whatever came before. */
  start: (settings: OwnSettings) => Promise<OwnSdServer>;
  /** Whether it runs, or is being started, with these settings. */
  runs: (settings: OwnSettings) => boolean;
  stop: () => Promise<void>;
  /** Forgets that it was stopped, or failed, for other settings. */
  release: () => void;
  status: () => ProgramStatus;
};

const MOST_LINES = 12;
/** A server that ends by itself this often, with no picture between, is not started again by itself. */
const MOST_FALLS = 2;
const asleep: ProgramStatus = { state: 'stopped', lines: [], step: null, fault: null };

/** The server program that Parvis starts, watches and stops: one at a time. `changed` is called when it comes up or goes. */
export function openProgram(ports: RemotePorts, changed: () => void = () => undefined): EngineProgram {
  let status = asleep;
  let running: { of: string; stop: AbortController; server: Promise<OwnSdServer> } | null = null;
  let held: EngineFailure | null = null;
  let falls = 0;
  const be = (next: Partial<ProgramStatus>): void => {
    status = { ...status, ...next };
    if (next.state !== undefined) changed();
  };
  const failed = (failure: EngineFailure): void => {
    running = null;
    held = failure;
    be({ state: 'failed', step: null, fault: faultWords(failure.fault) });
  };

  async function launched(settings: OwnSettings, stop: AbortController): Promise<OwnSdServer> {
    const mine = (): boolean => running?.stop === stop;
    try {
      const server = await ownSdServer(settings, {
        ...ports, signal: stop.signal,
        heard: { onLine: (line) => { if (mine() && !tells(line)) be({ lines: [...status.lines, line].slice(-MOST_LINES) }); }, onStep: (step) => { if (mine()) be({ step }); } },
      });
      if (mine()) be({ state: 'running' });
      void server.ended.then(({ said }) => { if (mine()) fallen(stoppedFor(tells(said) ? '' : said)); });
      return { ...server, generate: async (request, options) => { const made = await server.generate(request, options); falls = 0; be({ step: null }); return made; } };
    } catch (error) {
      if (error instanceof EngineFailure && mine()) failed(error);
      throw error;
    }
  }

  /** It ended by itself: the next picture starts it again, unless it falls again and again. */
  function fallen(failure: EngineFailure): void {
    falls += 1;
    failed(failure);
    if (falls < MOST_FALLS) held = null;
  }

  async function stop(): Promise<void> {
    const stopped = running;
    running = null;
    held = new EngineFailure('program-stopped');
    stopped?.stop.abort(new DOMException('the program was stopped', 'AbortError'));
    const server = await stopped?.server.catch(() => null);
    await server?.close();
    if (!running) be({ ...asleep, lines: status.lines });
  }

  async function begin(settings: OwnSettings): Promise<OwnSdServer> {
    if (running && running.of !== keyOf(settings)) await stop();
    held = null;
    if (running) return running.server;
    const abort = new AbortController();
    running = { of: keyOf(settings), stop: abort, server: Promise.resolve().then(() => launched(settings, abort)) };
    be({ ...asleep, state: 'starting' });
    return running.server;
  }

  return {
    stop,
    status: () => status,
    runs: (settings) => running?.of === keyOf(settings),
    release: () => { held = null; falls = 0; },
    start: (settings) => { falls = 0; return begin(settings); },
    server: async (settings) => {
      if (held) throw held;
      return begin(settings);
    },
  };
}

const keyOf = (settings: OwnSettings): string => JSON.stringify(settings);

/** What a resident wishes is theirs until they propose it: a line that tells it is not shown. */
const tells = (line: string): boolean => /prompt/i.test(line);
