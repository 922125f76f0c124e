import { isDeepStrictEqual } from 'node:util';
import { answerCounts, parseProblem, problemOf, rangePackages, recordedProblem } from '../mediation/index.ts';
import type { MadeAsked, Published, State } from '../workshop/index.ts';
import { effectMade, madeOf, type Behind } from './made-parts.ts';
import type { MadeAnswer } from './made.ts';

/** What made a number of the newest public terms: what a seat begins with, has at least or could have at best, or what a measure changes for it. For the facilitator alone. */
export function madeOfTerms(state: State, asked: MadeAsked): MadeAnswer {
  const published = state.terms.at(-1);
  const behind = published && behindTerms(state, published);
  if (!published || !behind) return { ok: false, code: 'unknown-round' };
  const { package: key, of, seat = '' } = asked;
  const [, measure, criterion] = /^effect:([^:]+):([^:]+)$/.exec(key) ?? [];
  if (of === 'effect') {
    const made = measure !== undefined && criterion !== undefined && effectMade(behind, { group: seat, measure, criterion });
    return made ? { ok: true, made: { of, ...made } } : unknown;
  }
  const range = published.seats.find((one) => one.seat === seat);
  const chosen = range && (key === 'best' || key === 'base' || key === 'lowest') ? rangePackages(behind.problem, range)[key] : null;
  const made = chosen && madeOf(behind, chosen, asked);
  return made ? { ok: true, made } : unknown;
}

const unknown = { ok: false, code: 'unknown-number' } as const;

/** Terms keep their problem; what its cells rest on is known while the room would still make the same one. */
function behindTerms(state: State, { problem: published }: Published): Behind | null {
  const parsed = parseProblem(published);
  const recorded = recordedProblem.safeParse(published);
  if (!parsed.ok || !recorded.success) return null;
  const now = problemOf(state);
  const same = now.ok && isDeepStrictEqual(now.input, published);
  const known = same ? { marks: now.marks, counts: answerCounts(state, now.input), effects: now.effects } : { marks: [] };
  return { tabled: { problem: published, ...known }, past: !same, problem: parsed.problem, recorded: recorded.data, plan: state.plan, proposal: null };
}
