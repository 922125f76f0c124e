import type { ReactElement } from 'react';
import { GroupMeans } from '../../renderer/components/charts/index.ts';
import { scale } from '../workshop/index.ts';
import type { ImageId } from '../workshop/index.ts';
import { Section } from './cover.tsx';
import { figureText } from './figure-text.ts';
import { letter } from './letter.ts';
import { Picture, Table, countText, labelsText } from './parts.tsx';
import type { Voice } from './texts.ts';
import type { BallotEntry, Figure, ReportModel, Row } from './types.ts';
import { wishId } from './wish-section.tsx';

type Props = { model: ReportModel; voice: Voice };

/** Every ballot: its rules, how many answered, and results by group in the words of its kind. */
export function Ballots({ model, voice, images }: Props & { images: (id: ImageId) => string | null }): ReactElement {
  const pictured = model.designs.filter(({ image }) => image !== null);
  return (
    <Section name="ballot" voice={voice} page>
      {model.ballots.length === 0 ? <p>{voice.say('ballot.noneHeld')}</p> : <p className="note">{voice.say('limits.present')} {voice.say('ballot.withheldNote')}</p>}
      {pictured.length > 0 && (
        <>
          <h3>{voice.say('ballot.designs')}</h3>
          <div className="pictures">
            {pictured.map(({ id, image, label, description }) => (
              <Picture key={id} id={image ?? ''} alt={voice.name(description)} caption={<><strong>{voice.name(label)}.</strong> {voice.name(description)}{model.designMarks[id] && <> <small>{voice.say(`care:mark.${model.designMarks[id]}`)}.</small></>}</>} voice={voice} images={images} />
            ))}
          </div>
        </>
      )}
      {model.ballots.map((entry) => <Ballot key={entry.ballot.id} entry={entry} voice={voice} />)}
    </Section>
  );
}

function Ballot({ entry, voice }: { entry: BallotEntry; voice: Voice }): ReactElement {
  const { ballot, status, answered, skipped, rows, withheld, late, paper } = entry;
  return (
    <div className="ballot">
      <h3>{voice.name(ballot.title)}</h3>
      <p>{voice.say(`kind.${ballot.kind}`, { count: ballot.dots })} {voice.say(`ballot.round.${ballot.round}`)} {voice.say(`ballot.status.${status}`)} {voice.say('ballot.answered', { answered: countText(answered, voice), skipped: countText(skipped, voice) })}</p>
      {late.admitted !== 0 && <p>{voice.say('ballot.late.admitted', { admitted: countText(late.admitted, voice), after: countText(late.afterResults, voice) })}</p>}
      {late.notCounted !== 0 && <p>{voice.say('ballot.late.notCounted', { late: countText(late.notCounted, voice) })}</p>}
      {paper && <p>{voice.say('ballot.paper', { answers: countText(paper.answers, voice), twice: countText(paper.twice, voice), once: countText(paper.once, voice), settled: countText(paper.settled, voice), after: countText(paper.afterResults, voice) })}</p>}
      {rows.length === 0 ? <p className="note">{voice.say('ballot.nothingShown')}</p> : <Results entry={entry} voice={voice} />}
      {withheld > 0 && <p>{voice.say('ballot.withheld', { count: withheld })}</p>}
    </div>
  );
}

function Results({ entry: { ballot, rows }, voice }: { entry: BallotEntry; voice: Voice }): ReactElement {
  const told = rows.map((row) => ({ row, lines: linesOf(row, voice) }));
  if (ballot.kind !== 'criteria') return <ByItem kind={ballot.kind} told={told} voice={voice} />;
  const items = [...new Set(rows.filter(({ pooled }) => !pooled).map(({ key }) => key))];
  return (
    <>
      {ballot.of === null && told.filter(({ row }) => row.pooled).map(({ row, lines }, place) => <Chart key={place} row={row} lines={lines} voice={voice} />)}
      <p>{voice.say('ballot.tableNote')} {ballot.of !== null && voice.say('ballot.keepsFirst')}</p>
      {items.map((key) => <ByCriterion key={key} told={told.filter(({ row }) => row.key === key)} voice={voice} />)}
    </>
  );
}

type Line = { who: string } & Figure;
type Told = { row: Row; lines: readonly Line[] };
/** More columns than this leave no room for their names. */
const widest = 5;

/** One item: who by criterion, or the other way round. */
function ByCriterion({ told, voice }: { told: readonly Told[]; voice: Voice }): ReactElement | null {
  const first = told[0]?.row;
  if (!first) return null;
  const who = [...new Set(told.flatMap(({ lines }) => lines.map((line) => line.who)))];
  const cell = ({ lines }: Told, name: string) => <Cell line={lines.find((line) => line.who === name)} kind="criteria" voice={voice} />;
  const criteria = told.map(({ row }) => (row.criterion ? voice.name(row.criterion) : ''));
  if (told.length <= widest) {
    return (
      <Table even caption={<Item row={first} voice={voice} />} columns={[{ title: voice.say('ballot.who') }, ...criteria.map((title) => ({ title, number: true }))]}
        rows={who.map((name) => [name, ...told.map((each) => cell(each, name))])} />
    );
  }
  return (
    <>
      <Table even caption={<Item row={first} voice={voice} />} columns={[{ title: voice.say('criterion') }, ...headsOf(who, voice)]}
        rows={told.map((each, place) => [criteria[place], ...who.map((name) => cell(each, name))])} />
      <Legend who={who} voice={voice} />
    </>
  );
}

/** Items one under another, the most wanted first. */
function ByItem({ kind, told, voice }: { kind: BallotEntry['ballot']['kind']; told: readonly Told[]; voice: Voice }): ReactElement {
  const sign = kind === 'ranking' ? 1 : -1;
  const best = told.toSorted((left, right) => ((left.row.everyone?.mean ?? 0) - (right.row.everyone?.mean ?? 0)) * sign);
  const who = [...new Set(told.flatMap(({ lines }) => lines.map((line) => line.who)))];
  return (
    <>
      <Table even caption={voice.say(`unit.${kind}`)} columns={[{ title: voice.say('ballot.item') }, ...headsOf(who, voice)]}
        rows={best.map(({ row, lines }) => [<Item key="item" row={row} voice={voice} full />, ...who.map((name) => <Cell key={name} line={lines.find((line) => line.who === name)} kind={kind} voice={voice} />)])} />
      <Legend who={who} voice={voice} />
    </>
  );
}

/** Lines as heads of columns: in full where they fit, else by letters that the legend explains. */
function headsOf(who: readonly string[], voice: Voice): { title: string; number: boolean }[] {
  return who.map((name, place) => ({ title: who.length <= widest ? name : markOf(name, place, voice), number: true }));
}

const markOf = (name: string, place: number, voice: Voice): string => (name === voice.say('everyone') ? voice.say('everyoneHere') : letter(place - 1));

function Legend({ who, voice }: { who: readonly string[]; voice: Voice }): ReactElement | null {
  if (who.length <= widest) return null;
  const marked = who.map((name, place) => ({ name, mark: markOf(name, place, voice) })).filter(({ name }) => name !== voice.say('everyone'));
  return <p className="legend">{marked.map(({ name, mark }) => voice.say('ballot.mark', { mark, name })).join(' ')}</p>;
}

function Item({ row: { item, criterion, pooled, wish, words }, voice, full = false }: { row: Row; voice: Voice; full?: boolean }): ReactElement {
  if (wish === null) return <>{voice.name(item)}{full && criterion && !pooled && ` · ${voice.name(criterion)}`}</>;
  return <><a href={`#${wishId(wish, voice)}`}>{voice.name(item)}</a>{words && <> <small lang={words.language}>{opening(words.text)}</small></>}</>;
}

/** The first words, whole, with a sign that there are more. */
function opening(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`;
}
const longest = 70;

function Cell({ line, kind, voice }: { line: Line | undefined; kind: BallotEntry['ballot']['kind']; voice: Voice }): ReactElement {
  if (!line) return <>{voice.say('none')}</>;
  const { main, more } = figureText(kind, line, voice);
  return <>{main} {more && <small>{more}</small>} <small>{voice.say('ballot.people', { count: line.n })}</small></>;
}

function Chart({ row: { criterion }, lines, voice }: { row: Row; lines: readonly Line[]; voice: Voice }): ReactElement {
  const caption = voice.say('ballot.chart', { criterion: criterion ? voice.name(criterion) : '' });
  const words = {
    group: voice.say('ballot.who'), people: voice.say('ballot.n'), mean: voice.say('ballot.mean'), spread: voice.say('ballot.sd'), none: voice.say('none'),
    format: (value: number) => (Number.isInteger(value) ? voice.number(value) : voice.fixed(value, 1)),
  };
  return <figure><GroupMeans caption={caption} lines={lines.map(({ who, ...line }) => ({ label: who, ...line }))} scale={scale} words={words} /><figcaption>{caption}</figcaption></figure>;
}

function linesOf({ everyone, lines }: Row, voice: Voice): Line[] {
  return [...(everyone ? [{ who: voice.say('everyone'), ...everyone }] : []), ...lines.map(({ labels, n, mean, sd }) => ({ who: labelsText(labels, voice), n, mean, sd }))];
}
