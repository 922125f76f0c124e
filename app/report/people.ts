import { groupSummaries } from '../disagreement/index.ts';
import { fewestTold, type AgeBand, type Bilingual, type Participant, type State } from '../workshop/index.ts';
import { seatsOf } from '../mediation/index.ts';
import type { ToldLine } from '../mediation/index.ts';
import { bilingual } from './bilingual.ts';
import type { Count, CountLine, People } from './types.ts';

/** Fewer people than may be told of are never counted out, but that there are none. */
export const protectedCount = (state: Pick<State, 'plan'>, count: number): Count => (count > 0 && count < fewestTold(state) ? 'few' : count);

/** Who took part, in numbers: groups by the lines of the report, ages and languages merged until a line holds enough. */
export function peopleOf(state: State, lines: readonly ToldLine[]): People {
  const people = Object.values(state.participants);
  return {
    joined: protectedCount(state, people.length),
    withdrawn: protectedCount(state, state.withdrawn.length),
    hidden: seatsOf(state).length > lines.length,
    shared: seatsOf(state).filter(({ parts }) => parts.length > 0).map(({ label, parts }) => ({ label, parts })),
    groups: lines.map(({ label, people: inside }) => ({ labels: [label], count: inside.size })),
    ages: linesOf(state, people, ({ ageBand }) => [ageBand], ages, (id) => bilingual(`age.${id}`)),
    languages: linesOf(state, people, ({ language }) => [language], ['fr', 'en'], (id) => bilingual(`language.${id}`)),
  };
}

/** The groups a person lets be used. */
export function groupsOf({ consents, groups }: Participant): readonly string[] {
  return consents.groupData && groups !== 'none' && groups !== 'not-said' ? groups : [];
}

const ages: readonly AgeBand[] = ['under-14', '14-17', '18-34', '35-54', '55-64', '65-74', '75+', 'not-said'];

function linesOf(
  state: State, people: readonly Participant[], kindsOf: (person: Participant) => readonly string[], kinds: readonly string[],
  label: (id: string) => Bilingual,
): CountLine[] {
  const answers = people.map((person) => ({ participant: person.id, groups: kindsOf(person), item: 'here', criterion: 'here', score: 1 }));
  const lines = groupSummaries(answers, kinds, fewestTold(state)).criteria[0]?.lines ?? [];
  return lines.map(({ groups, n }) => ({ labels: groups.map(label), count: n }));
}
