import { scoresByCriterion } from '../../app/disagreement/scores.ts';
import { detailOf } from '../../app/disagreement/detail.ts';
import { analyze, parseRatings, toldOrder, toldThread, type Rating } from '../../app/disagreement/index.ts';
import { seededNumbers } from '../../app/disagreement/random.ts';
import { toldLines } from '../../app/mediation/index.ts';
import type { BallotState, State } from '../../app/workshop/index.ts';
import { both, person, plan, room } from '../unit/report/room.ts';
import { rowOf, type Row } from './table.ts';

const [people, pictures, criteria] = [300, 60, 12];
const count = (n: number): number[] => Array.from({ length: n }, (_, nth) => nth);

/** What is reckoned of a large evening, before and after, with its permutation tests: by `parvis analyze`, and for the room. */
export async function disagreement(): Promise<Row[]> {
  const ratings = evening();
  const csv = Buffer.from(['participant,item,criterion,score,round,groups', ...ratings.map(({ participant, item, criterion, score, round, groups }) =>
    `${participant},${item},${criterion},${score},${round},"${groups.join('|')}"`)].join('\n'));
  const { told, late } = await toldInThread();
  const size = `${people} people × ${pictures} pictures × ${criteria} criteria, before and after`;
  return [
    rowOf(`statistics of ${size}`, timed(5, () => {
      const table = { ratings, problems: [] };
      const scores = scoresByCriterion(ratings);
      analyze(table, 'en', scores);
      detailOf(table, scores);
    }), `${ratings.length.toLocaleString('en-CA')} scores, ten groups`),
    rowOf('all that the room is told of it, in its thread', told, `the host answers within ${late.toFixed(0)} ms meanwhile`),
    rowOf('reading its table', timed(3, () => parseRatings(csv)), `${(csv.length / 2 ** 20).toFixed(0)} MB of CSV`),
  ];
}

function timed(times: number, run: () => unknown): number[] {
  return count(times).map(() => {
    const began = performance.now();
    run();
    return performance.now() - began;
  });
}

/** Seeded scores from 1 to 5; each person is of one of eight groups, every third of another two as well. */
function evening(): Rating[] {
  const random = seededNumbers(7);
  return count(people).flatMap((person) => {
    const groups = [`group-${person % 8}`, ...(person % 3 === 0 ? [`also-${person % 2}`] : [])];
    return (['before', 'after'] as const).flatMap((round) => count(pictures).flatMap((item) => count(criteria).map((criterion): Rating =>
      ({ participant: `p${person}`, item: `picture-${item}`, criterion: `criterion-${criterion}`, score: 1 + random.below(5), round, groups }))));
  });
}

/** How long the thread takes, from the question to what it tells, and the longest that a timer of this one was late meanwhile. */
async function toldInThread(): Promise<{ told: number[]; late: number }> {
  const state = largeRoom();
  const lines = toldLines(state);
  const { tell, close } = toldThread();
  const told: number[] = [];
  let [late, last] = [0, performance.now()];
  // What the first question costs this thread (the state is copied) is part of it.
  const clock = setInterval(() => {
    late = Math.max(late, performance.now() - last - 5);
    last = performance.now();
  }, 5);
  for (let nth = 0; nth < 3; nth++) {
    const began = performance.now();
    await tell(toldOrder(state, lines, () => true));
    told.push(performance.now() - began);
  }
  clearInterval(clock);
  await close();
  return { told, late };
}

function largeRoom(): State {
  const random = seededNumbers(7);
  const groups = count(8).map((nth) => ({ id: `group-${nth}`, label: both(`group ${nth}`) }));
  const asked = count(criteria).map((nth) => ({ id: `criterion-${nth}`, label: both(`criterion ${nth}`), question: both('?'), weight: 1 }));
  const residents = count(people).map((nth) => person(`p${nth}`, [...new Set([`group-${nth % 8}`, ...(nth % 3 === 0 ? [`group-${(nth * 5 + 1) % 8}`] : [])])], { pseudonym: nth + 1 }));
  const items = count(pictures).map((nth) => ({ kind: 'picture' as const, id: `picture-${nth}` }));
  const scores = () => Object.fromEntries(items.map(({ id }) => [`picture:${id}`, Object.fromEntries(asked.map((criterion) => [criterion.id, 1 + random.below(5)]))]));
  const ballot = (id: string, of: string | null): BallotState => ({
    ballot: { id, kind: 'criteria', title: both(id), items, criteria: asked.map((criterion) => criterion.id), dots: 0, round: of ? 'after' : 'before', of },
    status: 'closed', shown: true, answers: Object.fromEntries(residents.map(({ id: who }) => [who, { kind: 'criteria', scores: scores() }])),
  });
  return room(residents, [], { plan: { ...plan, groups, criteria: asked }, ballots: { before: ballot('before', null), after: ballot('after', 'before') } });
}
