import type { Ballot } from '../../app/workshop/types.ts';
import type { ProjectorView } from '../../app/workshop/views.ts';

/** Of the ballots whose results are shown the newest that rates by criteria, else the newest. */
export function newestShown({ ballots, results }: ProjectorView): Ballot | undefined {
  const shown = ballots.filter((held) => held.shown && results.some(({ ballot }) => ballot === held.ballot.id)).map(({ ballot }) => ballot);
  return shown.findLast(({ kind }) => kind === 'criteria') ?? shown.at(-1);
}
