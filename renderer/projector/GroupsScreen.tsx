import type { Ballot } from '../../app/workshop/types.ts';
import type { ProjectorView } from '../../app/workshop/views.ts';
import { cellsOf, type Cells } from '../components/charts/index.ts';
import { GroupPage } from '../components/disagreement/GroupPage.tsx';
import { namingOf } from '../components/disagreement/naming.ts';
import { say } from '../texts.ts';
import { useTold } from '../told.ts';
import { newestShown } from './newest.ts';
import { Pages, usePages } from './Pages.tsx';
import { Message, Sides, sidesOf } from './Sides.tsx';

/** The two pages of a group: what it put highest and lowest; where it is furthest from everyone, and where talking moved it. */
const parts = ['liked', 'apart'] as const;
/** Of each, as much as the last row can read. */
const most = 2;

/** What each group said of the newest shown ratings, one group after another, never one too small to be told of. */
export function GroupsScreen({ view }: { view: ProjectorView }) {
  const ballot = newestShown(view);
  const result = view.results.find((one) => one.ballot === ballot?.id);
  const told = result ? cellsOf(result) : null;
  const groups = told ? told.lines.flatMap((_, line) => (line > 0 && told.cells.some(({ lines }) => lines.some((one) => one.line === line)) ? [line] : [])) : [];
  if (!ballot || !told || groups.length === 0) return <Message view={view} text={({ t }) => t(ballot ? 'apart:group.noGroups' : 'hall:screen.disagreement.none')} />;
  return <Groups key={ballot.id} view={view} ballot={ballot} told={told} groups={groups} />;
}

function Groups({ view, ballot, told, groups }: { view: ProjectorView; ballot: Ballot; told: Cells; groups: readonly number[] }) {
  const pages = usePages(groups.length * parts.length, view);
  const shift = useTold('shown', view.results)?.shifts.find(({ after }) => after === ballot.id) ?? null;
  const line = groups[Math.floor(pages.page / parts.length)] ?? 0;
  const { plan, wishes } = view;
  return (
    <>
      <Sides view={view} tag="h1" text={({ t, language }) => t('apart:group.heading', { group: say(told.lines[line]?.label ?? { en: '', fr: '' }, language) })} />
      <div className="sides">
        {plan && sidesOf(view).map(({ t, language }) => (
          <div key={language} lang={language}>
            <GroupPage told={told} shift={shift} line={line} ballot={ballot} naming={namingOf({ plan, wishes, gone: t('common:results.gone') }, language)} t={t} language={language}
              most={most} heading="h2" part={parts[pages.page % parts.length]} />
          </div>
        ))}
      </div>
      <Pages view={view} pages={pages} />
    </>
  );
}
