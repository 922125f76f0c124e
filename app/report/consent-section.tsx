import type { ReactElement } from 'react';
import type { PublicConsent } from '../workshop/index.ts';
import type { Voice } from './texts.ts';

/** Which seats agreed to end below where they begin, so that the package could be what it is; nothing where none did. */
export function Consents({ consents, voice }: { consents: readonly PublicConsent[]; voice: Voice }): ReactElement | null {
  if (consents.length === 0) return null;
  return <>{consents.map(({ of, seat, yes, members }) => <p key={`${of} ${seat.en}`} className="note">{voice.say('consent:report', { seat: voice.name(seat), yes: voice.number(yes, 0), members: voice.number(members, 0) })}</p>)}</>;
}
