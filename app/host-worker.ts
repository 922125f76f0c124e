import './production.ts';
import { commandFault } from './command-fault.ts';
import { runHost } from './shell/host-run.ts';

/** The host's own process in the Electron app, forked by app/shell (https://www.electronjs.org/docs/latest/api/utility-process). */
const { parentPort } = process;
runHost({
  post: (message) => parentPort.postMessage(message),
  hear: (listener) => { parentPort.on('message', ({ data }) => listener(data)); },
}, { faultOf: (error) => commandFault(error) ?? (error instanceof Error ? error.message : String(error)), ended: () => process.exit(0) });
