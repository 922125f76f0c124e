// The built host, whose clock is set while it runs, for tests alone: `jumping-host.ts <folder>` prints what `parvis serve` prints, and
// takes hours to jump by (`1`, `-1`), one a line, on standard input. It says `now <ISO time>` on standard error after each.
import { createInterface } from 'node:readline';
import type * as Host from '../../../app/host.ts';

// The sources hold JSX, which Node does not read by itself.
const built = new URL('../../../build/app/host.js', import.meta.url).href;
const { startHost }: typeof Host = await import(built);
let offset = 0;
const clock = (): Date => new Date(Date.now() + offset);
const host = await startHost({ folder: process.argv[2] ?? '', port: 0, pages: null, clock });
process.stdout.write(`${host.home}\nTablets / Tablettes : ${host.tabletUrl()}\n`);
createInterface({ input: process.stdin }).on('line', (hours) => {
  offset += Number(hours) * 3_600_000;
  process.stderr.write(`now ${clock().toISOString()}\n`);
});
process.once('SIGTERM', () => void host.stop().then(() => process.exit(0)));
