import type { Job, JobProgress, JobState, Queue } from './types.ts';

/** A job that is begun more often than this and never ends is given up. */
const MOST_TRIES = 2;
/** Of jobs that are over, the latest are kept, to be asked after and tried again. */
const MOST_OVER = 200;
const HISTORY = 20;

export type Asked = Pick<Job, 'id' | 'owner' | 'kind' | 'pictures'>;

/** Puts a job at the end of what its owner waits for. The same job again changes nothing. */
export function ask(queue: Queue, { id, owner, kind, pictures }: Asked): Queue {
  if (queue.jobs.some((job) => job.id === id)) return queue;
  const job: Job = { id, owner, kind, pictures, turn: queue.turns, tries: 0, state: { is: 'waiting' } };
  return { ...queue, jobs: [...queue.jobs, job], turns: queue.turns + 1, used: { ...queue.used, [owner]: entering(queue, owner) } };
}

/** Begins the job whose turn it is; null where none waits. */
export function start(queue: Queue, at: number): { queue: Queue; job: Job } | null {
  const next = nextIn(queue);
  if (next === null) return null;
  const used = queue.used[next.owner] ?? 0;
  const job: Job = { ...next, tries: next.tries + 1, state: { is: 'running', since: at, progress: null } };
  return { job, queue: { ...put(queue, job), level: used, used: { ...queue.used, [next.owner]: used + next.pictures } } };
}

/**
 * The waiting job whose turn it is. Start-time fair queueing (Goyal, Vin, Cheng 1996) with equal weights: the resident whose
 * jobs have cost fewest pictures goes first, among equals the one who asked first; whoever comes anew starts level with those
 * who are being served, not ahead of them for all the time that they were away. Of one resident, in the order asked.
 */
export function nextIn({ jobs, used }: Queue): Job | null {
  const [next] = jobs.filter(waits).sort((a, b) => (used[a.owner] ?? 0) - (used[b.owner] ?? 0) || a.turn - b.turn);
  return next ?? null;
}

/** What an engine tells of a running job; of any other it changes nothing. */
export function progressed(queue: Queue, id: string, progress: JobProgress): Queue {
  return changed(queue, id, (job) => (job.state.is === 'running' ? { ...job.state, progress } : job.state));
}

/** A running job has its pictures; what it took is remembered for the next of its kind. */
export function finished(queue: Queue, id: string, at: number): Queue {
  const job = running(queue, id);
  if (job === null) return queue;
  const seconds = Math.max(0, at - job.since) / 1_000 / job.pictures;
  const took = [...(queue.took[job.kind] ?? []), seconds].slice(-HISTORY);
  return over({ ...queue, took: { ...queue.took, [job.kind]: took } }, id, { is: 'done', at });
}

/** What may go better a moment later, without anything being changed. */
const PASSING: ReadonlySet<string> = new Set(['busy', 'too-slow', 'connection-lost', 'not-reachable', 'not-a-picture', 'could-not-paint', 'interrupted']);

/** A running job has failed, for a reason that has a code. */
export function failed(queue: Queue, id: string, { code, at }: { code: string; at: number }): Queue {
  return running(queue, id) === null ? queue : over(queue, id, { is: 'failed', at, code, again: PASSING.has(code) });
}

/** Takes a job back that waits or runs; who runs it stops it. One that ran has cost its owner its pictures: the engine was kept. */
export function cancelled(queue: Queue, id: string, at: number): Queue {
  const job = queue.jobs.find((each) => each.id === id);
  return job?.state.is === 'waiting' || job?.state.is === 'running' ? over(queue, id, { is: 'cancelled', at }) : queue;
}

/** Puts a job that is over at the end of what its owner waits for; any other stays where it is. */
export function again(queue: Queue, id: string): Queue {
  const job = queue.jobs.find((each) => each.id === id);
  return job !== undefined && 'at' in job.state ? ask({ ...queue, jobs: queue.jobs.filter((each) => each.id !== id) }, job) : queue;
}

/**
 * The queue after Parvis was closed or has crashed: what was running is begun anew, first among its owner's; what was begun
 * twice without ending has failed as `interrupted`. Nothing goes silently.
 */
export function restarted(queue: Queue, at: number): Queue {
  return queue.jobs.reduce((left, job) => {
    if (job.state.is !== 'running') return left;
    if (job.tries >= MOST_TRIES) return failed(left, job.id, { code: 'interrupted', at });
    const used = Math.max(0, (left.used[job.owner] ?? 0) - job.pictures);
    return { ...put(left, { ...job, state: { is: 'waiting' } }), used: { ...left.used, [job.owner]: used } };
  }, queue);
}

/** The queue as if a resident had never asked for anything. */
export function forgotten(queue: Queue, owner: string): Queue {
  const used = Object.fromEntries(Object.entries(queue.used).filter(([each]) => each !== owner));
  return { ...queue, used, jobs: queue.jobs.filter((job) => job.owner !== owner) };
}

const waits = ({ state }: Job): boolean => state.is === 'waiting';

/** Someone with nothing waiting or running comes in at the level of those who are being served. */
function entering({ jobs, used, level }: Queue, owner: string): number {
  const present = jobs.some((job) => job.owner === owner && (job.state.is === 'waiting' || job.state.is === 'running'));
  return present ? (used[owner] ?? level) : Math.max(used[owner] ?? 0, level);
}

function running({ jobs }: Queue, id: string): { kind: string; pictures: number; since: number } | null {
  const job = jobs.find((each) => each.id === id);
  return job?.state.is === 'running' ? { kind: job.kind, pictures: job.pictures, since: job.state.since } : null;
}

function changed(queue: Queue, id: string, next: (job: Job) => JobState): Queue {
  return { ...queue, jobs: queue.jobs.map((job) => (job.id === id ? { ...job, state: next(job) } : job)) };
}

function put(queue: Queue, job: Job): Queue {
  return { ...queue, jobs: queue.jobs.map((each) => (each.id === job.id ? job : each)) };
}

/** Ends a job, gives back what one that failed has cost, and lets go of the oldest that are over. */
function over(queue: Queue, id: string, state: JobState): Queue {
  const job = queue.jobs.find((each) => each.id === id);
  const back = job?.state.is === 'running' && state.is === 'failed' ? job.pictures : 0;
  const used = job === undefined ? queue.used : { ...queue.used, [job.owner]: Math.max(0, (queue.used[job.owner] ?? 0) - back) };
  const next = changed({ ...queue, used }, id, () => state);
  const ended = next.jobs.filter((each) => 'at' in each.state);
  const gone = new Set(ended.slice(0, Math.max(0, ended.length - MOST_OVER)).map((each) => each.id));
  return gone.size === 0 ? next : { ...next, jobs: next.jobs.filter((each) => !gone.has(each.id)) };
}
