import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { gather, type Crowd, type Times } from './crowd/gather.ts';
import { startHost, type HostProcess, type Usage } from './host-process.ts';
import { inFolder } from './places.ts';
import { openRoom, type Room } from './room.ts';
import { ballotOf } from './voting.ts';

/** What one run saw: `steady` with 20 answers a minute from each tablet, `burst` with one answer from each within a second. */
export type Run = { steady: Times; burst: Times; share: number; megabytes: number; most: number; lag: number; load: number };

/** Three seconds a ballot: 20 answers a minute from each tablet. */
const period = 3_000;
const bursts = 3;

/** A fresh host with its desk and projector open, and a room of tablets: ballots one after another without a pause, then some in a hurry. */
export function loadRun(tablets: number, ballots: number, nodeOptions: readonly string[] = []): Promise<Run> {
  return inFolder(async (folder) => {
    const load = loadavg()[0] ?? Number.NaN;
    const host = await startHost(folder, { nodeOptions });
    try {
      const room = await openRoom(host, 0);
      const crowd = await gather(host.tablets, tablets, room.plan.groups.map(({ id }) => id));
      await room.order({ type: 'move', to: 'evaluate' });
      await oneBallot(room, crowd, 'warming-up', period);
      const { value: steady, share } = await withUsage(host, () => inARow(room, crowd, ballots));
      const hurried: Times[] = [];
      for (let nth = 1; nth <= bursts; nth += 1) hurried.push(await oneBallot(room, crowd, `burst-${nth}`, 1_000));
      const { megabytes = Number.NaN, most = Number.NaN } = host.usage() ?? {};
      await crowd.leave();
      room.close();
      const [calm, burst] = [joined(steady), joined(hurried)];
      return { steady: calm, burst, share, megabytes, most, lag: Math.max(calm.lag, burst.lag), load };
    } finally {
      await host.stop();
    }
  });
}

/** The next ballot is opened when the last one has been answered for three seconds, whatever is still under way. */
async function inARow(room: Room, crowd: Crowd, ballots: number): Promise<Times[]> {
  const all: Promise<Times>[] = [];
  for (let nth = 1; nth <= ballots; nth += 1) {
    all.push(oneBallot(room, crowd, `steady-${nth}`, period));
    await pause(period);
  }
  return Promise.all(all);
}

async function oneBallot(room: Room, crowd: Crowd, id: string, over: number): Promise<Times> {
  const ballot = ballotOf(room.plan, id);
  await room.order({ type: 'open-ballot', ballot });
  const times = await crowd.answer(ballot, over, id);
  await room.order({ type: 'close-ballot', ballot: id });
  return times;
}

const joined = (times: readonly Times[]): Times => ({
  acknowledged: times.flatMap(({ acknowledged }) => acknowledged), shown: times.flatMap(({ shown }) => shown), lag: Math.max(...times.map(({ lag }) => lag)),
});

/** `share`: percent of one processor that the host used meanwhile. */
async function withUsage<T>(host: HostProcess, work: () => Promise<T>): Promise<{ value: T; share: number }> {
  const [before, began] = [host.usage(), performance.now()];
  const value = await work();
  const seconds = ({ seconds: used }: Usage): number => used;
  const after = host.usage();
  return { value, share: before && after ? 100_000 * (seconds(after) - seconds(before)) / (performance.now() - began) : Number.NaN };
}
