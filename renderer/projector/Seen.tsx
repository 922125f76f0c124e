import type { ReactNode } from 'react';
import { Accessibility, Armchair, Baby, Ear } from 'lucide-react';
import { checkTopics, type CheckCount } from '../../app/workshop/care.ts';
import type { ProjectorView } from '../../app/workshop/views.ts';
import { Sides, sidesOf } from './Sides.tsx';

const icons = { wheelchair: Accessibility, rest: Armchair, 'see-hear': Ear, children: Baby } as const;

/** Whether at least five people answered one of the questions on a picture. */
export const isTold = (count: CheckCount | undefined): boolean => count?.topics.some(({ said }) => said !== null) ?? false;

/** What residents saw in a picture, in one line: how many of those who answered said yes. What fewer than five answered is left out. */
export function Seen({ count, view }: { count: CheckCount | undefined; view: ProjectorView }): ReactNode {
  const told = (count?.topics ?? []).flatMap(({ topic, said }) => (said ? [{ topic, yes: said.yes, of: said.yes + said.no + said.unsure }] : []));
  if (told.length === 0) return null;
  return (
    <p className="seen">
      {told.map(({ topic, yes, of }) => {
        const Icon = icons[topic];
        return <span key={topic}><Icon aria-hidden="true" /><span className="only-read">{sidesOf(view).map(({ t }) => t(`care:check.short.${topic}`)).join(' / ')}</span> {yes}/{of}</span>;
      })}
    </p>
  );
}

/** What the signs mean, once a page. */
export function ChecksLegend({ view }: { view: ProjectorView }): ReactNode {
  return (
    <div className="seen-legend">
      <Sides view={view} tag="p" text={({ t }) => (
        <><span>{t('care:check.legend')}</span> {checkTopics.map((topic) => { const Icon = icons[topic]; return <span key={topic}><Icon aria-hidden="true" /> {t(`care:check.short.${topic}`)}</span>; })}</>
      )} />
    </div>
  );
}
