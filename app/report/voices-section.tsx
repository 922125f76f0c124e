import type { ReactElement } from 'react';
import { SimulatedVoices } from '../../renderer/components/charts/index.ts';
import type { Voice } from './texts.ts';
import type { VoicesEntry } from './types.ts';

/** Simulated voices beside the package of a round, with and without, and why each was heard; nothing where none was. */
export function Voices({ voices, voice }: { voices: VoicesEntry | null; voice: Voice }): ReactElement | null {
  if (!voices) return null;
  return (
    <>
      <SimulatedVoices told={voices.told} heading="h4" words={{
        say: (key, values) => voice.say(`agents:${key}`, values), name: voice.name, money: (cents) => voice.money(cents / 100), points: (value) => voice.fixed(value, 1), list: voice.list,
      }} />
      <ul>{voices.heardFor.map(({ group, reason, source }, place) => <li key={place}>{voice.say('agents:told.heardFor', { group: voice.name(group), reason, source })}</li>)}</ul>
    </>
  );
}
