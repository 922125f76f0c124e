import type { ReactElement } from 'react';
import type { Voice } from './texts.ts';
import type { ReportModel } from './types.ts';

/** What the law requires of every package, with its source; nothing where it requires nothing. */
export function Required({ requirements, voice }: Pick<ReportModel, 'requirements'> & { voice: Voice }): ReactElement | null {
  if (requirements.length === 0) return null;
  return (
    <>
      <p>{voice.say('required.intro')}</p>
      <ul>
        {requirements.map(({ id, label, source }) => (
          <li key={id}>{voice.say(source ? 'required.one' : 'required.unsourced', { measure: voice.name(label), ...(source && { source: voice.name(source) }) })}</li>
        ))}
      </ul>
    </>
  );
}
