import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type Usage = { seconds: number; megabytes: number; most: number };

const root = fileURLToPath(new URL('../../', import.meta.url));

export type HostProcess = {
  /** The facilitator's address with its launch key, and the origins of both listeners. */
  home: string; desk: string; tablets: string;
  /** Processor seconds so far, and the memory held now and at most, in MB; null where the system has no /proc. */
  usage: () => Usage | null;
  stop: () => Promise<void>;
  /** `kill -9`. Resolves once the process is gone. */
  kill: () => Promise<void>;
};

/** What `npm start` gives Node: V8 else keeps three times 64 MB for what a host forgets at once, and lets its heap double before it looks for what is forgotten. */
const asStarted = ['--max-semi-space-size=8', '--heap-growing-percent=25'];

/** `parvis serve` as its own process on a folder, as a facilitator's laptop runs it. */
export const startHost = (folder: string, { nodeOptions = [], port = 0 }: { nodeOptions?: readonly string[]; port?: number } = {}): Promise<HostProcess> =>
  started(process.execPath, [...asStarted, ...nodeOptions, 'build/app/cli.js', 'serve', '--no-open', '--port', String(port), '--data', folder]);

/** The same through `npm start`, with its checks of what is installed and built. */
export const startThroughNpm = (folder: string): Promise<HostProcess> =>
  started('npm', ['start', '--silent', '--', '--no-open', '--port', '0', '--data', folder]);

async function started(program: string, args: string[]): Promise<HostProcess> {
  const host = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], detached: true, shell: process.platform === 'win32' });
  const gone = once(host, 'exit');
  const lines = createInterface({ input: host.stdout });
  const said: string[] = [];
  await Promise.race([
    new Promise<void>((resolve) => { lines.on('line', (line) => { if (said.push(line) === 2) resolve(); }); }),
    gone.then(() => { throw new Error(`${program} ${args.join(' ')} ended before it was up`); }),
  ]);
  const [home = '', second = ''] = said;
  const tablets = `http://127.0.0.1:${new URL(second.slice(second.indexOf('http'))).port}`;
  return {
    home, desk: new URL(home).origin, tablets,
    usage: () => usageOf(host.pid ?? 0),
    stop: async () => {
      // npm stands between us and the host: the whole group is told.
      if (host.pid !== undefined && process.platform !== 'win32') process.kill(-host.pid, 'SIGTERM');
      else host.kill();
      await gone;
    },
    kill: async () => {
      host.kill('SIGKILL');
      await gone;
    },
  };
}

/** See proc(5): utime and stime are fields 14 and 15 of `stat`, in hundredths of a second; VmRSS and VmHWM are in kB. */
function usageOf(pid: number): Usage | null {
  if (!existsSync(`/proc/${pid}/stat`)) return null;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string): number => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
  return { seconds: (Number(fields[11]) + Number(fields[12])) / 100, megabytes: megabytes('VmRSS'), most: megabytes('VmHWM') };
}
