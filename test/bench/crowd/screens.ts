import type { BallotId, Frame } from '../../../app/workshop/index.ts';
import { now, type Shown } from './orders.ts';

export type Screens = {
  /** Every frame that any screen here is sent. */
  saw: (frame: Buffer) => void;
  /** Resolves once each screen has been sent a frame that counts `total` answers to the ballot: when the last one had each count. */
  shows: (ballot: BallotId, total: number) => Promise<Shown[]>;
};

/** One room frame, as all tablets are sent it: how many screens have it, and when the last one had it. */
type Version = { bytes: Buffer; answered: ReadonlyMap<BallotId, number>; screens: number; at: number };
type Waiting = { ballot: BallotId; total: number; done: (shown: Shown[]) => void };

const begins = Buffer.from('{"type":"room"');
/** Screens are read one after another: one may be a few frames behind another. */
const remembered = 40;

/** Follows the room on so many screens. All are sent the same bytes: only what is new is parsed. */
export function followScreens(count: () => number): Screens {
  let versions: Version[] = [];
  let complete: Version[] = [];
  let waiting: Waiting[] = [];

  const settle = (): void => {
    for (const { ballot, total, done } of waiting) {
      const shown = complete.map(({ answered, at }) => ({ answered: answered.get(ballot) ?? 0, at }));
      if (shown.some(({ answered }) => answered >= total)) done(shown.filter(({ answered }) => answered > 0));
    }
    waiting = waiting.filter(({ ballot, total }) => !complete.some(({ answered }) => (answered.get(ballot) ?? 0) >= total));
  };
  return {
    saw: (frame) => {
      if (!frame.subarray(0, begins.length).equals(begins)) return;
      let version = versions.findLast(({ bytes }) => bytes.equals(frame));
      if (!version) {
        version = { bytes: frame, answered: answeredIn(frame), screens: 0, at: 0 };
        versions = [...versions.slice(-remembered), version];
      }
      version.screens += 1;
      version.at = now();
      if (version.screens !== count()) return;
      complete = [...complete.slice(-400), version];
      settle();
    },
    shows: (ballot, total) => new Promise((done) => {
      waiting.push({ ballot, total, done });
      settle();
    }),
  };
}

function answeredIn(frame: Buffer): ReadonlyMap<BallotId, number> {
  const read = JSON.parse(String(frame)) as Extract<Frame, { type: 'room' }>;
  return new Map(read.room.ballots.map(({ id, answered }) => [id, answered]));
}
