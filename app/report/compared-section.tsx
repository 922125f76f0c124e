import type { ReactElement } from 'react';
import type { Bilingual } from '../workshop/index.ts';
import { Table } from './parts.tsx';
import type { Voice } from './texts.ts';
import type { PackagesCompared } from './types.ts';

/** The same packages under the same numbers, and where they are `explained`, in sentences what fairness costs and how to read them. */
export function PackageFigures({ compared, fairest, explained, voice }: { compared: PackagesCompared; fairest: boolean; explained: boolean; voice: Voice }): ReactElement | null {
  const { rows, seats } = compared;
  if (rows.length === 0) return null;
  const line = (key: string, cell: (row: PackagesCompared['rows'][number]) => string) => [voice.say(`compared.${key}`), ...rows.map(cell)];
  const names = (labels: readonly Bilingual[]) => (labels.length === seats.length ? voice.say('compared.everybody') : labels.map((label) => voice.name(label)).join(', ') || voice.say('compared.nobody'));
  return (
    <>
      <Table even caption={voice.say('compared.caption')} columns={[{ title: '' }, ...rows.map(({ key }) => ({ title: voice.say(`compared.package.${key}`) }))]}
        rows={[
          ...seats.map(({ label, utilities }) => [voice.name(label), ...utilities.map((value) => voice.fixed(value, 2))]),
          line('worst', ({ worst }) => voice.fixed(worst, 2)), line('total', ({ total }) => voice.fixed(total, 2)),
          line('gains', ({ key, gains }) => (key === 'base' ? voice.say('none') : names(gains))), line('loses', ({ key, loses }) => (key === 'base' ? voice.say('none') : names(loses))),
          line('gini', ({ gini }) => voice.fixed(gini, 3)), line('price', ({ price }) => (price === null ? voice.say('none') : voice.share(price))), line('byPeople', ({ byPeople }) => voice.fixed(byPeople, 2)),
        ]} />
      {explained && <Meaning compared={compared} fairest={fairest} voice={voice} />}
    </>
  );
}

function Meaning({ compared: { rows, greatestProved, everySeat }, fairest, voice }: { compared: PackagesCompared; fairest: boolean; voice: Voice }): ReactElement {
  const price = fairest ? rows.find(({ key }) => key === 'package')?.price ?? null : null;
  const how = everySeat ? (greatestProved ? 'known' : 'atLeast') : 'shown';
  return (
    <>
      {price !== null && <p>{voice.say(`compared.cost.${how}`, { share: voice.share(price) })}</p>}
      <ul>{['moves', 'gini', 'price', 'byPeople'].map((key) => <li key={key}>{voice.say(`compared.read.${key}`)}</li>)}</ul>
      <h4>{voice.say('methods:why.question')}</h4>
      <p>{voice.say('methods:why.answer')}</p>
    </>
  );
}
