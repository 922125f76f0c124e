import type { BallotState, State } from '../workshop/index.ts';
import { protectedCount } from './people.ts';
import type { PaperCounts } from './types.ts';

/** How many answers of a ballot came on paper, and how they were typed in; null where none did. Procedure: exact, but where so few answered that no count is given. */
export function paperIn(state: Pick<State, 'plan'>, { answers, paper = {} }: Pick<BallotState, 'answers' | 'paper'>): PaperCounts | null {
  const marks = Object.values(paper);
  if (marks.length === 0) return null;
  const told = protectedCount(state, Object.keys(answers).length) === 'few' ? (count: number) => protectedCount(state, count) : (count: number) => count;
  const of = (which: (mark: (typeof marks)[number]) => boolean): PaperCounts['answers'] => told(marks.filter(which).length);
  return { answers: told(marks.length), twice: of(({ entered }) => entered === 'twice'), once: of(({ entered }) => entered === 'once'), settled: of(({ differences }) => differences > 0), afterResults: of(({ when }) => when === 'shown') };
}
