import { groupSummaries, noGroupSaid } from '../disagreement/index.ts';
import type { AgeBand, Bilingual, Participant, State } from '../workshop/index.ts';
import { bilingual } from './bilingual.ts';
import type { Count, CountLine, People } from './types.ts';

/** No number of people below this is published, but none. */
export const leastShown = 5;
export const protectedCount = (count: number): Count => (count > 0 && count < leastShown ? 'few' : count);

/** Who took part, in numbers: small groups merged until a line holds five, as in the results. */
export function peopleOf(state: State): People {
  const people = Object.values(state.participants);
  return {
    joined: protectedCount(people.length),
    withdrawn: protectedCount(state.withdrawn.length),
    groups: linesOf(people, groupsOf, (state.plan?.groups ?? []).map(({ id }) => id), (id) => groupLabel(state, id)),
    ages: linesOf(people, ({ ageBand }) => [ageBand], ages, (id) => bilingual(`age.${id}`)),
    languages: linesOf(people, ({ language }) => [language], ['fr', 'en'], (id) => bilingual(`language.${id}`)),
  };
}

/** The groups a person lets be used. */
export function groupsOf({ consents, groups }: Participant): readonly string[] {
  return consents.groupData && groups !== 'none' && groups !== 'not-said' ? groups : [];
}

/** What a group is called, people who named none among them. */
export function groupLabel(state: State, id: string): Bilingual {
  if (id === noGroupSaid) return bilingual('people.noGroup');
  return state.plan?.groups.find((group) => group.id === id)?.label ?? { en: id, fr: id };
}

const ages: readonly AgeBand[] = ['under-14', '14-17', '18-34', '35-54', '55-64', '65-74', '75+', 'not-said'];

function linesOf(
  people: readonly Participant[], kindsOf: (person: Participant) => readonly string[], kinds: readonly string[],
  label: (id: string) => Bilingual,
): CountLine[] {
  const answers = people.map((person) => ({ participant: person.id, groups: kindsOf(person), item: 'here', criterion: 'here', score: 1 }));
  const lines = groupSummaries(answers, kinds, leastShown).criteria[0]?.lines ?? [];
  return lines.map(({ groups, n }) => ({ labels: groups.map(label), count: n }));
}
