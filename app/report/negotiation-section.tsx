import type { ReactElement } from 'react';
import { howFound, scale } from '../workshop/index.ts';
import { BeforeAfter } from '../../renderer/components/charts/index.ts';
import { Changed, Demands, Ending } from './bargaining-section.tsx';
import { PackageFigures } from './compared-section.tsx';
import { Consents } from './consent-section.tsx';
import { Section } from './cover.tsx';
import { Table, countText } from './parts.tsx';
import { Required } from './required-section.tsx';
import { Answers } from './responses-section.tsx';
import { Findings } from './findings-section.tsx';
import { Voices } from './voices-section.tsx';
import type { Voice } from './texts.ts';
import type { Option, ReportModel, RoundEntry, SeatEntry } from './types.ts';
import { Uncoded } from './ways-section.tsx';

/** The negotiation, round by round. */
export function Negotiation({ model, voice }: { model: ReportModel; voice: Voice }): ReactElement {
  return (
    <Section name="round" voice={voice} page>
      <p>{voice.say(model.rounds.length === 0 ? 'round.none' : 'round.intro')}</p>
      {model.rounds.length > 0 && <Uncoded ways={model.ways} voice={voice} />}
      <Required requirements={model.requirements} voice={voice} />
      {model.rounds.map((round, place) => <Round key={place} round={round} last={place === model.rounds.length - 1} voice={voice} />)}
      {model.ending && <Ending ending={model.ending} voice={voice} />}
    </Section>
  );
}

function Round({ round, last, voice }: { round: RoundEntry; last: boolean; voice: Voice }): ReactElement {
  return (
    <>
      <h3>{voice.say('round.numbered', { number: round.round })}</h3>
      {round.readable && <Demands demands={round.demands} voice={voice} />}
      {round.readable && <Consents consents={round.consents} voice={voice} />}
      {round.readable && <Findings findings={round.findings} voice={voice} />}
      {round.readable && round.changed && <Changed change={round.changed} since={round.round - 1} voice={voice} />}
      {round.readable ? <Package round={round} last={last} voice={voice} /> : <p className="note">{voice.say('round.unreadable')}</p>}
      {round.readable && <Voices voices={round.voices} voice={voice} />}
      <Answers responses={round.responses} voice={voice} />
    </>
  );
}

function Package({ round, last, voice }: { round: Extract<RoundEntry, { readable: true }>; last: boolean; voice: Voice }): ReactElement {
  return (
    <>
      <p>{voice.say(round.chosen.design === null ? 'round.infeasible' : statusKey(round.status))}</p>
      <Found round={round} voice={voice} />
      <Options round={round} voice={voice} />
      <PackageFigures compared={round.compared} fairest={round.rule === 'leximin'} explained={last} voice={voice} />
      <Utilities seats={round.seats} voice={voice} />
      <Table caption={voice.say('round.seats')}
        columns={[{ title: voice.say('round.seat') }, ...['people.count', 'round.before', 'round.after'].map((key) => ({ title: voice.say(key), number: true })), { title: voice.say('bargain.answer') }]}
        rows={round.seats.map((seat) => [
          <>{voice.name(seat.label)}{seat.keptFor !== null && <> ({voice.say('round.keptFor', { reason: seat.keptFor })})</>}</>,
          seat.people === null ? voice.say('none') : countText(seat.people, voice),
          ...[seat.before, seat.after].map((value) => (seat.withheld ? voice.say('round.withheld') : voice.fixed(value, 2))),
          seat.answer === null ? voice.say(seat.withheld ? 'round.withheld' : 'none') : voice.say(`bargain.${seat.answer}`),
        ])} />
      {round.seats.some(({ withheld }) => withheld) && <p className="note">{voice.say('round.seatsWithheld')}</p>}
      {last && <Gains seats={round.seats} voice={voice} />}
      {round.drawn + round.notSaid > 0 && <p>{voice.say('round.marks', { drawn: voice.number(round.drawn, 0), notSaid: voice.number(round.notSaid, 0) })}</p>}
    </>
  );
}

/** How it was found and who vouches for which level, without the values of levels: one may be a small seat's. */
function Found({ round: { chosen, stamp, proof }, voice }: { round: Extract<RoundEntry, { readable: true }>; voice: Voice }): ReactElement | null {
  if (chosen.design === null || !stamp) return null;
  const lines = howFound(stamp, proof, { say: (key, values) => voice.say(`proof:${key}`, values), number: (value) => voice.number(value, 3), points: (value) => voice.fixed(value, 2) });
  return <p className="note">{lines.join(' ')} {voice.say('proof:legend')}</p>;
}

/** The mediator's package, the best base design and the best under other rules in columns, a measure a line. */
function Options({ round, voice }: { round: Extract<RoundEntry, { readable: true }>; voice: Voice }): ReactElement {
  const options = ([['chosen', round.chosen], ['base', round.base], ['highest', round.highest], ['nash', round.nash], ['equalShares', round.equalShares]] as const)
    .flatMap(([key, option]) => (option ? [{ key, option }] : []));
  const measures = [...new Map(options.flatMap(({ option }) => option.measures).map((label) => [voice.name(label), label])).keys()];
  const row = (title: string, cell: (option: Option) => string) => [voice.say(title), ...options.map(({ option }) => cell(option))];
  return (
    <Table even caption={voice.say('round.options', { budget: voice.money(round.budget) })} columns={[{ title: '' }, ...options.map(({ key }) => ({ title: voice.say(`round.${key}`) }))]}
      rows={[
        row('round.design', ({ design }) => (design ? voice.name(design) : voice.say('none'))),
        row('round.cost', ({ cost }) => voice.money(cost)), row('round.left', ({ left }) => voice.money(left)),
        ...measures.map((name) => [name, ...options.map(({ option }) => (option.measures.some((label) => voice.name(label) === name) ? voice.say('round.in') : voice.say('none')))]),
      ]} />
  );
}

/** What the chosen measures do for each seat: which help, most first, and which take something away. */
function Gains({ seats, voice }: { seats: readonly SeatEntry[]; voice: Voice }): ReactElement {
  return (
    <>
      <h4>{voice.say('round.gets')}</h4>
      <dl className="gains">
        {seats.map((seat, place) => <div key={place}><dt>{voice.name(seat.label)}</dt><dd><Gets seat={seat} voice={voice} /></dd></div>)}
      </dl>
    </>
  );
}

function Utilities({ seats, voice }: { seats: readonly SeatEntry[]; voice: Voice }): ReactElement | null {
  const lines = seats.flatMap(({ label, before, after }) => (after === null ? [] : [{ label: voice.name(label), before, after }]));
  if (lines.length === 0) return null;
  const words = {
    group: voice.say('round.seat'), before: voice.say('round.legendBefore'), after: voice.say('round.legendAfter'), change: voice.say('shift.difference'),
    format: (value: number) => voice.fixed(value, 2),
  };
  return <figure><BeforeAfter caption={voice.say('round.chart')} lines={lines} scale={scale} words={words} /><figcaption>{voice.say('round.chart')}</figcaption></figure>;
}

const statusKey = (status: string): string => (status === 'optimal' ? 'round.optimal' : status.startsWith('proved-to-level-') ? 'round.provedPartly' : 'round.found');

/** By criterion, so that a resident sees what gets better for them and by which measure. */
function Gets({ seat, voice }: { seat: SeatEntry; voice: Voice }): ReactElement {
  const said = [...byCriterion(seat.helps, 'round.helps', voice), ...byCriterion(seat.harms, 'round.harms', voice)];
  if (said.length === 0) return <>{voice.say('round.nothingChanges')}</>;
  return <ul>{said.map((text, place) => <li key={place}>{text}</li>)}</ul>;
}

function byCriterion(changes: SeatEntry['helps'], key: string, voice: Voice): string[] {
  const measures = new Map<string, string[]>();
  for (const { measure, criteria } of changes) {
    for (const label of criteria) measures.set(voice.name(label), [...(measures.get(voice.name(label)) ?? []), voice.name(measure)]);
  }
  return [...measures].map(([criterion, names]) => voice.say(key, { criterion, measures: names.join(' ; ') }));
}
