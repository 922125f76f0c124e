import { parseArgs } from 'node:util';
import { dataFolder } from './command-line.ts';
import { openShell } from './shell.ts';
import { steadyClock } from './steady-clock.ts';

/** The Electron entry: `electron . [--data folder] [--port n]`. Electron's own switches may stand among the arguments. */
const { values } = parseArgs({
  args: process.argv.slice(1),
  strict: false,
  options: { data: { type: 'string' }, port: { type: 'string' } },
});
const electron = await import('electron');

// Not awaited here: Electron is ready only after its entry module has been evaluated to the end.
openShell(electron, async ({ printPdf, secrets }) => {
  const [{ startHost }, { builtPages }, { freePorts, lastPort, usualPort }, { engineApart }] = await Promise.all([import('./host.ts'), import('./serve.ts'), import('./lan/index.ts'), import('./imaging/index.ts')]);
  const folder = dataFolder(typeof values.data === 'string' ? values.data : undefined, process.env);
  const port = values.port === undefined ? await freePorts(usualPort, lastPort(folder)) : Number(values.port);
  return startHost({ folder, port, pages: builtPages(), clock: steadyClock(), printPdf, enginePorts: { secrets }, drawing: engineApart() });
}).catch(async (error: unknown) => {
  const { commandFault } = await import('./command-fault.ts');
  electron.dialog.showErrorBox('Parvis', commandFault(error) ?? (error instanceof Error ? error.message : String(error)));
  electron.app.exit(1);
});
