import { itemKey, spendable, type BallotState, type Plan, type State } from '../workshop/index.ts';
import { plain } from './plain.ts';
import type { Held } from './types.ts';

/**
 * Each budget vote as an election in the format of Pabulib (https://pabulib.org/format): approval ballots whose projects cost at
 * most the budget together. One row a voter, so it is row-level data, for `restricted/` alone. Voters are numbered by what they
 * bought, not by when, and nothing else is said of them; who bought nothing is counted in the comment. No votes, no file.
 */
export function pabulibFiles(state: State, held: Held | null): [name: string, text: string][] {
  const { plan } = state;
  if (!plan) return [];
  return Object.values(state.ballots).filter(({ ballot }) => ballot.kind === 'budget').flatMap((asked): [string, string][] => {
    const text = electionOf(plain({ plan, asked }), held);
    return text === null ? [] : [[`votes-${asked.ballot.id.replace(/[^\w.-]/g, '_')}.pb`, text]];
  });
}

function electionOf({ plan, asked: { ballot, answers } }: { plan: Plan; asked: BallotState }, held: Held | null): string | null {
  const measures = plan.measures.filter(({ id }) => ballot.items.some((item) => itemKey(item) === `measure:${id}`));
  const bought = Object.values(answers).flatMap((answer) => (answer.kind === 'budget' ? [measures.filter(({ id }) => answer.bought.includes(`measure:${id}`) || answer.bought.includes(id)).map(({ id }) => id)] : []));
  const votes = bought.filter((ids) => ids.length > 0).map((ids) => ids.join(',')).sort();
  if (votes.length === 0) return null;
  const timesBought = (id: string): number => bought.filter((ids) => ids.includes(id)).length;
  const empty = bought.length - votes.length;
  // What a measure costs may have been changed since: then some bought for more than there is now.
  const dearer = bought.some((ids) => measures.filter(({ id }) => ids.includes(id)).reduce((sum, { cost }) => sum + cost, 0) > spendable(plan));
  const remarks = [...(empty > 0 ? [`${empty} more bought nothing`] : []), ...(dearer ? ['costs were changed after this vote'] : [])];
  const meta: [string, string | number][] = [
    ['description', nameOf(plan.title)], ['country', 'Canada'], ['unit', nameOf(plan.site.name)], ['instance', nameOf(ballot.title)], ['num_projects', measures.length], ['num_votes', votes.length],
    ['budget', spendable(plan) / 100], ['vote_type', 'approval'], ['rule', 'unknown'], ['date_begin', dayIn(held?.from)], ['date_end', dayIn(held?.to)],
    ['min_length', 1], ...(dearer ? [] : [['max_sum_cost', spendable(plan) / 100] as [string, number]]), ['language', 'fr'], ['currency', plan.budget.currency],
    ...(remarks.length > 0 ? [['comment', remarks.map((remark, place) => `#${place + 1}: ${remark}`).join(' ')] as [string, string]] : []),
  ];
  return section('META', ['key', 'value'], meta)
    + section('PROJECTS', ['project_id', 'cost', 'votes', 'name'], measures.map(({ id, cost, label }) => [id, cost / 100, timesBought(id), nameOf(label)]))
    + section('VOTES', ['voter_id', 'vote'], votes.map((vote, place) => [place + 1, vote]));
}

const section = (title: string, columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [title, ...[columns, ...rows].map((row) => row.join(';')), ''].join('\n');

/** Readers split lines at each semicolon, most of them without quotes. */
const nameOf = ({ fr, en }: { fr: string; en: string }): string => (fr.trim() || en.trim() || '-').replace(/[;\s"]+/g, (found) => (found.includes(';') ? ', ' : ' '));

/** `DD.MM.YYYY` in Québec, as the format writes days. */
function dayIn(at: string | undefined): string {
  const time = new Date(at ?? '');
  if (Number.isNaN(time.getTime())) return '';
  const [year = '', month = '', day = ''] = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto', dateStyle: 'short' }).format(time).split('-');
  return `${day}.${month}.${year}`;
}
