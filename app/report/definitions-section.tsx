import type { ReactElement } from 'react';
import { methodTopics } from '../workshop/index.ts';
import { Section } from './cover.tsx';
import type { Voice } from './texts.ts';

/** Every rule, number and formula: plain words first, then exactly, then the source. */
export function Definitions({ voice }: { voice: Voice }): ReactElement {
  return (
    <Section name="definitions" voice={voice}>
      <p>{voice.say('methods:lead')}</p>
      <dl className="gains">
        {methodTopics.map((topic) => (
          <div key={topic}>
            <dt>{voice.say(`methods:of.${topic}.name`)}</dt>
            <dd>
              {voice.say(`methods:of.${topic}.plain`)}
              <br /><small>{voice.say(`methods:of.${topic}.exact`)}</small>
              <br /><small>{voice.say('definitions.source', { source: voice.say(`methods:of.${topic}.source`) })}</small>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
