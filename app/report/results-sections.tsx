import type { ReactElement } from 'react';
import { GroupMeans } from '../../renderer/components/charts/index.ts';
import { scale } from '../workshop/index.ts';
import type { ImageId } from '../workshop/index.ts';
import { Picture, Table, countText, labelsText } from './parts.tsx';
import type { Voice } from './texts.ts';
import type { BallotEntry, Comparison, Figure, ReportModel, Row } from './types.ts';

type Props = { model: ReportModel; voice: Voice };

/** Every ballot: its rules, how many answered, and results by group with means and spread. */
export function Ballots({ model, voice, images }: Props & { images: (id: ImageId) => string | null }): ReactElement {
  return (
    <section className="page">
      <h2>{voice.say('ballot.title')}</h2>
      <div className="pictures">
        {model.designs.map(({ id, image, label, description }) => (image === null ? null : (
          <Picture key={id} id={image} alt={voice.name(description)} caption={`${voice.name(label)} — ${voice.name(description)}`} voice={voice} images={images} />
        )))}
      </div>
      {model.ballots.length === 0 && <p>{voice.say('ballot.noneHeld')}</p>}
      {model.ballots.map((entry) => <Ballot key={entry.ballot.id} entry={entry} voice={voice} />)}
    </section>
  );
}

function Ballot({ entry, voice }: { entry: BallotEntry; voice: Voice }): ReactElement {
  const { ballot, status, answered, skipped, rows, withheld } = entry;
  return (
    <>
      <h3>{voice.name(ballot.title)}</h3>
      <p>{voice.say(`kind.${ballot.kind}`, { dots: ballot.dots })} {voice.say(`ballot.round.${ballot.round}`)} {voice.say(`ballot.status.${status}`)}</p>
      <p>{voice.say('ballot.answered', { answered: countText(answered, voice), skipped: countText(skipped, voice) })}</p>
      {rows.length === 0
        ? <p className="note">{voice.say('ballot.nothingShown')}</p>
        : <Results kind={ballot.kind} rows={rows} voice={voice} />}
      {withheld > 0 && <p className="note">{voice.say('ballot.withheld', { number: voice.number(withheld, 0) })}</p>}
    </>
  );
}

type Line = { who: string } & Figure;
/** More columns than this do not fit a page: then each line gets a row of its own. */
const widest = 6;

/** A chart for each criterion over all items, then every figure: lines as columns where they fit. */
function Results({ kind, rows, voice }: { kind: BallotEntry['ballot']['kind']; rows: readonly Row[]; voice: Voice }): ReactElement {
  const told = rows.map((row) => ({ row, lines: linesOf(row, voice) }));
  const who = [...new Set(told.flatMap(({ lines }) => lines.map((line) => line.who)))];
  const start = (row: Row) => [voice.name(row.item), row.criterion ? voice.name(row.criterion) : ''];
  const heads = [{ title: voice.say('ballot.item') }, { title: voice.say('criterion') }];
  const numbers = (['n', 'mean', 'sd'] as const).map((key) => ({ title: voice.say(`ballot.${key}`), number: true }));
  const cell = (line: Line | undefined) => (line ? voice.say('ballot.cell', { mean: voice.number(line.mean), sd: voice.number(line.sd), n: line.n }) : voice.say('none'));
  return (
    <>
      {told.filter(({ row }) => row.pooled).map(({ row, lines }, place) => <Chart key={place} row={row} lines={lines} voice={voice} />)}
      <p>{voice.say('ballot.tableNote')}</p>
      {who.length <= widest
        ? <Table caption={voice.say(`unit.${kind}`)} columns={[...heads, ...who.map((title) => ({ title }))]}
            rows={told.map(({ row, lines }) => [...start(row), ...who.map((name) => cell(lines.find((line) => line.who === name)))])} />
        : <Table caption={voice.say(`unit.${kind}`)} columns={[...heads, { title: voice.say('ballot.who') }, ...numbers]}
            rows={told.flatMap(({ row, lines }) => lines.map((line) => [...start(row), line.who, voice.number(line.n, 0), voice.number(line.mean), voice.number(line.sd)]))} />}
    </>
  );
}

function Chart({ row: { criterion }, lines, voice }: { row: Row; lines: readonly Line[]; voice: Voice }): ReactElement {
  const caption = voice.say('ballot.chart', { criterion: criterion ? voice.name(criterion) : '' });
  const words = {
    group: voice.say('ballot.who'), people: voice.say('ballot.n'), mean: voice.say('ballot.mean'), spread: voice.say('ballot.sd'), none: voice.say('none'),
    format: (value: number) => voice.number(value),
  };
  return <figure><GroupMeans caption={caption} lines={lines.map(({ who, ...line }) => ({ label: who, ...line }))} scale={scale} words={words} /><figcaption>{caption}</figcaption></figure>;
}

function linesOf({ everyone, lines }: Row, voice: Voice): Line[] {
  return [...(everyone ? [{ who: voice.say('everyone'), ...everyone }] : []), ...lines.map(({ labels, ...figure }) => ({ who: labelsText(labels, voice), ...figure }))];
}

/** The same ratings before and after the discussion. */
export function Comparisons({ model, voice }: Props): ReactElement {
  return (
    <section>
      <h2>{voice.say('shift.title')}</h2>
      <p>{voice.say(model.comparisons.length === 0 ? 'shift.none' : 'shift.intro')}</p>
      {model.comparisons.map((comparison, place) => <Shift key={place} comparison={comparison} voice={voice} />)}
    </section>
  );
}

function Shift({ comparison: { title, rows }, voice }: { comparison: Comparison; voice: Voice }): ReactElement {
  if (rows.length === 0) return <p className="note"><strong>{voice.name(title)}</strong> {voice.say('ballot.nothingShown')}</p>;
  const heads = [
    { title: voice.say('ballot.item') }, { title: voice.say('criterion') }, { title: voice.say('ballot.who') },
    ...['before', 'after', 'difference'].map((key) => ({ title: voice.say(`shift.${key}`), number: true })),
  ];
  return (
    <Table caption={voice.name(title)} columns={heads} rows={rows.map(({ item, criterion, labels, before, after }) => [
      voice.name(item), criterion ? voice.name(criterion) : '', labels ? labelsText(labels, voice) : voice.say('everyone'),
      `${voice.number(before.mean)} (n = ${before.n})`, `${voice.number(after.mean)} (n = ${after.n})`, voice.number(after.mean - before.mean),
    ])} />
  );
}
