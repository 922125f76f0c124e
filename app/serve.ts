import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromiumPrinter } from './chromium.ts';
import { dataFolder, type CommandIo } from './command-line.ts';
import { sayCommand } from './command-texts.ts';
import { engineApart } from './imaging/index.ts';
import { freePorts, lastPort, usualPort } from './lan/index.ts';
import { startHost, type Host } from './host.ts';
import { steadyClock } from './steady-clock.ts';

/**
 * `parvis serve [--port n] [--data folder] [--no-open]`: the host in plain Node, opened in a browser. Prints the facilitator's
 * address first, uncoloured, then the tablets'. Runs until it is told to stop.
 */
export async function serveCommand(args: string[], io: CommandIo): Promise<number> {
  const options = optionsFrom(args);
  if (typeof options === 'string') {
    io.stderr.write(options + sayCommand('usage.serve'));
    return 2;
  }
  const host = await startHost({ folder: options.folder, port: options.port ?? await freePorts(usualPort, lastPort(options.folder)), pages: builtPages(), clock: steadyClock(), names: extraNames(), printPdf: chromiumPrinter(), drawing: engineApart() });
  const { damage } = host.workplace();
  if (damage) io.stderr.write(sayCommand(`damage.${damage.kind}`, { sound: damage.sound, next: damage.sound + 1, lost: damage.lost ?? '?' }));
  io.stdout.write(`${host.home}\n`);
  io.stdout.write(`Tablets / Tablettes : ${host.tabletUrl()}\n`);
  if (options.open) openBrowser(host.home);
  await told(host);
  return 0;
}

/** The built pages, beside the built code or, when the sources run, in build/. */
export function builtPages(): string | null {
  const here = dirname(fileURLToPath(import.meta.url));
  return [join(here, '..', 'pages'), join(here, '..', 'build', 'pages')].find((folder) => existsSync(join(folder, 'index.html'))) ?? null;
}

/** Names for the tablets' address besides this machine's own, from PARVIS_NAMES (comma-separated): a router's name for it. */
const extraNames = (): string[] => (process.env['PARVIS_NAMES'] ?? '').split(',').filter(Boolean);

function optionsFrom(args: string[]): { folder: string; port: number | null; open: boolean } | string {
  try {
    const { values } = parseArgs({ args, options: { port: { type: 'string' }, data: { type: 'string' }, 'no-open': { type: 'boolean' } } });
    const port = values.port === undefined ? null : Number(values.port);
    if (port !== null && !(/^\d+$/.test(values.port ?? '') && port <= 65_534)) return sayCommand('option.port', { value: values.port ?? '' });
    return { folder: dataFolder(values.data, process.env), port, open: values['no-open'] !== true };
  } catch {
    return sayCommand('option.unknown');
  }
}

function openBrowser(url: string): void {
  const [program, ...rest] = process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  if (!program) return;
  spawn(program, [...rest, url], { stdio: 'ignore', detached: true }).on('error', () => undefined).unref();
}

function told(host: Host): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => void host.stop().then(resolve);
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    // A limit on the size of files is told as a disk that fails; unheard, it would end the host.
    if (process.platform !== 'win32') process.on('SIGXFSZ', () => undefined);
  });
}
