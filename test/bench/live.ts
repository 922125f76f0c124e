import { startHost, type HostProcess } from './host-process.ts';
import { inFolder } from './places.ts';
import { openRoom, type Room } from './room.ts';
import { quantile, rowOf, type Row } from './table.ts';
import { vote, type Votes } from './voting.ts';

const tablets = 50;
const runs = 3;
/** 50 votes in half a second: 6,000 a minute, what a hall of 300 gives when all of them are at it. */
const spread = 500;
const ballots = 8;

/** A room of 50 tablets on a host of its own, with the desk and the projector open: votes one after another, then all at once. */
export async function live(): Promise<Row[]> {
  const used: Usage[] = [];
  const [spreadOut, atOnce] = [none(), none()];
  for (let run = 1; run <= runs; run += 1) {
    await inFolder(async (folder) => {
      const host = await startHost(folder);
      const room = await openRoom(host, tablets);
      await room.order({ type: 'move', to: 'evaluate' });
      used.push(...await withUsage(host, () => ballotsIn(room, run, spreadOut, spread)));
      await ballotsIn(room, run, atOnce, 0);
      room.close();
      await host.stop();
    });
  }
  const median = (of: keyof Usage): number => Math.round(quantile(used.map((usage) => usage[of]), 0.5));
  return [
    rowOf('vote → acknowledged', spreadOut.acknowledged, `${tablets} tablets, 6,000 votes a minute; host ${median('share')} % of a processor, ${median('megabytes')} MB`),
    rowOf('vote → projector', spreadOut.projected, 'the same; frames leave at most every 100 ms'),
    rowOf('vote → acknowledged, 50 at the same moment', atOnce.acknowledged, `${tablets} tablets`),
    rowOf('vote → projector, 50 at the same moment', atOnce.projected, 'the same'),
  ];
}

const none = (): Votes => ({ acknowledged: [], projected: [] });

async function ballotsIn(room: Room, run: number, into: Votes, over: number): Promise<void> {
  for (let nth = 1; nth <= ballots; nth += 1) {
    const { acknowledged, projected } = await vote(room, `run${run}-over${over}-${nth}`, over);
    into.acknowledged.push(...acknowledged);
    into.projected.push(...projected);
  }
}

/** Percent of one processor, and the most memory that the host ever held. */
type Usage = { share: number; megabytes: number };

async function withUsage(host: HostProcess, work: () => Promise<void>): Promise<Usage[]> {
  const [before, began] = [host.usage(), performance.now()];
  await work();
  const after = host.usage();
  if (!before || !after) return [];
  return [{ share: 100_000 * (after.seconds - before.seconds) / (performance.now() - began), megabytes: after.megabytes }];
}
