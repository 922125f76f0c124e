import type { ReactNode } from 'react';
import type { Bilingual } from '../../../app/workshop/ids.ts';
import type { PublicVoice, PublicVoices } from '../../../app/workshop/round-views.ts';
import { marks } from '../slotted.tsx';

/** How the page or the report says it; `say` takes keys of the namespace `agents`. */
export type VoiceWords = {
  say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  name: (label: Bilingual) => string; money: (cents: number) => string; points: (value: number) => string; list: (names: readonly string[]) => string;
  /** Makes the price in what a voice says, where one stands there, such as can be opened. */
  saidBy?: (voice: PublicVoice, text: string) => ReactNode;
  /** Makes numbers of the package with these voices, and of the one without, such as can be opened; on paper there are none. */
  open?: (text: string, of: 'cost' | { seat: string; label: Bilingual; with: boolean }) => ReactNode;
};
type Props = { told: PublicVoices; words: VoiceWords };

/**
 * Simulated voices beside a package: marked as such, what each said, and what the package would be if they had a seat. `part`: one
 * of the two alone, where there is no room for both.
 */
export function SimulatedVoices({ told, words, heading: Heading, part }: Props & { heading: 'h2' | 'h3' | 'h4'; part?: 'said' | 'with' }) {
  const { say } = words;
  return (
    <section className="voices">
      <Heading>{say('told.title')}</Heading>
      <p>{say('told.about')}</p>
      {part !== 'with' && <ul className="plain-list">{told.voices.map((voice, place) => <li key={place}><Voice voice={voice} words={words} /></li>)}</ul>}
      {part !== 'said' && <><p><b>{say('told.with')}</b></p><WithAndWithout told={told} words={words} /></>}
    </section>
  );
}

function Voice({ voice, words: { say, name, saidBy } }: { voice: PublicVoice; words: VoiceWords }) {
  const { group, kind, asks, words: said, stoodIn } = voice;
  return (
    <>
      <p className="voice-mark">{say(`told.mark.${kind === null ? 'silent' : stoodIn ? 'stoodIn' : kind}`)}</p>
      <p><b>{name(group)}</b></p>
      {said && <p>{saidBy?.(voice, name(said)) ?? name(said)}</p>}
      {!said && kind !== null && <p>{say('told.notShown')}</p>}
      {asks && <p><b>{say(`told.asks.${asks.kind}`, { measure: name(asks.measure) })}</b></p>}
    </>
  );
}

function WithAndWithout({ told: { with: other }, words }: Props) {
  const { say, name, list } = words;
  if (!other) return <p>{say('told.none')}</p>;
  const changes = [
    ...(other.design ? [say('told.design', { name: name(other.design) })] : []),
    ...(other.added.length > 0 ? [say('told.added', { list: list(other.added.map(name)) })] : []),
    ...(other.removed.length > 0 ? [say('told.removed', { list: list(other.removed.map(name)) })] : []),
  ];
  if (changes.length === 0) return <p>{say('told.same')}</p>;
  const { mark, show } = marks();
  const cost = words.money(other.cost);
  return (
    <>
      <p>{say('told.other')}</p>
      <ul>{[...changes, say('told.cost', { cost: mark(words.open?.(cost, 'cost') ?? cost) })].map((text) => <li key={text}>{show(text)}</li>)}</ul>
      {other.seats.length > 0 && <Seats seats={other.seats} words={words} />}
    </>
  );
}

function Seats({ seats, words: { say, name, points, open } }: { seats: NonNullable<PublicVoices['with']>['seats']; words: VoiceWords }) {
  const cell = (seat: typeof seats[number], which: 'with' | 'without'): ReactNode => open?.(points(seat[which]), { seat: seat.id, label: seat.label, with: which === 'with' }) ?? points(seat[which]);
  return (
    <table className="numbers">
      <caption>{say('told.table')}</caption>
      <thead><tr>{['group', 'without', 'withThem'].map((key) => <th key={key} scope="col">{say(`told.${key}`)}</th>)}</tr></thead>
      <tbody>{seats.map((seat, place) => <tr key={place}><th scope="row">{name(seat.label)}</th><td>{cell(seat, 'without')}</td><td>{cell(seat, 'with')}</td></tr>)}</tbody>
    </table>
  );
}
