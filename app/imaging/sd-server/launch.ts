import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { EngineFailure } from '../fault.ts';
import { type Pause, realPause } from '../remote/backoff.ts';
import { ask } from '../remote/http.ts';
import { lineReader, type Step, stepIn } from './step-lines.ts';

/** What a program prints, as it comes: its lines, and the steps of what it samples. */
export type Heard = { onLine?: (line: string) => void; onStep?: (step: Step) => void };
/** The `sd-server` program of stable-diffusion.cpp and the model file that the facilitator picked; `mostSeconds` for loading it. */
export type LaunchSettings = { binary: string; model: string; mostSeconds: number };

/**
 * A server that Parvis has started. `ended` resolves once it is gone, with what it said last. `stop` asks it to end, and ends
 * it where it has not after `graceMs` milliseconds, five seconds unless said.
 */
export type LaunchedServer = {
  address: string;
  onStep: (listener: (step: Step) => void) => () => void;
  ended: Promise<{ said: string }>;
  gone: () => { said: string } | null;
  stop: (graceMs?: number) => Promise<void>;
};

const POLL_MS = 250;
const GRACE_MS = 5_000;

/**
 * Starts an `sd-server` on this machine alone, at a port that is free, and waits until it has loaded its model and answers.
 * It ends with Parvis. No shell is used, and the two paths are all that it is given from outside.
 *
 * @throws EngineFailure (rejects) `no-server-program`, `model-unreadable`, `out-of-memory`, `server-stopped`, `too-slow`; an
 *   AbortError when told to stop, the server being ended first
 */
export async function launchSdServer({ binary, model, mostSeconds }: LaunchSettings, { signal, pause = realPause, heard = {} }: { signal?: AbortSignal; pause?: Pause; heard?: Heard } = {}): Promise<LaunchedServer> {
  signal?.throwIfAborted();
  const port = await freePort();
  const child = spawn(resolve(binary), ['--listen-ip', '127.0.0.1', '--listen-port', String(port), '-m', resolve(model)], { stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
  const server = watched(child, `http://127.0.0.1:${port}`, heard);
  const late = AbortSignal.timeout(mostSeconds * 1_000);
  try {
    await answering(server, { signal: signal === undefined ? late : AbortSignal.any([signal, late]), pause });
    return server;
  } catch (error) {
    await server.stop();
    signal?.throwIfAborted();
    throw late.aborted ? new EngineFailure('too-slow', { seconds: mostSeconds }) : error;
  }
}

function watched(child: ChildProcess, address: string, { onLine, onStep }: Heard): LaunchedServer {
  const listeners = new Set<(step: Step) => void>(onStep === undefined ? [] : [onStep]);
  let said = '';
  let gone: { said: string } | null = null;
  const read = lineReader((line) => {
    const step = stepIn(line);
    if (step !== null) for (const listener of listeners) listener(step);
    else if (line.trim() !== '') {
      said = line.trim().slice(0, 300);
      onLine?.(said);
    }
  });
  child.stdout?.on('data', read);
  child.stderr?.on('data', read);
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise<{ said: string }>((done) => {
    const end = (last: string): void => {
      process.off('exit', kill);
      gone ??= { said: last };
      done(gone);
    };
    child.once('error', (error) => end(`spawn: ${error.message}`));
    child.once('close', () => end(said));
  });
  return {
    address, ended,
    gone: () => gone,
    onStep: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: (graceMs = GRACE_MS) => stopped(child, { ended, kill, graceMs }),
  };
}

async function stopped(child: ChildProcess, { ended, kill, graceMs }: { ended: Promise<unknown>; kill: () => void; graceMs: number }): Promise<void> {
  child.kill('SIGTERM');
  const timer = setTimeout(kill, graceMs);
  await ended;
  clearTimeout(timer);
}

/** The line that says it listens comes before it does, so it is asked. */
async function answering(server: LaunchedServer, { signal, pause }: { signal: AbortSignal; pause: Pause }): Promise<void> {
  for (;;) {
    const gone = server.gone();
    if (gone !== null) throw stoppedFor(gone.said);
    const answer = await ask({ url: new URL('/sdcpp/v1/capabilities', server.address), withinMs: 5_000, mostBytes: 4_000_000, signal }).catch(() => null);
    if (answer !== null) return;
    await pause(POLL_MS, signal);
  }
}

/** Why a server that Parvis started is gone, from what it said last. */
export function stoppedFor(said: string): EngineFailure {
  if (said.startsWith('spawn: ')) return new EngineFailure('no-server-program');
  if (/out of memory|failed to allocate|alloc\w* failed|bad_alloc/i.test(said)) return new EngineFailure('out-of-memory');
  if (/new_sd_ctx|load (?:model|tensor)|model loader|invalid|unsupported|unknown model|not found|no such file/i.test(said)) return new EngineFailure('model-unreadable');
  return new EngineFailure('server-stopped', { said: said === '' ? '…' : said });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done, fail) => probe.once('error', fail).listen(0, '127.0.0.1', done));
  const address = probe.address();
  await new Promise<void>((done) => probe.close(() => done()));
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return address.port;
}
