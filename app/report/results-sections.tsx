import type { ReactElement } from 'react';
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
        : <Table caption={voice.say(`unit.${ballot.kind}`)} columns={columns(voice)} rows={rows.flatMap((row) => linesOf(row, voice))} />}
      {withheld > 0 && <p className="note">{voice.say('ballot.withheld', { number: voice.number(withheld, 0) })}</p>}
    </>
  );
}

const columns = (voice: Voice) => [
  { title: voice.say('ballot.item') }, { title: voice.say('criterion') }, { title: voice.say('ballot.who') },
  { title: voice.say('ballot.n'), number: true }, { title: voice.say('ballot.mean'), number: true }, { title: voice.say('ballot.sd'), number: true },
];

function linesOf({ item, criterion, everyone, lines }: Row, voice: Voice): string[][] {
  const start = [voice.name(item), criterion ? voice.name(criterion) : ''];
  const figures = ({ n, mean, sd }: Figure) => [voice.number(n, 0), voice.number(mean), voice.number(sd)];
  return [
    ...(everyone ? [[...start, voice.say('everyone'), ...figures(everyone)]] : []),
    ...lines.map((line) => [...start, labelsText(line.labels, voice), ...figures(line)]),
  ];
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
