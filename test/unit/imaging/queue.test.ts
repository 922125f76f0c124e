import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { again, ask, cancelled, EMPTY_QUEUE, failed, finished, forgotten, type Job, order, progressed, type Queue, queueShape, restarted, standing, start } from '../../../app/imaging/queue/index.ts';

const added = (queue: Queue, owner: string, { id = `${owner}${queue.turns}`, pictures = 1, kind = 'sd' } = {}): Queue => ask(queue, { id, owner, kind, pictures });
const started = (queue: Queue, at = 0): { queue: Queue; job: Job } => {
  const next = start(queue, at);
  if (next === null) throw new Error('nobody waits');
  return next;
};
const ids = (queue: Queue): string[] => order(queue).map(({ id }) => id);

/** What residents, engines and crashes do to a queue, in any order. */
type Step = { does: 'ask' | 'start' | 'finish' | 'fail' | 'cancel' | 'again' | 'restart'; owner: string; pictures: number; pick: number };
const steps = fc.array(fc.record({
  does: fc.constantFrom<Step['does']>('ask', 'ask', 'ask', 'start', 'start', 'finish', 'fail', 'cancel', 'again', 'restart'),
  owner: fc.constantFrom('ana', 'bob', 'cleo', 'dan'), pictures: fc.integer({ min: 1, max: 4 }), pick: fc.nat(),
}), { maxLength: 80 });

function after(queue: Queue, { does, owner, pictures, pick }: Step, at: number): Queue {
  const one = queue.jobs[pick % Math.max(1, queue.jobs.length)]?.id ?? '';
  switch (does) {
    case 'ask': return ask(queue, { id: `${owner}${at}`, owner, kind: `k${pictures}`, pictures });
    case 'start': return start(queue, at)?.queue ?? queue;
    case 'finish': return finished(queue, one, at);
    case 'fail': return failed(queue, one, { code: 'busy', at });
    case 'cancel': return cancelled(queue, one, at);
    case 'again': return again(queue, one);
    case 'restart': return restarted(queue, at);
  }
}

describe('the queue of pictures', () => {
  test('serves residents in turn, however much one of them asks for', () => {
    let queue = EMPTY_QUEUE;
    for (const owner of ['ana', 'ana', 'ana', 'bob', 'cleo']) queue = added(queue, owner);
    expect(ids(queue)).toEqual(['ana0', 'bob3', 'cleo4', 'ana1', 'ana2']);
  });

  test('never gives one of two who both keep waiting much more than the other, whatever the jobs cost', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 6 }), fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 40, maxLength: 120 }), (residents, costs) => {
      let queue = EMPTY_QUEUE;
      const served = new Map<string, number>();
      for (const [at, pictures] of costs.entries()) {
        for (let who = 0; who < residents; who += 1) {
          // The first floods; the others keep one waiting.
          const [owner, most] = [`r${who}`, who === 0 ? 3 : 1];
          for (let waiting = queue.jobs.filter((job) => job.owner === owner && job.state.is === 'waiting').length; waiting < most; waiting += 1)
            queue = added(queue, owner, { pictures: 1 + ((pictures + who + waiting) % 4) });
        }
        const { queue: next, job } = started(queue, at);
        served.set(job.owner, (served.get(job.owner) ?? 0) + job.pictures);
        queue = finished(next, job.id, at + 1);
      }
      const all = Array.from({ length: residents }, (_, who) => served.get(`r${who}`) ?? 0);
      // Two jobs of the most pictures: the bound of start-time fair queueing.
      expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(8);
    }));
  });

  test('lets whoever comes anew wait for no more jobs than there are people', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(60), (people, before) => {
      let queue = EMPTY_QUEUE;
      const fill = (): void => { for (let who = 0; who < people; who += 1) if (!queue.jobs.some((job) => job.owner === `r${who}` && job.state.is === 'waiting')) queue = added(queue, `r${who}`); };
      const serve = (): Job => { const next = started(queue); queue = finished(next.queue, next.job.id, 1); return next.job; };
      for (let n = 0; n < before; n += 1) { fill(); serve(); }
      fill();
      queue = added(queue, 'new');
      for (let waited = 0; ; waited += 1) {
        fill();
        if (serve().owner === 'new') { expect(waited).toBeLessThanOrEqual(people); return; }
      }
    }));
  });

  test('does not let whoever was away for long take every turn when they come back', () => {
    let queue = EMPTY_QUEUE;
    const serve = (): string => { const next = started(queue); queue = finished(next.queue, next.job.id, 1); return next.job.owner; };
    for (let n = 0; n < 20; n += 1) { queue = added(queue, 'ana'); serve(); }
    const turns = Array.from({ length: 6 }, () => {
      for (const owner of ['ana', 'bob']) if (!order(queue).some((job) => job.owner === owner)) queue = added(queue, owner);
      return serve();
    });
    expect(turns.filter((owner) => owner === 'ana').length).toBeGreaterThanOrEqual(2);
  });

  test('loses no job silently, keeps each resident’s order, and tells places as they will come, whatever happens', () => {
    fc.assert(fc.property(steps, (all) => {
      let queue = EMPTY_QUEUE;
      const known = new Set<string>();
      for (const [at, step] of all.entries()) {
        queue = after(queue, step, at);
        for (const { id } of queue.jobs) known.add(id);
      }
      expect(new Set(queue.jobs.map(({ id }) => id))).toEqual(known);
      expect(queueShape.parse(JSON.parse(JSON.stringify(queue)))).toEqual(queue);
      const waiting = queue.jobs.filter(({ state }) => state.is === 'waiting');
      expect(ids(queue)).toHaveLength(waiting.length);
      for (const [index, { id, owner, turn }] of order(queue).entries()) {
        expect(standing(queue, id, 1e6)).toMatchObject({ state: 'waiting', position: index + 1 });
        expect(order(queue).slice(0, index).filter((other) => other.owner === owner && other.turn > turn)).toEqual([]);
      }
      for (const job of order(queue)) { const next = started(queue, 1e6); expect(next.job.id).toBe(job.id); queue = finished(next.queue, job.id, 1e6); }
    }));
  });

  test('tells how long it will be from what this machine took before, and nothing where it does not know', () => {
    let queue = EMPTY_QUEUE;
    queue = added(added(queue, 'ana'), 'bob', { pictures: 2 });
    expect(standing(queue, 'bob1', 0)).toEqual({ state: 'waiting', position: 2, seconds: null, progress: null });
    for (const [n, seconds] of [8, 400, 10].entries()) {
      queue = added(queue, 'zoe', { id: `z${n}` });
      queue = { ...queue, jobs: queue.jobs.map((job) => (job.id === `z${n}` ? { ...job, state: { is: 'running', since: 0, progress: null } } : job)) };
      queue = finished(queue, `z${n}`, seconds * 1_000);
    }
    // Ten seconds a picture: the median, whatever the one that hung took.
    expect(standing(queue, 'ana0', 0)?.seconds).toBe(10);
    expect(standing(queue, 'bob1', 0)?.seconds).toBe(30);
    const { queue: begun } = started(queue, 1_000);
    expect(standing(begun, 'ana0', 4_000)).toEqual({ state: 'running', position: 0, seconds: 7, progress: null });
    expect(standing(begun, 'bob1', 4_000)?.seconds).toBe(27);
    const half = progressed(begun, 'ana0', { phase: 'painting', step: 10, steps: 20 });
    expect(standing(half, 'ana0', 7_000)).toMatchObject({ seconds: 6, progress: { step: 10, steps: 20 } });
    expect(standing(begun, 'ana0', 99_000)?.seconds).toBe(0);
    expect(standing(finished(begun, 'ana0', 9_000), 'ana0', 9_000)).toEqual({ state: 'done', position: null, seconds: null, progress: null });
    expect(standing(queue, 'nobody', 0)).toBeNull();
  });

  test('takes up after a crash what was running, and gives up with a reason what never ends', () => {
    const first = started(added(added(EMPTY_QUEUE, 'ana'), 'ana')).queue;
    const once = restarted(first, 5);
    expect(ids(once)).toEqual(['ana0', 'ana1']);
    const twice = restarted(started(once, 6).queue, 7);
    expect(twice.jobs[0]?.state).toEqual({ is: 'failed', at: 7, code: 'interrupted', again: true });
    expect(ids(twice)).toEqual(['ana1']);
  });

  test('tells which failures are worth another try, and takes one back at the end', () => {
    const running = started(added(added(EMPTY_QUEUE, 'ana'), 'ana')).queue;
    const broken = failed(running, 'ana0', { code: 'connection-lost', at: 3 });
    expect(broken.jobs[0]?.state).toEqual({ is: 'failed', at: 3, code: 'connection-lost', again: true });
    expect(failed(running, 'ana0', { code: 'access-refused', at: 3 }).jobs[0]?.state).toMatchObject({ again: false });
    const retried = again(broken, 'ana0');
    expect(ids(retried)).toEqual(['ana1', 'ana0']);
    expect(again(running, 'ana0')).toBe(running);
    expect(again(running, 'nothing')).toBe(running);
  });

  test('takes a job back while it waits or runs, and what is over stays as it was', () => {
    const queue = added(added(EMPTY_QUEUE, 'ana'), 'bob');
    expect(ids(cancelled(queue, 'ana0', 1))).toEqual(['bob1']);
    const stopped = cancelled(started(queue).queue, 'ana0', 1);
    expect(finished(stopped, 'ana0', 9)).toEqual(stopped);
    expect(failed(stopped, 'ana0', { code: 'busy', at: 9 })).toEqual(stopped);
    // Taking running jobs back again and again wins nobody more than their share.
    const impatient = added(added(stopped, 'ana'), 'bob');
    expect(ids(impatient)[0]).toBe('bob1');
  });

  test('forgets a resident who withdraws, wholly', () => {
    const queue = finished(started(added(added(EMPTY_QUEUE, 'ana'), 'bob')).queue, 'ana0', 4);
    expect(JSON.stringify(forgotten(queue, 'ana'))).not.toContain('ana');
    expect(ids(forgotten(queue, 'ana'))).toEqual(['bob1']);
  });
});
