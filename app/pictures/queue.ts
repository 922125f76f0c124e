import { EngineFailure, pictureQueue, type ImageEngine } from '../imaging/index.ts';
import type { Room } from '../lan/index.ts';
import { picturesFor, type Making } from './making.ts';
import { lanes, queueFile, type Lane } from './queue-file.ts';
import type { Command, EngineId, FacilitatorView, JobStanding, MyView, ParticipantId, PictureFault, PictureJob, State, Wish } from '../workshop/index.ts';

type Queue = pictureQueue.Queue;

export type PictureQueue = {
  /** How a person's jobs that wait or run stand. */
  standing: (person: ParticipantId) => MyView['queue'];
  /** What the facilitator is told of it. */
  told: () => FacilitatorView['pictureQueue'];
  /** Brings the queue in line with the record: what was asked for since, taken back, or withdrawn with its author. */
  follow: () => void;
  idle: () => Promise<void>;
  close: () => Promise<void>;
};
export type PictureQueuePorts = Omit<Making, 'state'> & {
  room: Room; folder: string; clock: () => Date;
  /** The engine of that name, opened. Rejects with an EngineFailure. */
  engineOf: (id: EngineId) => Promise<ImageEngine>;
  /** Called when a standing has changed without anything in the record. */
  told: () => void;
};

const laneOf = ({ engine }: PictureJob): Lane => (engine === 'sketch' ? 'sketch' : 'engine');

/** A record that could not be written, for want of room on the disk, is tried again after this long, in ms. */
const patience = 5_000;
/** How often those who wait are told how long it still takes, in ms. */
const tick = 1_000;

/** What of the workshop waits for pictures, fairly between residents, one job at a time in each lane; kept over a restart. */
export function queuePictures(ports: PictureQueuePorts): PictureQueue {
  const { room, clock, told } = ports;
  const file = queueFile(ports.folder);
  const queues = file.read(clock().getTime());
  const running = new Map<Lane, Running>();
  const settling = new Set<string>();
  const work = new Map<Lane, Promise<void>>();
  let closing = false;
  let last: PictureFault | null = null;

  const put = (lane: Lane, queue: Queue): void => {
    queues[lane] = queue;
    file.write(queues);
  };
  const now = (): number => clock().getTime();

  function follow(): void {
    if (closing) return;
    for (const lane of lanes) {
      const waiting = waitingIn(room.state(), lane);
      put(lane, inLine(queues[lane], room.state(), { waiting, settling, now: now() }));
      const held = running.get(lane);
      if (held && !waiting.some(({ job }) => job.id === held.id)) held.stop.abort();
      if (!work.has(lane)) work.set(lane, serve(lane).finally(() => work.delete(lane)));
    }
  }

  async function serve(lane: Lane): Promise<void> {
    for (let next = pictureQueue.start(queues[lane], now()); next && !closing; next = pictureQueue.start(queues[lane], now())) {
      put(lane, next.queue);
      const of = waitingIn(room.state(), lane).find(({ job }) => job.id === next?.job.id);
      if (of) await make(lane, of);
      else put(lane, pictureQueue.cancelled(queues[lane], next.job.id, now()));
    }
  }

  async function make(lane: Lane, of: Waiting): Promise<void> {
    const stop = new AbortController();
    const held: Running = { id: of.job.id, stop, done: 0 };
    running.set(lane, held);
    const ticking = setInterval(told, tick);
    try {
      const engine = await ports.engineOf(of.job.engine);
      const made = await picturesFor({ ...ports, state: room.state }, of, engine, {
        signal: stop.signal,
        onProgress: (progress) => { queues[lane] = pictureQueue.progressed(queues[lane], held.id, progress); told(); },
        onDone: (done) => { held.done = done; told(); },
      });
      await settle(lane, of, made);
    } catch (error) {
      // Told to stop: taken back, and the queue knows; or Parvis closes, and takes it up again when it is next opened.
      if (stop.signal.aborted) return;
      await settle(lane, of, { fault: faultOf(error) });
    } finally {
      clearInterval(ticking);
      running.delete(lane);
    }
  }

  /** First the queue, then the record; what comes in between does not begin the job anew. */
  async function settle(lane: Lane, { wish, job }: Waiting, made: Awaited<ReturnType<typeof picturesFor>>): Promise<void> {
    settling.add(job.id);
    last = 'fault' in made ? made.fault : null;
    const at = now();
    put(lane, 'fault' in made ? pictureQueue.failed(queues[lane], job.id, { code: made.fault.code, at }) : pictureQueue.finished(queues[lane], job.id, at));
    const of = { id: `picture-${job.id}-${at}`, wish: wish.id, job: job.id };
    await recorded('fault' in made ? { ...of, type: 'fail-picture', fault: made.fault } : { ...of, type: 'record-pictures', pictures: made.drawings });
    settling.delete(job.id);
  }

  /** What was taken back or withdrawn meanwhile is refused, and that is well. */
  async function recorded(command: Command): Promise<void> {
    while (!closing) {
      const { acknowledgement } = await room.submit({ role: 'host' }, command);
      if (acknowledgement.ok || acknowledgement.refusal.code !== 'try-again') return;
      await new Promise((resolve) => { setTimeout(resolve, patience).unref(); });
    }
  }

  /** Those that were begun twice and never ended. */
  async function giveUp(): Promise<void> {
    for (const lane of lanes) {
      for (const of of waitingIn(room.state(), lane)) {
        const state = queues[lane].jobs.find(({ id }) => id === of.job.id)?.state;
        if (state?.is === 'failed' && state.code === 'interrupted') await settle(lane, of, { fault: { code: state.code, params: {} } });
      }
    }
  }
  const begun = giveUp().then(follow);

  return {
    follow: () => void begun.then(follow),
    told: () => ({ waiting: lanes.reduce((sum, lane) => sum + queues[lane].jobs.filter(({ state }) => !('at' in state)).length, 0), fault: last }),
    standing: (person) => Object.fromEntries(lanes.flatMap((lane) => queues[lane].jobs.filter(({ owner }) => owner === person).flatMap(({ id }) => {
      const stands = standingOf(queues[lane], id, { now: now(), done: running.get(lane)?.id === id ? running.get(lane)?.done ?? 0 : 0 });
      return stands ? [[id, stands] as const] : [];
    }))),
    idle: async () => {
      await begun;
      while (work.size > 0) await Promise.all(work.values());
    },
    close: async () => {
      await begun;
      closing = true;
      for (const { stop } of running.values()) stop.abort();
      await Promise.all(work.values());
    },
  };
}

type Running = { id: string; stop: AbortController; done: number };
type Waiting = { wish: Wish; job: PictureJob };

const waitingIn = ({ wishes }: State, lane: Lane): Waiting[] =>
  Object.values(wishes).flatMap((wish) => wish.jobs.filter((job) => job.state === 'waiting' && laneOf(job) === lane).map((job) => ({ wish, job })));

/** The queue with what waits in the record, and without what does not; of who has withdrawn nothing is left. */
function inLine(queue: Queue, { participants }: State, { waiting, settling, now }: { waiting: readonly Waiting[]; settling: ReadonlySet<string>; now: number }): Queue {
  const gone = Object.keys(queue.used).filter((owner) => !Object.hasOwn(participants, owner));
  const known = gone.reduce(pictureQueue.forgotten, queue);
  const wanted = new Set(waiting.map(({ job }) => job.id));
  const takenBack = known.jobs.filter(({ id, state }) => !('at' in state) && !wanted.has(id) && !settling.has(id));
  const left = takenBack.reduce((held, { id }) => pictureQueue.cancelled(held, id, now), known);
  return waiting.filter(({ job }) => !settling.has(job.id)).reduce((held, { wish, job }) => (held.jobs.some(({ id }) => id === job.id)
    ? pictureQueue.again(held, job.id)
    : pictureQueue.ask(held, { id: job.id, owner: wish.author, kind: `${job.engine} ${job.task.kind}`, pictures: job.variants })), left);
}

function standingOf(queue: Queue, id: string, { now, done }: { now: number; done: number }): JobStanding | null {
  const stands = pictureQueue.standing(queue, id, now);
  if (!stands || (stands.state !== 'waiting' && stands.state !== 'running') || stands.position === null) return null;
  return { state: stands.state, position: stands.position, seconds: stands.seconds === null ? null : rounded(stands.seconds), progress: stands.progress, done };
}

/** What is guessed is not told to the second. */
const rounded = (seconds: number): number => (seconds <= 10 ? Math.ceil(seconds) : Math.ceil(seconds / 5) * 5);

function faultOf(error: unknown): PictureFault {
  if (error instanceof EngineFailure) return error.fault;
  process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
  return { code: 'could-not-paint', params: {} };
}
