import type { ReactElement } from 'react';
import { countText } from './parts.tsx';
import type { Voice } from './texts.ts';
import type { JoinedWays } from './types.ts';

type Props = { ways: JoinedWays; voice: Voice };

/** Tables that answered as one and people who were helped, where there were some, and whether everybody came with a code. */
export function Ways({ ways, voice }: Props): ReactElement {
  const { tables, seated, helped } = ways;
  return (
    <>
      <Uncoded ways={ways} voice={voice} />
      {tables !== 0 && <p>{voice.say('people.tables', { tables: countText(tables, voice) })} {seated !== null && voice.say('people.seated', { people: voice.number(seated, 0) })}</p>}
      {helped !== 0 && <p>{voice.say('people.helped', { people: countText(helped, voice) })}</p>}
    </>
  );
}

/** Of a workshop that ends in a package: how many joined without a one-time code, so that nobody can be sure that each counts once. */
export function Uncoded({ ways: { uncoded, feedsPackage }, voice }: Props): ReactElement | null {
  return feedsPackage && uncoded !== 0 ? <p className="note">{voice.say('people.uncoded', { people: countText(uncoded, voice) })}</p> : null;
}
