import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';

/** The command line as `npm start` runs it: `npm test` builds it first. */
export const cli = fileURLToPath(new URL('../../../build/app/cli.js', import.meta.url));

/** The built host in a process of its own; `said` is what it wrote to standard error so far. */
export type HostProcess = { child: ChildProcess; home: string; tablets: string; ended: Promise<number | null>; said: () => string };
export type Starting = {
  /** Another program than the built command line, with its arguments before the folder. */
  program?: readonly string[];
  uid?: number;
  env?: Readonly<Record<string, string>>;
};

/** Starts a host on a folder, at free ports; fails with what it said where it ends before it is up. */
export async function serve(folder: string, { program = [process.execPath, cli, 'serve', '--no-open', '--port', '0', '--data'], uid, env = {} }: Starting = {}): Promise<HostProcess> {
  const [command = '', ...args] = program;
  const child = spawn(command, [...args, folder], { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'en_CA.UTF-8', ...env }, ...(uid !== undefined && { uid, gid: uid }) });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = new Promise<number | null>((resolve) => { child.once('close', resolve); });
  const [lines, said]: [string[], string[]] = [[], []];
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => { if (lines.push(line) === 2) resolve(); });
    void ended.then((code) => reject(new Error(`the host ended with ${code}: ${said.join('')}`)));
  });
  const port = /:(\d+)\/$/.exec(lines[1] ?? '')?.[1] ?? expect.fail(`no address in ${lines[1]}`);
  return { child, home: lines[0] ?? '', tablets: `http://127.0.0.1:${port}`, ended, said: () => said.join('') };
}
