import type { ReactNode } from 'react';
import type { BallotResult } from '../../app/workshop/views.ts';
import { Ballots } from './ballots/Ballots.tsx';
import { Closing } from './Closing.tsx';
import { Envision } from './envision/Envision.tsx';
import { Negotiate } from './Negotiate.tsx';
import { Fates } from './Fates.tsx';
import { SignedVideo } from './SignedVideo.tsx';
import { Waiting } from './Waiting.tsx';
import type { Place } from './use-session.ts';

/** The screen of the phase the room is in: late joiners and reloads land here too. */
export function Screen({ results, ...place }: Place & { results: readonly BallotResult[] }): ReactNode {
  // Whose time for a question goes on stays with it, wherever the room is.
  if (Object.keys(place.me.extra).length > 0) return <Ballots {...place} results={results} />;
  return <><SignedVideo plan={place.plan} about={[`phase:${place.room.phase}`]} /><OfPhase {...place} results={results} /></>;
}

function OfPhase({ results, ...place }: Place & { results: readonly BallotResult[] }): ReactNode {
  switch (place.room.phase) {
    case 'welcome': return <Waiting {...place} />;
    case 'envision': return <Envision {...place} />;
    case 'shortlist': return <Fates {...place} />;
    case 'evaluate': case 'discuss': return <Ballots {...place} results={results} />;
    case 'negotiate': return <Negotiate {...place} />;
    case 'close': return <Closing {...place} results={results} />;
  }
}
