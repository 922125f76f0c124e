export { again, ask, cancelled, failed, finished, forgotten, MOST_OF_ONE, MOST_WAITING, nextIn, progressed, restarted, start, type Asked, type Queued, type QueueRefusal } from './queue.ts';
export { order, standing, type Standing } from './standing.ts';
export { EMPTY_QUEUE, queueShape, type Job, type JobProgress, type JobState, type Queue } from './types.ts';
