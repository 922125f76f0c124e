import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Ballot, GroupId } from '../../../app/workshop/index.ts';
import type { Order, Shown, Told } from './orders.ts';

/** For each answer, ms from sending to its acknowledgement, and to the frame that counts it on the last of all screens. */
export type Times = { acknowledged: number[]; shown: number[]; lag: number };
export type Crowd = { answer: (ballot: Ballot, over: number, seed: string) => Promise<Times>; leave: () => Promise<void> };

/** Tablets in two processes: one alone, busy with six hundred screens, would be what is measured. */
const processes = 2;

/** Lets so many people join, each with a tablet that holds a live channel from then on. */
export async function gather(origin: string, tablets: number, groups: readonly GroupId[]): Promise<Crowd> {
  const share = Math.ceil(tablets / processes);
  const crowds = Array.from({ length: processes }, () => fork(fileURLToPath(new URL('crowd.ts', import.meta.url)), { serialization: 'advanced' }));
  await Promise.all(crowds.map((crowd, place) => ask(crowd, 'joined',
    { do: 'join', origin, from: place * share, count: Math.min(share, tablets - place * share), groups })));
  return {
    answer: async (ballot, over, seed) => timesOf(await Promise.all(crowds.map((crowd) =>
      ask(crowd, 'answered', { do: 'answer', ballot, over, total: tablets, seed }, (told) => told.ballot === ballot.id)))),
    leave: async () => {
      const gone = crowds.map((crowd) => once(crowd, 'exit'));
      for (const crowd of crowds) crowd.disconnect();
      await Promise.all(gone);
    },
  };
}

type Answered = Extract<Told, { told: 'answered' }>;

/** The host counts answers in the order in which it takes them: the nth acknowledged one is on a screen with the first frame that counts n. */
function timesOf(parts: readonly Answered[]): Times {
  const votes = parts.flatMap((part) => part.votes).sort((a, b) => a.acknowledged - b.acknowledged);
  const counts = [...new Set(parts.flatMap(({ shown }) => shown.map(({ answered }) => answered)))].sort((a, b) => a - b);
  const everywhere = counts.map((answered): Shown => ({ answered, at: Math.max(...parts.map(({ shown }) => firstWith(shown, answered))) }));
  return {
    acknowledged: votes.map(({ sent, acknowledged }) => acknowledged - sent),
    shown: votes.map(({ sent }, nth) => firstWith(everywhere, nth + 1) - sent),
    lag: Math.max(...parts.map(({ lag }) => lag)),
  };
}

const firstWith = (shown: readonly Shown[], answered: number): number => Math.min(...shown.filter((each) => each.answered >= answered).map(({ at }) => at));

function ask<T extends Told['told']>(crowd: ChildProcess, told: T, order: Order, mine: (told: Extract<Told, { told: T }>) => boolean = () => true): Promise<Extract<Told, { told: T }>> {
  return new Promise((resolve, reject) => {
    const lost = (code: number | null): void => reject(new Error(`the tablets' process ended with ${code}`));
    const hear = (message: Told): void => {
      if (message.told !== told || !mine(message as Extract<Told, { told: T }>)) return;
      crowd.off('message', hear);
      crowd.off('exit', lost);
      resolve(message as Extract<Told, { told: T }>);
    };
    crowd.on('message', hear);
    crowd.on('exit', lost);
    crowd.send(order);
  });
}
