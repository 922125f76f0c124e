import type { ReactElement } from 'react';
import type { Voice } from './texts.ts';
import type { Objection, Responses, Words } from './types.ts';

/** How people answered a package: how many, why some object and to what, and the reservations of those who accept. */
export function Answers({ responses: { accepted, objected, objections, reservations }, voice }: { responses: Responses; voice: Voice }): ReactElement {
  return (
    <>
      <p>
        {voice.say('round.responses', { accepted: voice.number(accepted, 0), objected: voice.number(objected, 0) })}
        {reservations.length > 0 && <> {voice.say('bargain:reserved', { count: reservations.length })}</>}
      </p>
      {objections.length > 0 && (
        <>
          <h4>{voice.say('round.objections')}</h4>
          {objections.map((objection, place) => <Dissent key={place} objection={objection} voice={voice} />)}
        </>
      )}
      {reservations.length > 0 && (
        <>
          <h4>{voice.say('round.reservations')}</h4>
          {reservations.map((words, place) => <div key={place} className="dissent"><Said words={words} unpublished="round.unpublishedReservation" voice={voice} /></div>)}
        </>
      )}
    </>
  );
}

/** In the person's own words where they agreed to it, with what they asked for; a swap is told as one. */
function Dissent({ objection, voice }: { objection: Objection; voice: Voice }): ReactElement {
  const { mustHave, cannotAccept, criterion } = objection;
  const asks = [
    ...(mustHave && cannotAccept ? [voice.say('bargain:said.swap', { out: voice.name(cannotAccept), in: voice.name(mustHave) })] : [
      ...(mustHave ? [voice.say('round.mustHave', { measure: voice.name(mustHave) })] : []),
      ...(cannotAccept ? [voice.say('round.cannotAccept', { measure: voice.name(cannotAccept) })] : []),
    ]),
    ...(criterion ? [voice.say('bargain:said.criterion', { criterion: voice.name(criterion) })] : []),
  ];
  return (
    <div className="dissent">
      <Said words={objection} unpublished="round.unpublishedObjection" voice={voice} />
      {asks.length > 0 && <p>{asks.join(' ')}</p>}
    </div>
  );
}

function Said({ words: { reason, language, held }, unpublished, voice }: { words: Words; unpublished: string; voice: Voice }): ReactElement {
  return reason === null ? <p>{voice.say(held ? 'held.words' : unpublished)}</p> : <blockquote lang={language}>{reason}</blockquote>;
}
