import { parseArgs } from 'node:util';
import { openShell } from './shell/index.ts';

/** The Electron entry: `electron . [--data folder] [--port n] [workshop.parvis]`. Electron's own switches may stand among the arguments. */
const { values: { data, port } } = parseArgs({
  args: process.argv.slice(1),
  strict: false,
  options: { data: { type: 'string' }, port: { type: 'string' } },
});
const electron = await import('electron');

// Not awaited here: Electron is ready only after its entry module has been evaluated to the end.
openShell(electron, { order: { folder: typeof data === 'string' ? data : '', port: typeof port === 'string' ? Number(port) : null } }).catch((error: unknown) => {
  electron.dialog.showErrorBox('Parvis', error instanceof Error ? error.message : String(error));
  electron.app.exit(1);
});
