import type { ReactElement } from 'react';
import { methodTopics, statisticTopics } from '../workshop/index.ts';
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
      <h3 id={`${voice.language}-statistics`}>{voice.say('methods:statistics.title')}</h3>
      <p>{voice.say('methods:statistics.lead')}</p>
      <dl className="gains">
        {statisticTopics.map((topic) => (
          <div key={topic}>
            <dt>{voice.say(`methods:statistics.of.${topic}.name`)}</dt>
            <dd>
              {voice.say(`methods:statistics.of.${topic}.plain`)}
              <br /><small>{voice.say(`methods:statistics.of.${topic}.exact`)}</small>
              <br /><small>{voice.say('definitions.assumes', { assumes: voice.say(`methods:statistics.of.${topic}.assumes`) })}</small>
              <br /><small>{voice.say('definitions.source', { source: voice.say(`methods:statistics.of.${topic}.source`) })}</small>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
