import { robustnessTask, startRobustness, type RobustnessRun } from '../mediation/index.ts';
import type { Room } from '../lan/index.ts';
import type { Chance, State, Tabled } from '../workshop/index.ts';

/** Seconds for all draws; the street of the template needs a few. What is not drawn by then is said to be missing. */
const timeLimit = 60;

export type RobustnessRoom = {
  /** Begins with the package just tabled, `state` being the room it was made from; one begun earlier is left. Resolves once recorded or left. */
  begin: (room: Room, state: State, tabled: Tabled) => Promise<void>;
  /** Begins again with the newest package where the host stopped before it was done. */
  takeUp: (room: Room) => Promise<void>;
  stop: () => Promise<void>;
};

/** After each tabled package: how sure it is, reckoned in the background and put on the record. */
export function openRobustness(chance: Chance): RobustnessRoom {
  let running: RobustnessRun | null = null;
  const stop = async (): Promise<void> => {
    const stopped = running;
    running = null;
    await stopped?.stop();
  };
  const begin: RobustnessRoom['begin'] = async (room, state, tabled) => {
    const task = robustnessTask(state, tabled);
    const run = task && startRobustness(task, timeLimit);
    const earlier = running;
    running = run;
    await earlier?.stop();
    if (!run) return;
    try {
      const robustness = await run.result;
      if (!robustness || running !== run) return;
      // Where a newer package is on the table this is refused, and nothing is lost: that one has its own.
      await room.submit({ role: 'host' }, { id: chance.id('c'), type: 'record-robustness', robustness });
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    } finally {
      if (running === run) running = null;
    }
  };
  return {
    begin, stop,
    takeUp: async (room) => {
      const newest = room.state().rounds.at(-1);
      const then = newest && !newest.robustness ? room.whenTabled(newest.round) : null;
      if (newest && then) await begin(room, then, newest);
    },
  };
}
