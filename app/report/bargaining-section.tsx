import type { ReactElement } from 'react';
import { felt, tolerance } from '../mediation/index.ts';
import type { Bilingual } from '../workshop/index.ts';
import { Table, countText } from './parts.tsx';
import { Between } from './standoff-section.tsx';
import type { Voice } from './texts.ts';
import type { Clash, DemandEntry, EndingEntry, PackageChange } from './types.ts';

/** What seats asked for after the round before, what became of it and at which price; nothing where they asked for nothing. */
export function Demands({ demands, voice }: { demands: readonly DemandEntry[]; voice: Voice }): ReactElement | null {
  if (demands.length === 0) return null;
  return (
    <>
      <h4>{voice.say('bargain.title')}</h4>
      <p>{voice.say('bargain.how', { tolerance: voice.number(tolerance), felt: voice.number(felt, 1) })}</p>
      <Table caption={voice.say('bargain.caption')}
        columns={[{ title: voice.say('bargain.request') }, { title: voice.say('people.count') }, { title: voice.say('bargain.fate') }]}
        rows={demands.map((demand) => [
          <>{voice.say(`bargain.${demand.kind}`, { measure: voice.name(demand.measure) })}{demand.criterion && <> {voice.say('finding.forSake', { criterion: voice.name(demand.criterion) })}</>}</>,
          countText(demand.people, voice), <Fate key="fate" demand={demand} voice={voice} />,
        ])} />
    </>
  );
}

/** What the package changed since the round before. */
export function Changed({ change, since, voice }: { change: PackageChange; since: number; voice: Voice }): ReactElement {
  const said = changeTexts(change, 'did', voice);
  return (
    <>
      <h4>{voice.say('bargain.changed', { number: since })}</h4>
      {said.length === 0 ? <p>{voice.say('bargain.nothingChanged')}</p> : <ul>{said.map((text, place) => <li key={place}>{text}</li>)}</ul>}
    </>
  );
}

/** Agreement, agreement with dissent on record, or none and who stands against it. */
export function Ending({ ending: { kind, round, objecting, standoff }, voice }: { ending: EndingEntry; voice: Voice }): ReactElement {
  return (
    <>
      <h3>{voice.say('ending.title')}</h3>
      <p className="note">
        <strong>{voice.say(`ending.${kind}`)}</strong> {voice.say(`ending.${kind}-means`, { number: round })}
        {objecting.length > 0 && <> {voice.say('ending.objecting', { seats: voice.list(objecting.map((seat) => quoted(seat, voice))) })}</>}
      </p>
      {standoff && <Between standoff={standoff} voice={voice} />}
      <p>{voice.say('ending.how')}</p>
    </>
  );
}

const quoted = (label: Bilingual, voice: Voice): string => voice.say('bargain.quoted', { label: voice.name(label) });

function Fate({ demand: { kind, measure, outcome }, voice }: { demand: DemandEntry; voice: Voice }): ReactElement {
  switch (outcome.verdict) {
    case 'granted': return <>{voice.say('bargain.granted')}</>;
    case 'impossible': {
      const { conflict, short } = outcome;
      const missing = short === null ? null : <> {voice.say('bargain:standoff.short', { amount: voice.money(short) })}</>;
      if (conflict.length === 0) return <>{voice.say('bargain.impossible')}{missing}</>;
      return <>{voice.say('bargain.impossibleWith', { what: voice.list(conflict.map((clash) => clashText(clash, voice))) })}{missing}</>;
    }
    case 'refused': {
      const said = [...changeTexts(outcome.change, 'would', voice), ...(outcome.proved ? [] : [voice.say('bargain.unproved')])];
      return (
        <>
          {voice.say(`bargain.${outcome.because ?? 'refused'}`)} {voice.say(`bargain.price.${kind}`, { measure: voice.name(measure), cost: voice.money(outcome.cost) })}
          {said.length > 0 && <ul>{said.map((text, place) => <li key={place}>{text}</li>)}</ul>}
        </>
      );
    }
  }
}

function clashText(clash: Clash, voice: Voice): string {
  return voice.say(`bargain.clash.${clash.kind}`, clash.kind === 'budget' ? {} : { measure: voice.name(clash.measure) });
}

function changeTexts({ design, added, removed, moves }: PackageChange, mood: 'would' | 'did', voice: Voice): string[] {
  const measures = (key: string, labels: readonly Bilingual[]): string[] =>
    (labels.length === 0 ? [] : [voice.say(`bargain.${mood}.${key}`, { measures: voice.list(labels.map((label) => quoted(label, voice))) })]);
  const sentences = moves.map(({ label, from, to }) =>
    voice.say(`bargain.${mood}.move`, { seat: voice.name(label), from: voice.number(from), to: voice.number(to) }));
  return [
    ...(design ? [voice.say(`bargain.${mood}.design`, { design: voice.name(design) })] : []),
    ...measures('added', added), ...measures('removed', removed),
    ...(sentences.length > 0 ? [voice.say('bargain.moves', { moves: voice.list(sentences) })] : []),
  ];
}
