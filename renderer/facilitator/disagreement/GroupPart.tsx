import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShiftTold } from '../../../app/workshop/disagreement-views.ts';
import type { Ballot } from '../../../app/workshop/types.ts';
import type { Cells, Naming } from '../../components/charts/index.ts';
import { AgreementFigure } from '../../components/disagreement/AgreementFigure.tsx';
import { GroupPage } from '../../components/disagreement/GroupPage.tsx';
import { placeName } from '../../components/disagreement/naming.ts';
import { Button } from '../../components/index.ts';
import { Fold } from '../../components/Fold.tsx';
import { useDesk } from '../desk.ts';
import { BallotNumber } from '../made/BallotNumber.tsx';

/** How much of each kind a page tells. */
const most = 3;
/** How many pages the big screen gives each group. */
const pagesEach = 2;

/** A page for each group that may be told of: what it said, marked on the map, and a press that shows it to the room. */
export function GroupPart({ told, shift, ballot, shown, naming }: { told: Cells; shift: ShiftTold | null; ballot: Ballot; shown: boolean; naming: Naming }) {
  const { t } = useTranslation('facilitator');
  const { language, send } = useDesk();
  const groups = told.lines.flatMap(({ label }, line) => (line > 0 && told.cells.some(({ lines }) => lines.some((one) => one.line === line)) ? [{ line, name: naming.words(label) }] : []));
  const [chosen, choose] = useState<number | null>(null);
  const at = Math.max(0, groups.findIndex(({ line }) => line === chosen));
  const group = groups[at];
  if (!group) return <p>{t('apart:group.noGroups')}</p>;
  return (
    <>
      <label className="field group-choice">
        <span>{t('apart:group.choose')}</span>
        <select className="field-input" value={group.line} onChange={({ target }) => choose(Number(target.value))}>{groups.map(({ line, name }) => <option key={line} value={line}>{name}</option>)}</select>
      </label>
      <h4>{t('apart:group.heading', { group: group.name })}</h4>
      <GroupPage told={told} shift={shift} line={group.line} ballot={ballot} naming={naming} t={t} language={language} most={most} heading="h5"
        write={(place, line, n, text) => <BallotNumber ballot={ballot.id} kind={ballot.kind} title={placeName(naming, place.item, place.criterion)} line={{ label: naming.words(told.lines[line]?.label ?? { en: '', fr: '' }), n }} of="mean" text={text} />} />
      {shown ? <Button onPress={() => void send({ type: 'project', view: 'groups', page: at * pagesEach })}>{t('apart:group.project')}</Button> : <p className="soft">{t('apart:group.hidden')}</p>}
      <Fold className="as-table" summary={t('apart:group.all')}><AgreementFigure told={told} ballot={ballot} naming={naming} t={t} language={language} mine={group.line} /></Fold>
    </>
  );
}
