import { labelIn, recordedProblem, recordedProposal, type RecordedProblem, type RecordedTold } from '../mediation/index.ts';
import type { Bilingual, PublicVoice, PublicVoices, Round } from '../workshop/index.ts';

/**
 * The simulated voices of a round as anyone may see them: what each said, and the package with their seats beside the one
 * without. `shown`: the seats that may be told of. Of a voice's own seat no number is told: the room's mean may be read off it.
 * What they said is told only once the facilitator showed it to the room. Null where none was heard.
 */
export function publicVoices(round: Round, shown: ReadonlySet<string>): PublicVoices | null {
  const { withAgents, voices = [], voicesShown = false } = round;
  const problem = recordedProblem.safeParse(round.problem).data;
  const without = recordedProposal.safeParse(round.proposal).data;
  if (!withAgents || !problem || !without || without.design === null) return null;
  const beside = recordedProposal.safeParse(withAgents.proposal).data;
  return {
    voices: withAgents.standings.map(({ group, label, offers }): PublicVoice => {
      const turn = voices.find((each) => each.group === group);
      const offer = offers.find(({ id }) => id === turn?.response.offer);
      if (!turn || !offer) return { group: label, kind: null, asks: null, words: null, stoodIn: false };
      const asks = offer.measure === null ? null : { kind: offer.kind === 'must-have' ? 'must-have' as const : 'cannot-accept' as const, measure: labelIn(problem.measures, offer.measure) };
      return { group: label, kind: turn.kind, asks, words: voicesShown ? turn.response.words : null, stoodIn: turn.fault !== null };
    }),
    with: beside && beside.design !== null ? differenceOf(problem, without, { ...beside, design: beside.design }, shown) : null,
  };
}

function differenceOf(problem: RecordedProblem, without: RecordedTold, beside: RecordedTold & { design: string }, shown: ReadonlySet<string>): PublicVoices['with'] {
  const names = (ids: readonly string[], others: readonly string[]): Bilingual[] => ids.filter((id) => !others.includes(id)).map((id) => labelIn(problem.measures, id));
  return {
    design: beside.design === without.design ? null : labelIn(problem.designs, beside.design),
    added: names(beside.measures, without.measures), removed: names(without.measures, beside.measures), cost: Math.round((beside.cost ?? 0) * 100),
    seats: problem.groups.filter(({ id }) => shown.has(id)).map(({ id }) => ({ id, label: labelIn(problem.groups, id), without: tenth(without.utilities[id] ?? 0), with: tenth(beside.utilities[id] ?? 0) })),
  };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
