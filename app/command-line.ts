import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where every command writes: its result to `stdout`, messages to `stderr`. `process` is one. */
export interface CommandIo {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/** Gives the exit status: 0, 1 for bad input, 2 for wrong usage (DESIGN §3.4). */
export type Command = (args: string[], io: CommandIo) => Promise<number>;

export type Environment = Readonly<Record<string, string | undefined>>;

/** The language of messages on the command line, after the POSIX locale variables; English unless they say French. */
export function languageOf(env: Environment): 'en' | 'fr' {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
  return /^fr(?:$|[-_.@])/i.test(locale ?? '') ? 'fr' : 'en';
}

/** The workshop folder, absolute: `--data`, else `$PARVIS_DATA`, else Parvis's place in the user's data folder. */
export function dataFolder(given: string | undefined, env: Environment, platform: NodeJS.Platform = process.platform): string {
  const chosen = [given, env['PARVIS_DATA']].find((value) => value !== undefined && value !== '');
  return chosen === undefined ? join(userData(env, platform), 'Parvis') : resolve(chosen);
}

/**
 * The folder that paths are meant from. npm runs scripts in the package's own folder and keeps in INIT_CWD where the person
 * stood (https://docs.npmjs.com/cli/commands/npm-run-script).
 */
export function standingPlace(env: Environment): string | undefined {
  const ours = env['npm_package_name'] === 'parvis' && ['parvis', 'start'].includes(env['npm_lifecycle_event'] ?? '');
  return ours ? env['INIT_CWD'] : undefined;
}

/** As Electron's `appData` (https://www.electronjs.org/docs/latest/api/app#appgetpathname), so that both find one workshop. */
function userData(env: Environment, platform: NodeJS.Platform): string {
  if (platform === 'win32') return env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  const configured = env['XDG_CONFIG_HOME'];
  return configured === undefined || configured === '' ? join(homedir(), '.config') : configured;
}
