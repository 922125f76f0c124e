import { spawn } from 'node:child_process';
import { accessSync, constants, globSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PrintPdf } from './report/index.ts';

/** A report of hundreds of pictures takes seconds, on a starved laptop a minute. */
const longest = 180_000;

/**
 * A printer that asks a Chromium of this machine, whichever is there when it is asked (`PARVIS_CHROMIUM`, one on the path, one
 * where its installer puts it, Playwright's): a PDF with tags, bookmarks and the page's own paper, margins and page numbers.
 * Gives null where none is there, or where it could not print.
 */
export function chromiumPrinter(env: NodeJS.ProcessEnv = process.env): PrintPdf {
  return async (page) => {
    const browser = chromiumHere(env);
    if (browser === null) return null;
    const folder = await mkdtemp(join(tmpdir(), 'parvis-pdf-'));
    try {
      const pdf = join(folder, 'page.pdf');
      await run(browser, [...quiet, `--user-data-dir=${join(folder, 'profile')}`, `--print-to-pdf=${pdf}`, pathToFileURL(page).href]);
      return await readFile(pdf).catch(() => null);
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  };
}

/** Without the sandbox, which many Linux accounts and every container lack: it opens no page but our own, which holds no script and loads nothing. */
const quiet = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-extensions', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--no-pdf-header-footer', '--generate-pdf-document-outline',
];

/** Resolves when the program has ended, however it did; one that takes too long is ended. */
function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    spawn(program, args, { stdio: 'ignore', timeout: longest, killSignal: 'SIGKILL' }).on('error', () => resolve()).on('exit', () => resolve());
  });
}

/** The path of a Chromium of this machine, or null. */
export function chromiumHere(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string | null {
  const chosen = env['PARVIS_CHROMIUM'];
  if (chosen) return chosen;
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...installed(env, platform), ...playwrights(env, platform)].find(runnable) ?? null;
}

const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Where installers put it; every Windows has Edge. */
function installed(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (platform !== 'win32') return [];
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
  return roots.flatMap((root) => [join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'), join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe')]);
}

/** Those that Playwright downloads (https://playwright.dev/docs/browsers#managing-browser-binaries). */
function playwrights(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  const caches: Partial<Record<NodeJS.Platform, string>> = { darwin: join(homedir(), 'Library', 'Caches'), win32: env['LOCALAPPDATA'] ?? '' };
  const cache = env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(caches[platform] ?? join(homedir(), '.cache'), 'ms-playwright');
  return globSync('chromium*/{chrome,chromium}*/{headless_shell,chrome-headless-shell,chrome}{,.exe}', { cwd: cache }).map((file) => join(cache, file));
}

function runnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
