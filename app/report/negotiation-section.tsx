import type { ReactElement } from 'react';
import { scale } from '../workshop/index.ts';
import { BeforeAfter } from '../../renderer/components/charts/index.ts';
import { Changed, Demands, Ending } from './bargaining-section.tsx';
import { Table, countText } from './parts.tsx';
import type { Voice } from './texts.ts';
import type { Objection, Option, ReportModel, Responses, RoundEntry, SeatEntry } from './types.ts';

/** The negotiation, round by round. */
export function Negotiation({ model, voice }: { model: ReportModel; voice: Voice }): ReactElement {
  return (
    <section className="page">
      <h2>{voice.say('round.title')}</h2>
      <p>{voice.say(model.rounds.length === 0 ? 'round.none' : 'round.intro')}</p>
      {model.rounds.map((round, place) => <Round key={place} round={round} voice={voice} />)}
      {model.ending && <Ending ending={model.ending} voice={voice} />}
    </section>
  );
}

function Round({ round, voice }: { round: RoundEntry; voice: Voice }): ReactElement {
  return (
    <>
      <h3>{voice.say('round.numbered', { number: round.round })}</h3>
      {round.readable && <Demands demands={round.demands} voice={voice} />}
      {round.readable && round.changed && <Changed change={round.changed} since={round.round - 1} voice={voice} />}
      {round.readable ? <Package round={round} voice={voice} /> : <p className="note">{voice.say('round.unreadable')}</p>}
      <Answers responses={round.responses} voice={voice} />
    </>
  );
}

function Package({ round, voice }: { round: Extract<RoundEntry, { readable: true }>; voice: Voice }): ReactElement {
  const options: readonly (readonly [string, Option | null])[] = [['chosen', round.chosen], ['base', round.base], ['highest', round.highest]];
  const money = (title: string) => ({ title: voice.say(title), number: true });
  return (
    <>
      <p>{voice.say(round.chosen.design === null ? 'round.infeasible' : statusKey(round.status))}</p>
      <Table caption={voice.say('round.options', { budget: voice.money(round.budget) })}
        columns={[{ title: voice.say('round.option') }, { title: voice.say('round.design') }, { title: voice.say('round.measures') }, money('round.cost'), money('round.left'), money('round.total'), money('round.worst')]}
        rows={options.flatMap(([key, option]) => (option ? [[
          voice.say(`round.${key}`), option.design ? voice.name(option.design) : voice.say('none'),
          option.measures.length === 0 ? voice.say('round.noMeasures') : <ul>{option.measures.map((measure, place) => <li key={place}>{voice.name(measure)}</li>)}</ul>,
          voice.money(option.cost), voice.money(option.left), voice.number(option.total), voice.number(option.worst),
        ]] : []))} />
      <Utilities seats={round.seats} voice={voice} />
      <Table caption={voice.say('round.seats')}
        columns={[{ title: voice.say('round.seat') }, { title: voice.say('people.count'), number: true }, money('round.before'), money('round.after'), { title: voice.say('round.gets') }, { title: voice.say('bargain.answer') }]}
        rows={round.seats.map((seat) => [
          <>{voice.name(seat.label)}{seat.keptFor !== null && <> ({voice.say('round.keptFor', { reason: seat.keptFor })})</>}</>,
          seat.people === null ? voice.say('none') : countText(seat.people, voice),
          ...[seat.before, seat.after].map((value) => (seat.withheld ? voice.say('round.withheld') : voice.number(value))), <Gets key="gets" seat={seat} voice={voice} />,
          seat.answer === null ? voice.say(seat.withheld ? 'round.withheld' : 'none') : voice.say(`bargain.${seat.answer}`),
        ])} />
      {round.seats.some(({ withheld }) => withheld) && <p className="note">{voice.say('round.seatsWithheld')}</p>}
      {round.drawn + round.notSaid > 0 && <p>{voice.say('round.marks', { drawn: voice.number(round.drawn, 0), notSaid: voice.number(round.notSaid, 0) })}</p>}
    </>
  );
}

function Utilities({ seats, voice }: { seats: readonly SeatEntry[]; voice: Voice }): ReactElement | null {
  const lines = seats.flatMap(({ label, before, after }) => (after === null ? [] : [{ label: voice.name(label), before, after }]));
  if (lines.length === 0) return null;
  const words = {
    group: voice.say('round.seat'), before: voice.say('round.before'), after: voice.say('round.after'), change: voice.say('shift.difference'),
    format: (value: number) => voice.number(value),
  };
  return <figure><BeforeAfter caption={voice.say('round.chart')} lines={lines} scale={scale} words={words} /><figcaption>{voice.say('round.chart')}</figcaption></figure>;
}

const statusKey = (status: string): string => (status === 'optimal' ? 'round.optimal' : status.startsWith('proved-to-level-') ? 'round.provedPartly' : 'round.found');

function Gets({ seat, voice }: { seat: SeatEntry; voice: Voice }): ReactElement {
  const sentence = (key: string) => ({ measure, criteria }: SeatEntry['helps'][number]) =>
    voice.say(key, { measure: voice.name(measure), criteria: criteria.map((label) => voice.name(label)).join(', ') });
  const said = [...seat.helps.map(sentence('round.helps')), ...seat.harms.map(sentence('round.harms'))];
  if (said.length === 0) return <>{voice.say('round.nothingChanges')}</>;
  return <ul>{said.map((text, place) => <li key={place}>{text}</li>)}</ul>;
}

function Answers({ responses, voice }: { responses: Responses; voice: Voice }): ReactElement {
  const { accepted, objected, objections } = responses;
  return (
    <>
      <p>{voice.say('round.responses', { accepted: voice.number(accepted, 0), objected: voice.number(objected, 0) })}</p>
      {objections.length > 0 && (
        <>
          <h4>{voice.say('round.objections')}</h4>
          <ul>{objections.map((objection, place) => <li key={place}>{objectionText(objection, voice)}</li>)}</ul>
        </>
      )}
    </>
  );
}

function objectionText({ reason, mustHave, cannotAccept }: Objection, voice: Voice): string {
  return [
    reason ?? voice.say('round.unpublishedObjection'),
    ...(mustHave ? [voice.say('round.mustHave', { measure: voice.name(mustHave) })] : []),
    ...(cannotAccept ? [voice.say('round.cannotAccept', { measure: voice.name(cannotAccept) })] : []),
  ].join(' — ');
}
