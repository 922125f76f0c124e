import { everyone, groupSummaries, noGroupSaid, type GroupAnswer, type SummaryLine } from '../disagreement/index.ts';
import { itemKey, type Answer, type BallotResult, type BallotState, type Bilingual, type State } from '../workshop/index.ts';

/** Fewest people behind a line that anyone may see. */
export const fewest = 5;

/** Results by group, small groups protected, of every ballot that `which` lets through. */
export function resultsOf(state: State, which: (ballot: BallotState) => boolean): BallotResult[] {
  return Object.values(state.ballots).filter(which).map((held) => ({ ballot: held.ballot.id, lines: reckonedOnce(state, held) }));
}

type Lines = BallotResult['lines'];
const reckoned = new WeakMap<BallotState, { plan: State['plan']; participants: State['participants']; lines: Lines }>();

/** Three screens ask with every frame, while others vote: a state is never mutated, so what was reckoned from its parts holds. */
function reckonedOnce(state: State, held: BallotState): Lines {
  const { plan, participants } = state;
  const before = reckoned.get(held);
  if (before?.plan === plan && before.participants === participants) return before.lines;
  const lines = linesOf(state, held);
  reckoned.set(held, { plan, participants, lines });
  return lines;
}

function linesOf(state: State, held: BallotState): Lines {
  const answers = Object.entries(held.answers).flatMap(([participant, answer]) => scoresOf(answer, held.ballot.items.map(itemKey)).map((cell) => ({
    participant, groups: saidGroups(state, participant), ...cell,
  }) satisfies GroupAnswer));
  const summaries = groupSummaries(answers, (state.plan?.groups ?? []).map(({ id }) => id), fewest);
  return summaries.items.flatMap(({ item, criterion, everyone: all, lines }) =>
    [...(all ? [{ groups: [everyone], ...all }] : []), ...lines].map((line) => ({
      label: labelOf(state, line.groups), whole: line.groups.includes(everyone), item, criterion, n: line.n, mean: line.mean, sd: line.sd,
    })));
}

function saidGroups(state: State, id: string): string[] {
  const groups = state.participants[id]?.groups;
  return Array.isArray(groups) ? [...groups] : [];
}

/** Every kind of answer as numbers an item: approval and budget 1 or 0, dots their count, ranks as points from the bottom. */
function scoresOf(answer: Answer, items: readonly string[]): { item: string; criterion: string; score: number }[] {
  const cells = (scores: Readonly<Record<string, number | null>>): { item: string; criterion: string; score: number }[] =>
    Object.entries(scores).flatMap(([item, score]) => (score === null ? [] : [{ item, criterion: 'choice', score }]));
  switch (answer.kind) {
    case 'skipped': return [];
    case 'approval': return items.map((item) => ({ item, criterion: 'choice', score: answer.approved.includes(item) ? 1 : 0 }));
    case 'budget': return items.map((item) => ({ item, criterion: 'choice', score: answer.bought.includes(item) ? 1 : 0 }));
    case 'score': return cells(answer.scores);
    case 'dots': return items.map((item) => ({ item, criterion: 'choice', score: answer.dots[item] ?? 0 }));
    case 'ranking': return answer.order.map((item, place) => ({ item, criterion: 'choice', score: answer.order.length - place }));
    case 'pairwise': return answer.pairs.flatMap(({ left, right, choice }) => (choice === 'none' ? [] : [
      { item: left, criterion: 'choice', score: choice === 'left' ? 1 : 0 }, { item: right, criterion: 'choice', score: choice === 'right' ? 1 : 0 },
    ]));
    case 'criteria': return Object.entries(answer.scores).flatMap(([item, row]) =>
      Object.entries(row).flatMap(([criterion, score]) => (score === null ? [] : [{ item, criterion, score }])));
  }
}

function labelOf(state: State, groups: SummaryLine['groups']): Bilingual {
  const names = groups.map((id): Bilingual => {
    if (id === everyone) return { en: 'Everyone', fr: 'Tout le monde' };
    if (id === noGroupSaid) return { en: 'No group named', fr: 'Aucun groupe nommé' };
    return state.plan?.groups.find((group) => group.id === id)?.label ?? { en: id, fr: id };
  });
  return { en: names.map(({ en }) => en).join(' + '), fr: names.map(({ fr }) => fr).join(' + ') };
}
