import type { ReactElement } from 'react';
import { Table } from './parts.tsx';
import type { Voice } from './texts.ts';
import type { FindingEntry } from './types.ts';

/** The criteria that seats found wanting, what would raise them there, and what was tried; nothing where none did. */
export function Findings({ findings, voice }: { findings: readonly FindingEntry[]; voice: Voice }): ReactElement | null {
  if (findings.length === 0) return null;
  const none = voice.say('none');
  return (
    <>
      <p>{voice.say('finding.how')}</p>
      <Table caption={voice.say('bargain:finding.title')} columns={['seat', 'criterion', 'raises', 'tried'].map((key) => ({ title: voice.say(`finding.${key}`) }))}
        rows={findings.map(({ seat, criterion, raises, tried }) => [
          voice.name(seat), voice.name(criterion),
          raises.length === 0 ? none : voice.list(raises.map(({ measure, by }) => voice.say('bargain:finding.raise', { measure: voice.name(measure), by: voice.fixed(by, 1) }))),
          tried === null ? none : voice.name(tried),
        ])} />
    </>
  );
}
