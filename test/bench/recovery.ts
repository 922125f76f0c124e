import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { freePorts, usualPort } from '../../app/lan/ports.ts';
import { openLog, verifyLog } from '../../app/store/index.ts';
import type { CommandId } from '../../app/workshop/index.ts';
import { asked, leave, startCrowd } from './crowd/asked.ts';
import { now } from './crowd/orders.ts';
import type { SteadyOrder, SteadyTold } from './crowd/steady.ts';
import { startHost } from './host-process.ts';
import { outages } from './outages.ts';
import { inFolder } from './places.ts';
import { openRoom } from './room.ts';
import { rowOf, tableOf } from './table.ts';
import { ballotOf } from './voting.ts';

/**
 * `npm run bench:recovery [-- --kills 50 --tablets 300 --every 3000 --down 0]`: a host killed again and again under load and started anew
 * on its folder. Tablets run the real live channel and the real outbox of `renderer/`, each answering once in about `every` ms
 * whatever happens. `--down`: how long nobody starts the host, in ms. `-- outages [--times 3]`: six outages of one tablet, in a real browser.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { kills: { type: 'string', default: '50' }, tablets: { type: 'string', default: '300' }, every: { type: 'string', default: '3000' }, down: { type: 'string', default: '0' }, times: { type: 'string', default: '3' } } });
const [kills, tablets, every, down] = [values.kills, values.tablets, values.every, values.down].map(Number) as [number, number, number, number];
const processes = 2;

if (positionals.includes('outages')) console.log(tableOf(await outages(Number(values.times))));
else await inFolder(async (folder) => {
  const port = await freePorts(usualPort);
  let host = await startHost(folder, { port });
  const room = await openRoom(host, 0);
  await room.order({ type: 'move', to: 'evaluate' });
  const ballot = ballotOf(room.plan, 'again-and-again');
  await room.order({ type: 'open-ballot', ballot });
  room.close();
  const crowds = Array.from({ length: processes }, () => startCrowd('steady.ts'));
  const all = <Kind extends SteadyTold['told']>(orderOf: (place: number) => SteadyOrder, told: Kind) => Promise.all(crowds.map((crowd, place) => asked<SteadyTold, Kind>(crowd, orderOf(place), told)));
  await all((place) => ({ do: 'join', origin: host.tablets, from: place * tablets, count: Math.floor((tablets + place) / processes) }), 'joined');
  await all(() => ({ do: 'answer', ballot, every }), 'answering');

  const [ready, live, drained]: [number[], number[], number[]] = [[], [], []];
  for (let nth = 1; nth <= kills; nth += 1) {
    await pause(200 + 1_300 * Math.random());
    const killed = now();
    await host.kill();
    await pause(down);
    const began = now();
    host = await startHost(folder, { port });
    const up = now();
    const recovered = await all(() => ({ do: 'recover', after: killed }), 'recovered');
    ready.push(up - began);
    live.push(Math.max(...recovered.map((each) => each.live)) - up);
    drained.push(Math.max(...recovered.map((each) => each.drained)) - up);
    console.error(`${nth}  ready ${Math.round(ready.at(-1) ?? 0)}  all live ${Math.round(live.at(-1) ?? 0)}  drained ${Math.round(drained.at(-1) ?? 0)} ms  load ${loadavg()[0]?.toFixed(1)}`);
  }

  await all(() => ({ do: 'stop' }), 'stopped');
  await all(() => ({ do: 'recover', after: 0 }), 'recovered');
  const accounts = await all(() => ({ do: 'account' }), 'account');
  await leave(crowds);
  await host.stop();
  const times = timesIn(folder);
  const [given, acknowledged, refused] = [accounts.flatMap((each) => each.given), accounts.flatMap((each) => each.acknowledged), accounts.flatMap((each) => each.refused)];
  console.log(tableOf([
    rowOf('started → ready', ready, `${kills} times killed, ${down} ms before it was started again`),
    rowOf(`ready → all ${tablets} tablets live again`, live),
    rowOf('ready → all that waited acknowledged', drained, 'the last of all tablets'),
  ]));
  console.log(`\n${given.length} answers given, ${acknowledged.length} acknowledged, ${refused.length} refused; of those acknowledged ${acknowledged.filter((id) => !times.has(id)).length} are not in the record; ${[...times.values()].filter((count) => count > 1).length} are in it twice; ${[...times.values()].reduce((sum, count) => sum + count, 0)} rows of answers; the chain ${verifyLog(folder).ok ? 'holds' : 'is broken'}.`);
});

/** How often each answer is in the record. */
function timesIn(folder: string): Map<CommandId, number> {
  const log = openLog(folder, { clock: () => new Date(), readOnly: true });
  const times = new Map<CommandId, number>();
  for (const { command, type } of log.read()) if (command !== null && type === 'answered') times.set(command, (times.get(command) ?? 0) + 1);
  log.close();
  return times;
}
