import { startHost, startThroughNpm, type HostProcess } from './host-process.ts';
import { inFolder } from './places.ts';
import { openRoom } from './room.ts';
import { rowOf, type Row } from './table.ts';

const times = 5;

/** From the command to its first line, and to the first page served, again and again on a folder that has a workshop already. */
export async function start(): Promise<Row[]> {
  return inFolder(async (folder) => {
    const first = await startHost(folder);
    (await openRoom(first, 0)).close();
    await first.stop();
    const [serve, npm] = [await again(() => startHost(folder)), await again(() => startThroughNpm(folder))];
    return [
      rowOf('start, parvis serve → first line', serve.map(({ line }) => line), 'second start on the same folder'),
      rowOf('start, parvis serve → first page', serve.map(({ page }) => page), 'the same'),
      rowOf('start, npm start → first page', npm.map(({ page }) => page), 'installed and built before'),
    ];
  });
}

async function again(starting: () => Promise<HostProcess>): Promise<{ line: number; page: number }[]> {
  const seen: { line: number; page: number }[] = [];
  for (let nth = 0; nth < times; nth += 1) {
    const began = performance.now();
    const host = await starting();
    const line = performance.now() - began;
    await (await fetch(host.tablets)).text();
    seen.push({ line, page: performance.now() - began });
    await host.stop();
  }
  return seen;
}
