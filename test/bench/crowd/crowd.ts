import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { drawsFrom } from '../../../app/workshop/index.ts';
import { answerOf, now, type Order, type Told, type Vote } from './orders.ts';
import { followScreens } from './screens.ts';
import { openTablet, type Tablet } from './tablet.ts';

/** A process full of tablets, told what to do by the bench that started it. Whatever goes wrong ends it, and with it the bench. */
const atOnce = 20;
let first = 0;
const tablets: Tablet[] = [];
const screens = followScreens(() => tablets.length);
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

const tell = (told: Told): void => void process.send?.(told);

process.on('message', (order: Order) => void (order.do === 'join' ? join(order) : answer(order)));
process.on('disconnect', () => process.exit(0));
process.on('unhandledRejection', (error) => { throw error; });

async function join({ origin, from, count, groups }: Extract<Order, { do: 'join' }>): Promise<void> {
  first = from;
  let next = from;
  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (next < from + count) {
      const nth = next++;
      const tablet = await openTablet(origin, nth, groups, screens.saw);
      tablet.live.on('close', () => { throw new Error(`the live channel of tablet ${nth} was lost`); });
      tablets.push(tablet);
    }
  }));
  tell({ told: 'joined' });
}

async function answer({ ballot, over, total, seed }: Extract<Order, { do: 'answer' }>): Promise<void> {
  const draw = drawsFrom(`${seed} ${first}`);
  delay.reset();
  const votes = await Promise.all(tablets.map(async (tablet, place): Promise<Vote> => {
    await pause(draw() * over);
    const sent = now();
    await tablet.answer(ballot.id, answerOf(ballot, first + place));
    return { sent, acknowledged: now() };
  }));
  tell({ told: 'answered', ballot: ballot.id, votes, shown: await screens.shows(ballot.id, total), lag: delay.percentile(99) / 1e6 });
}
