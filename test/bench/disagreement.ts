import { scoresByCriterion } from '../../app/disagreement/scores.ts';
import { detailOf } from '../../app/disagreement/detail.ts';
import { analyze, parseRatings, type Rating } from '../../app/disagreement/index.ts';
import { seededNumbers } from '../../app/disagreement/random.ts';
import { rowOf, type Row } from './table.ts';

const [people, pictures, criteria] = [300, 60, 12];
const count = (n: number): number[] => Array.from({ length: n }, (_, nth) => nth);

/** What `parvis analyze` reckons of a large evening, before and after, with its permutation tests: from the parsed table, and reading it. */
export async function disagreement(): Promise<Row[]> {
  const ratings = evening();
  const csv = Buffer.from(['participant,item,criterion,score,round,groups', ...ratings.map(({ participant, item, criterion, score, round, groups }) =>
    `${participant},${item},${criterion},${score},${round},"${groups.join('|')}"`)].join('\n'));
  const size = `${people} people × ${pictures} pictures × ${criteria} criteria, before and after`;
  return [
    rowOf(`statistics of ${size}`, timed(5, () => {
      const table = { ratings, problems: [] };
      const scores = scoresByCriterion(ratings);
      analyze(table, 'en', scores);
      detailOf(table, scores);
    }), `${ratings.length.toLocaleString('en-CA')} scores, ten groups`),
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
