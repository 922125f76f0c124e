// `npm start`: the Electron window where its binary and a display are there; otherwise the same app served to a browser.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { electronBinary } from './electron.mjs';
import { root } from './places.mjs';

const args = process.argv.slice(2);
const electron = args.includes('--no-open') || !hasDisplay() ? null : electronBinary();

if (electron === null) {
  process.argv.splice(2, args.length, 'serve', ...args);
  await import(pathToFileURL(join(root, 'build', 'app', 'cli.js')).href);
} else {
  const shell = spawn(electron, [root, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => shell.kill(signal));
  shell.on('exit', (code) => { process.exitCode = code ?? 1; });
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
