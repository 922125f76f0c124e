import type { ReactElement } from 'react';
import { Table, countText, labelsText } from './parts.tsx';
import type { PopulationEntry } from './population.ts';
import type { Voice } from './texts.ts';

/** Who came beside who lives there: shares of both, and that those who came are not the neighbourhood. */
export function Population({ population, voice }: { population: PopulationEntry | null; voice: Voice }): ReactElement {
  if (population === null) return <p>{voice.say('population.unknown')}</p>;
  const [whole] = population.lines;
  const shareOf = (part: number | string, all: number | string | undefined): string => (typeof part === 'number' && typeof all === 'number' && all > 0 ? voice.share(part / all) : voice.say('none'));
  return (
    <>
      <Table caption={voice.say('population.caption')}
        columns={[{ title: voice.say('people.who') }, ...(['here', 'hereShare', 'there', 'thereShare', 'turnout'] as const).map((key) => ({ title: voice.say(`population.${key}`), number: true }))]}
        rows={population.lines.map(({ labels, here, there }) => [
          labelsText(labels, voice), countText(here, voice), shareOf(here, whole?.here), voice.number(there, 0), shareOf(there, whole?.there), shareOf(here, there),
        ])} />
      <p>{voice.say('population.source', { source: voice.name(population.source), date: population.date === '' ? voice.say('none') : population.date })}</p>
      <p className="note">{voice.say('population.limits')}</p>
    </>
  );
}
