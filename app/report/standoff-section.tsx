import type { ReactElement } from 'react';
import { standoffTexts, type Standoff } from '../workshop/index.ts';
import { Table } from './parts.tsx';
import type { Voice } from './texts.ts';

/** What stands between the seats that may be told of: who objects to what, which demands stand against each other, and how far apart. */
export function Between({ standoff, voice }: { standoff: Standoff; voice: Voice }): ReactElement {
  const { lead, seats, wants, clash, stands } = standoffTexts(standoff, {
    say: (key, values) => voice.say(`bargain:${key}`, values), name: voice.name, money: (cents) => voice.money(cents / 100),
    points: (value) => voice.fixed(value, 1), list: voice.list,
  });
  return (
    <>
      <h4>{voice.say('bargain:standoff.titleDesk')}</h4>
      <p>{lead}</p>
      {seats.length > 0 && <Table caption={voice.say('between.objecting')} columns={[{ title: voice.say('round.seat') }, { title: voice.say('between.to') }]} rows={seats.map(({ name, text }) => [name, text])} />}
      {clash !== null && <p><strong>{clash}</strong></p>}
      {wants.length > 0 && <Table caption={voice.say('between.wants')} columns={[{ title: voice.say('bargain.request') }, { title: voice.say('bargain.fate') }]} rows={wants.map(({ title, text }) => [title, text])} />}
      <p>{stands}</p>
    </>
  );
}
