import type { Ballot, GroupId } from '../../../app/workshop/index.ts';
import { asked, leave, startCrowd } from './asked.ts';
import type { Order, Shown, Told } from './orders.ts';

/** For each answer, ms from sending to its acknowledgement, and to the frame that counts it on the last of all screens. */
export type Times = { acknowledged: number[]; shown: number[]; lag: number };
export type Crowd = { answer: (ballot: Ballot, over: number, seed: string) => Promise<Times>; leave: () => Promise<void> };

/** Tablets in two processes: one alone, busy with six hundred screens, would be what is measured. */
const processes = 2;

/** Lets so many people join, each with a tablet that holds a live channel from then on. */
export async function gather(origin: string, tablets: number, groups: readonly GroupId[]): Promise<Crowd> {
  const share = Math.ceil(tablets / processes);
  const crowds = Array.from({ length: processes }, () => startCrowd('crowd.ts'));
  await Promise.all(crowds.map((crowd, place) => asked<Told, 'joined'>(crowd,
    { do: 'join', origin, from: place * share, count: Math.min(share, tablets - place * share), groups } satisfies Order, 'joined')));
  return {
    answer: async (ballot, over, seed) => timesOf(await Promise.all(crowds.map((crowd) =>
      asked<Told, 'answered'>(crowd, { do: 'answer', ballot, over, total: tablets, seed } satisfies Order, 'answered', (told) => told.ballot === ballot.id)))),
    leave: () => leave(crowds),
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
