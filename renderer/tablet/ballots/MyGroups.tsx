import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ballot, Bilingual, Plan } from '../../../app/workshop/types.ts';
import type { BallotResult, MyView, RoomView } from '../../../app/workshop/views.ts';
import { cellsOf, type Cells } from '../../components/charts/index.ts';
import { AgreementFigure } from '../../components/disagreement/AgreementFigure.tsx';
import { GroupPage } from '../../components/disagreement/GroupPage.tsx';
import { namingOf } from '../../components/disagreement/naming.ts';
import { Fold } from '../../components/Fold.tsx';
import { useTold } from '../../told.ts';
import { useLanguage } from '../use-session.ts';

/** Of each kind, as much as a phone shows at once. */
const most = 3;

/** What each of my groups said of a ballot whose results are shown, and who says what on a map. A small group speaks in the line that it shares. */
export function MyGroups({ ballot, results, room, plan, me }: { ballot: Ballot; results: readonly BallotResult[]; room: RoomView; plan: Plan; me: MyView }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const shift = useTold('shown', results)?.shifts.find(({ after }) => after === ballot.id) ?? null;
  const result = results.find((one) => one.ballot === ballot.id);
  if (!result) return null;
  const told = cellsOf(result);
  const naming = namingOf({ plan, wishes: room.wishes, gone: t('common:results.gone') }, language);
  const mine = myLines(told, plan, me.groups);
  return (
    <>
      {mine.length > 0 && <h3>{t('apart:group.mine')}</h3>}
      {mine.map((line) => (
        <Fold key={line} className="fold" summary={naming.words(told.lines[line]?.label ?? { en: '', fr: '' })}>
          <GroupPage told={told} shift={shift} line={line} ballot={ballot} naming={naming} t={t} language={language} most={most} heading="h4" />
        </Fold>
      ))}
      <Fold className="fold" summary={t('apart:map.title')}><AgreementFigure told={told} ballot={ballot} naming={naming} t={t} language={language} columns={2} plain mine={mine.length === 1 ? mine[0] : undefined} /></Fold>
    </>
  );
}

/** The lines that tell of groups someone is in, each once: by the words of the group, alone or among those that share a line. */
export function myLines({ lines, cells }: Cells, plan: Pick<Plan, 'groups'>, groups: MyView['groups']): number[] {
  if (!Array.isArray(groups)) return [];
  const mine = plan.groups.filter(({ id }) => groups.includes(id)).map(({ label }) => label);
  const isMine = (said: Bilingual): boolean => mine.some((label) => label.en === said.en && label.fr === said.fr);
  return lines.flatMap(({ label, parts }, line) => (line > 0 && [label, ...parts].some(isMine) && cells.some((cell) => cell.lines.some((one) => one.line === line)) ? [line] : []));
}
