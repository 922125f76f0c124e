import type { ToldLine } from '../mediation/index.ts';
import type { AgeBand, Bilingual, State } from '../workshop/index.ts';
import { bilingual } from './bilingual.ts';
import type { Count, People } from './types.ts';

/** Those who came beside those who live there, as far as the planner looked it up. `there`: how many live there. */
export type PopulationEntry = { source: Bilingual; date: string; lines: readonly { labels: readonly Bilingual[]; here: Count; there: number }[] };

const ages: readonly AgeBand[] = ['under-14', '14-17', '18-34', '35-54', '55-64', '65-74', '75+'];

/** Only lines that the report tells anyway; several together where the numbers of all are known. Null where nothing is known. */
export function populationEntry({ plan }: State, people: People, told: readonly ToldLine[]): PopulationEntry | null {
  const known = plan?.population;
  if (!known) return null;
  const there = new Map([
    ...ages.map((id) => [bilingual(`age.${id}`).en, known.parts[`age:${id}`]] as const),
    ...(['fr', 'en'] as const).map((id) => [bilingual(`language.${id}`).en, known.parts[`language:${id}`]] as const),
  ]);
  const merged = [...people.ages, ...people.languages].flatMap(({ labels, count }) => {
    const numbers = labels.map(({ en }) => there.get(en));
    return numbers.every((each) => each !== undefined) ? [{ labels, here: count, there: numbers.reduce((sum, each) => sum + each, 0) }] : [];
  });
  const groups = told.flatMap(({ label, groups: [group, ...more], parts, people: inside }) => {
    const number = group !== undefined && more.length === 0 && parts.length === 0 ? known.parts[`group:${group}`] : undefined;
    return number === undefined ? [] : [{ labels: [label], here: inside.size, there: number }];
  });
  return { source: known.source, date: known.date, lines: [{ labels: [bilingual('everyoneHere')], here: people.joined, there: known.total }, ...groups, ...merged] };
}
