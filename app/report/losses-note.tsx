import type { ReactElement } from 'react';
import type { Voice } from './texts.ts';
import type { ReportModel } from './types.ts';

/** That the report is partial, once for each time that something of the record was lost. */
export function Losses({ model: { losses }, voice }: { model: Pick<ReportModel, 'losses'>; voice: Voice }): ReactElement {
  return (
    <>
      {losses.map(({ now, after, lost }, place) => (
        <p key={place} className="note partial"><strong>{voice.say(now ? 'partial.now' : 'partial.mended', { after })} {lost === null ? voice.say('partial.unknown') : voice.say('partial.lost', { count: lost })}</strong></p>
      ))}
    </>
  );
}
