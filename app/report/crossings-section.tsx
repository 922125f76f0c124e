import type { ReactElement } from 'react';
import { overQuestions } from '../disagreement/index.ts';
import type { CrossingEntry, CrossingRow } from './crossings.ts';
import { figureText } from './figure-text.ts';
import { Table } from './parts.tsx';
import type { Voice } from './texts.ts';

/** What people said who are in two groups at once, over all items that tell of them; item by item in the tables. */
export function Crossings({ crossings, voice }: { crossings: readonly CrossingEntry[]; voice: Voice }): ReactElement | null {
  if (crossings.length === 0) return null;
  return (
    <div className="ballot">
      <h3>{voice.say('crossings.title')}</h3>
      <p>{voice.say('crossings.how')}</p>
      {crossings.map(({ ballot, kind, title, rows }) => (
        <Table
          key={ballot} caption={voice.name(title)} columns={[{ title: voice.say('crossings.who') }, { title: voice.say('crossings.about') }, { title: voice.say('crossings.mean'), number: true }, { title: voice.say('crossings.people'), number: true }]}
          rows={overItems(rows).map(({ groups, about, people, ...figure }) => [groups.map((label) => voice.name(label)).join(' + '), voice.name(about), figureText(kind, figure, voice).main, voice.number(people, 0)])}
        />
      ))}
    </div>
  );
}

/** By two groups, and by criterion where one is asked about, else by item: sums of what stands in the tables. */
function overItems(rows: readonly CrossingRow[]): (Pick<CrossingRow, 'groups' | 'n' | 'mean' | 'sd'> & { about: CrossingRow['item']; people: number })[] {
  return [...Map.groupBy(rows, ({ groups, criterion, item }) => JSON.stringify([groups, criterion ?? item])).values()].flatMap((some) => {
    const [one] = some;
    if (!one) return [];
    return [{ groups: one.groups, about: one.criterion ?? one.item, ...overQuestions(some) }];
  });
}
