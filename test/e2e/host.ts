import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

const cli = 'build/app/cli.js';

/** The name that tablets call the host by: a plain http origin that is not localhost is no secure context (DESIGN §5). */
export const tabletName = 'parvis.test';

/** A host in a process of its own, as `npm start` runs it. Addresses as the browser needs them. */
export type RunningHost = { home: string; tablets: string; kill: () => Promise<void>; stop: () => Promise<void>; freeze: () => void; thaw: () => void };

/** Starts the built host on a folder; fails at once, with what it said, if it ends before it has printed both addresses. */
export async function startHost(folder: string, port = 0, names: readonly string[] = []): Promise<RunningHost> {
  const child = spawn(process.execPath, [cli, 'serve', '--no-open', '--port', String(port), '--data', folder], {
    stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, PARVIS_NAMES: [tabletName, ...names].join(',') },
  });
  const gone = once(child, 'exit');
  const [home, tablets] = await Promise.race([printed(child), diedFirst(child, gone)]);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await gone;
  };
  return {
    home, tablets: `http://${tabletName}:${new URL(tablets.slice(tablets.indexOf('http'))).port}/`,
    kill: () => end('SIGKILL'), stop: () => end('SIGTERM'), freeze: () => void child.kill('SIGSTOP'), thaw: () => void child.kill('SIGCONT'),
  };
}

async function printed({ stdout }: ChildProcess): Promise<[string, string]> {
  if (!stdout) throw new Error('no output to read the addresses from');
  const lines: string[] = [];
  for await (const line of createInterface({ input: stdout })) {
    lines.push(line);
    const [home, tablets] = lines;
    if (home !== undefined && tablets !== undefined) return [home, tablets];
  }
  return new Promise(() => undefined);
}

async function diedFirst({ stderr }: ChildProcess, gone: Promise<unknown[]>): Promise<never> {
  let said = '';
  stderr?.on('data', (text: Buffer) => { said += String(text); });
  const [code] = await gone;
  throw new Error(`The host ended (${String(code)}) before it printed its addresses: ${said}`);
}

/** A port that is free together with the next one, below those that the system hands out: a host can come back to it. */
export async function portForRestart(): Promise<number> {
  for (let port = 20_000 + (process.pid % 5_000) * 2; port < 32_000; port += 2) {
    if (await isFree(port, '127.0.0.1') && await isFree(port + 1, '0.0.0.0')) return port;
  }
  throw new Error('no two free ports');
}

function isFree(port: number, host: string): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

/** What `parvis <args>` says, as an exit status and its output. */
export function parvis(...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'en_CA.UTF-8' } });
  return { status, output: stdout + stderr };
}
