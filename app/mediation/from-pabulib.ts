import { byCodePoint, currencyDecimals } from './exact.ts';
import { message, quoted } from './messages.ts';
import type { Remark } from './messages.ts';
import type { PbElection, PbVote } from './pabulib.ts';
import type { ProblemInput } from './problem-schema.ts';

export const utilityKinds = ['approvals', 'cost', 'scores'] as const;
/**
 * What a funded project is worth to a voter who named it.
 * - `approvals`: 1, whatever it costs; the utility is the mean number of funded projects that a voter of the group named.
 * - `cost`: its cost in percent of the budget; the utility is the mean share of the budget spent on what a voter named.
 * - `scores`: the points given to it; on an ordinal ballot the Borda points (longest ballot of the file − rank + 1).
 * Approvals and cost are two satisfaction functions of N. Talmon and P. Faliszewski, 'A framework for approval-based
 * budgeting methods', AAAI 2019; Borda: J.-C. de Borda, 1781.
 */
export type UtilityKind = (typeof utilityKinds)[number];
export type PabulibChoices = {
  /** A column of VOTES whose values are the groups; null makes each voter a group. `age` in years is read in bands. */
  groupBy: string | null;
  utility: UtilityKind;
};
export type FromPabulib = { ok: true; input: ProblemInput; stated: Remark } | { ok: false; mistakes: Remark[] };

/** What ISO 4217 writes where no currency is meant. */
const noCurrency = 'XXX';
/** More groups than this have no reader, and no search that ends. */
const mostGroups = 400;

/**
 * A mediation problem (DESIGN §3.1) from an election: its projects are the measures of one design that costs nothing and gives
 * everyone 0; one criterion, 'satisfaction'. `stated` says which utility was taken over which groups. Voters without a value
 * in the column are the group 'not-said'.
 */
export function fromPabulib(election: PbElection, { groupBy, utility }: PabulibChoices): FromPabulib {
  const groups = groupsOf(election.votes, groupBy);
  if (groups === null) return mistaken(message('pabulib.noAttribute', { column: quoted(groupBy ?? ''), known: attributesOf(election).join(', ') }));
  if (groups.length > mostGroups) return mistaken(message('pabulib.tooManyGroups', { count: groups.length, most: mostGroups, known: attributesOf(election).join(', ') }));
  if (utility === 'scores' && election.voteType === 'approval') return mistaken(message('pabulib.noScores'));
  const ids = projectIds(election);
  const worth = worthOf(election, utility);
  const effects = election.projects.map(({ id }) => Object.fromEntries(groups.flatMap(({ id: group, votes }): [string, Record<string, number>][] => {
    const sum = votes.reduce((total, vote) => total + worth(vote, id), 0);
    return sum === 0 ? [] : [[group, { satisfaction: fourDecimals(sum / votes.length) }]];
  })));
  const highest = Math.max(1, ...groups.map(({ id }) => effects.reduce((sum, effect) => sum + (effect[id]?.['satisfaction'] ?? 0), 0)));
  const currency = election.currency !== null && /^[A-Z]{3}$/.test(election.currency) ? election.currency : noCurrency;
  const cash = (amount: number): number => Number(amount.toFixed(currencyDecimals(currency)));
  return {
    ok: true,
    stated: { path: 'VOTES', reason: message(`pabulib.stated.${utility}`, { count: groups.length, votes: election.votes.length, column: quoted(groupBy ?? 'voter_id') }) },
    input: {
      format: 'parvis-mediation/1', title: { en: election.title, fr: election.title }, currency, budget: cash(election.budget),
      // Nobody can have more than all projects together: the cap never binds.
      scale: { min: 0, max: Math.ceil(highest) },
      criteria: [{ id: 'satisfaction', label: { en: 'Satisfaction', fr: 'Satisfaction' } }],
      groups: groups.map(({ id, label, votes }) => ({ id, label: { en: label, fr: label }, people: votes.length })),
      designs: [{ id: 'nothing', label: { en: 'Nothing funded', fr: 'Rien de financé' }, cost: 0, ratings: Object.fromEntries(groups.map(({ id }) => [id, { satisfaction: 0 }])) }],
      measures: election.projects.map(({ id, name, cost }, place) => ({
        id: ids.get(id) ?? id, label: { en: name || id, fr: name || id }, cost: cash(cost), effects: effects[place] ?? {},
      })),
    },
  };
}

type VoterGroup = { id: string; label: string; votes: readonly PbVote[] };

/** Sorted by id; null when no ballot has the column. */
function groupsOf(votes: readonly PbVote[], groupBy: string | null): VoterGroup[] | null {
  const column = groupBy?.trim().toLowerCase() ?? null;
  if (column !== null && !votes.some(({ about }) => Object.hasOwn(about, column))) return null;
  const byValue = new Map<string, PbVote[]>();
  for (const [place, vote] of votes.entries()) {
    const value = column === null ? vote.voter || String(place + 1) : valueIn(vote, column);
    byValue.set(value, [...(byValue.get(value) ?? []), vote]);
  }
  const values = [...byValue.keys()].sort(byCodePoint);
  const ids = idsFor(values, 'group');
  return values.map((value) => ({ id: ids.get(value) ?? value, label: value, votes: byValue.get(value) ?? [] }));
}

function valueIn({ about }: PbVote, column: string): string {
  const said = about[column] ?? '';
  if (said === '') return 'not-said';
  return column === 'age' && /^\d{1,3}$/.test(said) ? bandOf(Number(said)) : said;
}

/** The bands that residents choose from when they join. */
function bandOf(age: number): string {
  const bands = [[14, 'under-14'], [18, '14-17'], [35, '18-34'], [55, '35-54'], [65, '55-64'], [75, '65-74']] as const;
  return bands.find(([below]) => age < below)?.[1] ?? '75-plus';
}

function worthOf({ voteType, votes, projects, budget }: PbElection, utility: UtilityKind): (vote: PbVote, project: string) => number {
  const longest = votes.reduce((most, { given }) => Math.max(most, given.length), 0);
  const percent = new Map(projects.map(({ id, cost }) => [id, budget > 0 ? (100 * cost) / budget : 0]));
  return ({ given }, project) => {
    const rank = given.findIndex((one) => one.project === project);
    if (rank === -1) return 0;
    switch (utility) {
      case 'approvals': return 1;
      case 'cost': return percent.get(project) ?? 0;
      case 'scores': return given[rank]?.points ?? (voteType === 'ordinal' ? longest - rank : 1);
    }
  };
}

const projectIds = ({ projects }: PbElection): ReadonlyMap<string, string> => idsFor(projects.map(({ id }) => id), 'project');

/** Ids as the format wants them: kept where they are already, else numbered; never two alike. */
function idsFor(values: readonly string[], kind: string): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set(values.filter((value) => idRule.test(value)));
  values.forEach((value, place) => {
    let id = idRule.test(value) ? value : `${kind}-${place + 1}`;
    while (!idRule.test(value) && taken.has(id)) id = `${id}.1`;
    taken.add(id);
    ids.set(value, id);
  });
  return ids;
}

const idRule = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;
const fourDecimals = (value: number): number => Number(value.toFixed(4));
const attributesOf = ({ votes }: PbElection): string[] => Object.keys(votes[0]?.about ?? {});
const mistaken = (reason: Remark['reason']): FromPabulib => ({ ok: false, mistakes: [{ path: 'VOTES', reason }] });
