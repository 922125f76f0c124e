import { nextIn, start } from './queue.ts';
import type { Job, JobProgress, JobState, Queue } from './types.ts';

/**
 * How a job stands, for its owner to see. `position`: 1 for the one that is begun next, 0 for a running one, null once it is
 * over. `seconds`: until its pictures are there, from what this machine has taken for others of its kind; null without any.
 */
export type Standing = { state: JobState['is']; position: number | null; seconds: number | null; progress: JobProgress | null };

/** @returns null where there is no such job */
export function standing(queue: Queue, id: string, now: number): Standing | null {
  const job = queue.jobs.find((each) => each.id === id);
  if (job === undefined) return null;
  if (job.state.is === 'running') return { state: 'running', position: 0, seconds: leftOf(queue, job, now), progress: job.state.progress };
  if (job.state.is !== 'waiting') return { state: job.state.is, position: null, seconds: null, progress: null };
  const ahead = order(queue);
  const position = ahead.findIndex((each) => each.id === id) + 1;
  const running = queue.jobs.filter((each) => each.state.is === 'running').map((each) => leftOf(queue, each, now));
  const until = [...running, ...ahead.slice(0, position).map((each) => expected(queue, each))];
  return { state: 'waiting', position, seconds: summed(until), progress: null };
}

/** The waiting jobs in the order in which they would be begun if nobody came any more. */
export function order(queue: Queue): readonly Job[] {
  const all: Job[] = [];
  for (let left = queue, next = nextIn(left); next !== null; next = nextIn(left)) {
    all.push(next);
    left = start(left, 0)?.queue ?? left;
  }
  return all;
}

/** Seconds for a job's pictures: the median of the latest of its kind, for one that hung says nothing of the next. */
function expected({ took }: Queue, { kind, pictures }: Job): number | null {
  const sorted = [...(took[kind] ?? [])].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : ((upper + lower) / 2) * pictures;
}

/** By the steps that are done where they are known, else by what others took; never less than nothing. */
function leftOf(queue: Queue, job: Job, now: number): number | null {
  if (job.state.is !== 'running') return null;
  const { since, progress } = job.state;
  const spent = Math.max(0, now - since) / 1_000;
  if (progress !== null && progress.phase === 'painting' && progress.step > 0 && progress.steps >= progress.step && job.pictures === 1)
    return (spent * (progress.steps - progress.step)) / progress.step;
  const whole = expected(queue, job);
  return whole === null ? null : Math.max(0, whole - spent);
}

function summed(parts: readonly (number | null)[]): number | null {
  return parts.reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0);
}
