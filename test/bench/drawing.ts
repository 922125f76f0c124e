import { startHost } from './host-process.ts';
import { inFolder } from './places.ts';
import { openRoom } from './room.ts';
import { rowOf, type Row } from './table.ts';
import { vote, type Votes } from './voting.ts';
import { drawn, wish } from './wishing.ts';

const tablets = 50;
const wishes = Array.from({ length: 20 }, (_, nth) => nth);

/** Whether drawing holds up those who vote: 20 wishes come at once, and votes go on until the last one is drawn. */
export async function drawing(): Promise<Row[]> {
  return inFolder(async (folder) => {
    const host = await startHost(folder);
    const room = await openRoom(host, tablets);
    await room.order({ type: 'move', to: 'envision' });
    const began = performance.now();
    await Promise.all(wishes.map((nth) => wish(room, nth)));
    const waits: number[] = [];
    const all = Promise.all(wishes.map((nth) => drawn(room, nth).then(() => { waits.push(performance.now() - began); })));
    await room.order({ type: 'move', to: 'evaluate' });
    const votes: Votes = { acknowledged: [], projected: [] };
    for (let nth = 1; waits.length < wishes.length; nth += 1) {
      const { acknowledged, projected } = await vote(room, `b${nth}`, 500);
      votes.acknowledged.push(...acknowledged);
      votes.projected.push(...projected);
    }
    await all;
    room.close();
    await host.stop();
    return [
      rowOf(`vote → acknowledged, while ${wishes.length} wishes are drawn`, votes.acknowledged, `${tablets} tablets, 6,000 votes a minute`),
      rowOf('vote → projector, meanwhile', votes.projected, 'the same'),
      rowOf(`wish → drawn, ${wishes.length} at once`, waits, 'one after another, beside those votes'),
    ];
  });
}
