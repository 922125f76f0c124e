export { again, ask, cancelled, failed, finished, forgotten, nextIn, progressed, restarted, start, type Asked } from './queue.ts';
export { order, standing, type Standing } from './standing.ts';
export { EMPTY_QUEUE, queueShape, type Job, type JobProgress, type JobState, type Queue } from './types.ts';
