import { parseArgs } from 'node:util';
import { dataFolder } from './command-line.ts';
import { openShell } from './shell.ts';

/** The Electron entry: `electron . [--data folder] [--port n]`. Electron's own switches may stand among the arguments. */
const { values } = parseArgs({
  args: process.argv.slice(1),
  strict: false,
  options: { data: { type: 'string' }, port: { type: 'string' } },
});
const electron = await import('electron');

// Not awaited here: Electron is ready only after its entry module has been evaluated to the end.
openShell(electron, async () => {
  const [{ startHost }, { builtPages }] = await Promise.all([import('./host.ts'), import('./serve.ts')]);
  const folder = dataFolder(typeof values.data === 'string' ? values.data : undefined, process.env);
  return startHost({ folder, port: Number(values.port ?? 4100), pages: builtPages(), clock: () => new Date() });
}).catch((error: unknown) => {
  electron.dialog.showErrorBox('Parvis', error instanceof Error ? error.message : String(error));
  electron.app.exit(1);
});
