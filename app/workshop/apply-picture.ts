import { own } from './own.ts';
import type { Drawing, PictureEvent, PictureJob, State, Wish } from './types.ts';

/** Folds what became of a wish's pictures into the state; of a wish or a person no longer there, nothing. */
export function applyToPicture(state: State, event: PictureEvent): State {
  if (event.type === 'engine-chosen') return { ...state, engine: event.engine };
  const wish = own(state.wishes, event.wish);
  if (!wish) return state;
  switch (event.type) {
    case 'picture-asked': return keep(state, { ...wish, jobs: [...wish.jobs, { ...event.job, state: 'waiting', pictures: [], fault: null }] });
    case 'picture-asked-again': return keep(state, withJob(wish, event.job, (job) => ({ ...job, state: 'waiting', fault: null })));
    case 'picture-cancelled': return keep(state, withJob(wish, event.job, (job) => ({ ...job, state: 'cancelled' })));
    case 'pictures-staged': return keep(state, withJob(wish, event.job, (job) => ({ ...job, state: 'staged', pictures: event.pictures })));
    case 'picture-failed': return keep(state, withJob(wish, event.job, (job) => ({ ...job, state: 'failed', fault: event.fault })));
    case 'picture-chosen': return keep(state, choose(wish, event));
    case 'picture-described': return keep(state, describe(wish, event));
    case 'picture-checked': {
      if (!state.participants[event.participant]) return state;
      return keep(state, { ...wish, checks: { ...wish.checks, [event.participant]: { image: event.image, answers: event.answers } } });
    }
    case 'rights-chosen': return keep(state, { ...wish, rights: event.rights });
    case 'wish-tagged': return keep(state, { ...wish, tags: event.tags });
  }
}

/** A wish that has a new picture which counts. One that was set aside may be proposed anew with it. */
export function withDrawing(wish: Wish, drawing: Drawing): Wish {
  const status = wish.status === 'set-aside' ? { status: 'private', reason: null, why: null } as const : {};
  return { ...wish, ...status, drawing, history: [...wish.history, drawing] };
}

const keep = (state: State, wish: Wish): State => ({ ...state, wishes: { ...state.wishes, [wish.id]: wish } });

const withJob = (wish: Wish, id: string, change: (job: PictureJob) => PictureJob): Wish =>
  ({ ...wish, jobs: wish.jobs.map((job) => (job.id === id ? change(job) : job)) });

/** What was not chosen is let go of. */
function choose(wish: Wish, { job: id, image }: Extract<PictureEvent, { type: 'picture-chosen' }>): Wish {
  const chosen = wish.jobs.find((job) => job.id === id)?.pictures.find((picture) => picture.image === image);
  const ended = withJob(wish, id, (job) => ({ ...job, state: chosen ? 'chosen' : 'discarded', pictures: chosen ? [chosen] : [] }));
  return chosen ? withDrawing(ended, chosen) : ended;
}

/** The words go with the picture wherever it stands, and who put them right in the languages in which they changed. */
function describe(wish: Wish, { image, description, by }: Extract<PictureEvent, { type: 'picture-described' }>): Wish {
  const told = (drawing: Drawing): Drawing => {
    if (drawing.image !== image) return drawing;
    const changed = (['en', 'fr'] as const).filter((tongue) => drawing.description[tongue] !== description[tongue]);
    return { ...drawing, description, described: { ...drawing.described, ...Object.fromEntries(changed.map((tongue) => [tongue, by ?? 'author'])) } };
  };
  return { ...wish, drawing: wish.drawing && told(wish.drawing), history: wish.history.map(told) };
}
