import type { ReactElement } from 'react';
import { HowSure } from '../../renderer/components/charts/index.ts';
import { own } from '../workshop/index.ts';
import { Section } from './cover.tsx';
import type { Voice } from './texts.ts';
import type { ReportModel } from './types.ts';

/** Whether the last package is solid: what it rests on, and what other numbers would have given. */
export function Sure({ model: { sure }, voice }: { model: ReportModel; voice: Voice }): ReactElement {
  const called = (labels: NonNullable<ReportModel['sure']>['names'], id: string): string => voice.name(own(labels, id) ?? { en: id, fr: id });
  return (
    <Section name="sure" voice={voice}>
      {sure ? (
        <HowSure sure={sure.robustness} words={{
          say: (key, values) => voice.say(`robustness:${key}`, values), name: (id) => called(sure.names, id), seat: (id) => called(sure.seats, id),
          money: (major) => voice.money(major), points: (value) => voice.fixed(value, 2), percent: voice.percent, list: voice.list,
        }} />
      ) : <p>{voice.say('robustness:none')}</p>}
    </Section>
  );
}
