import type { ReactElement } from 'react';
import { Section } from './cover.tsx';
import { figureText } from './figure-text.ts';
import { countText, labelsText, Table } from './parts.tsx';
import type { Voice } from './texts.ts';
import type { Figure, ImportEntry, ImportRow } from './types.ts';

/** More columns than this leave no room for their names. */
const widest = 5;

/** Answers that others collected: whose they are, from where, and their results, apart from those of the room. */
export function ImportsSection({ imports, voice }: { imports: readonly ImportEntry[]; voice: Voice }): ReactElement {
  return (
    <Section name="imports" voice={voice}>
      <p className="note"><strong>{voice.say('imports:report.notHere')}</strong> {voice.say('imports:report.protection')}</p>
      {imports.map((entry, place) => <Import key={place} entry={entry} voice={voice} />)}
    </Section>
  );
}

function Import({ entry, voice }: { entry: ImportEntry; voice: Voice }): ReactElement {
  const { title, source, collected, at, form, scale, people, leftOut, unknown, rows, withheld, rounds } = entry;
  const say = (key: string, values: Parameters<Voice['say']>[1] = {}): string => voice.say(`imports:report.${key}`, values);
  return (
    <div className="ballot">
      <h3>{say('imported', { title })}</h3>
      <p>{say(`form.${form}`)} {say('source', { source })} {collected === null ? say('dayUnknown') : say('collected', { date: voice.date(collected) })} {say('at', { date: voice.date(at) })}</p>
      <p>{say('people', { people: countText(people, voice) })} {say('scale', { min: voice.number(scale.min), max: voice.number(scale.max) })} {leftOut > 0 && say('leftOut', { count: leftOut })}</p>
      {unknown.items + unknown.criteria + unknown.groups > 0 && <p>{say('unknown', { items: unknown.items, criteria: unknown.criteria, groups: unknown.groups })}</p>}
      {rows.length === 0 && <p className="note">{say('nothing')}</p>}
      {rounds.map((round) => <Round key={round} rows={rows.filter((row) => row.round === round)} caption={(what) => say(`caption.${what}`, { round: rounds.length > 1 ? say(`round.${round}`) : '' }).trim()} voice={voice} />)}
      {rounds.length > 1 && <p>{voice.say('ballot.keepsFirst')}</p>}
      {withheld > 0 && <p>{voice.say('ballot.withheld', { count: withheld })}</p>}
    </div>
  );
}

/** By group over all items, then item by item for everyone; what groups said of each item is in the tables beside the report. */
function Round({ rows, caption, voice }: { rows: readonly ImportRow[]; caption: (what: 'groups' | 'items') => string; voice: Voice }): ReactElement {
  const pooled = rows.filter(({ item }) => item === null);
  const who = [...new Set(pooled.flatMap(({ lines }) => lines.map(({ labels }) => labelsText(labels, voice))))];
  const single = rows.filter(({ item }) => item !== null);
  return (
    <>
      {who.length > 0 && <Grid caption={caption('groups')} first={voice.say('ballot.who')} names={[voice.say('everyone'), ...who]} rows={pooled} voice={voice}
        figure={(row, name) => (name === voice.say('everyone') ? row.everyone : row.lines.find(({ labels }) => labelsText(labels, voice) === name) ?? null)} />}
      {single.length > 0 && <Grid caption={caption('items')} first={voice.say('ballot.item')} names={[...new Set(single.map(({ item }) => (item ? voice.name(item) : '')))]} rows={single} voice={voice}
        figure={(row, name) => (row.item && voice.name(row.item) === name ? row.everyone : null)} />}
    </>
  );
}

type GridProps = { caption: string; first: string; names: readonly string[]; rows: readonly ImportRow[]; voice: Voice; figure: (row: ImportRow, name: string) => Figure | null };

/** Names by criterion, a few criteria a table. */
function Grid({ caption, first, names, rows, voice, figure }: GridProps): ReactElement {
  const criterionOf = ({ criterion }: ImportRow): string => (criterion ? voice.name(criterion) : voice.say('imports:report.answer'));
  const criteria = [...new Set(rows.map(criterionOf))];
  const chunks = Array.from({ length: Math.ceil(criteria.length / widest) }, (_, at) => criteria.slice(at * widest, (at + 1) * widest));
  const cell = (name: string, criterion: string): ReactElement => {
    const found = rows.filter((row) => criterionOf(row) === criterion).map((row) => figure(row, name)).find((each) => each !== null);
    return found ? <>{figureText('criteria', found, voice).main} <small>{voice.say('ballot.people', { count: found.n })}</small></> : <>{voice.say('none')}</>;
  };
  return <>{chunks.map((chunk, at) => <Table key={at} even caption={caption} columns={[{ title: first }, ...chunk.map((title) => ({ title, number: true }))]} rows={names.map((name) => [name, ...chunk.map((criterion) => cell(name, criterion))])} />)}</>;
}
