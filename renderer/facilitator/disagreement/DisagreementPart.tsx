import { useTranslation } from 'react-i18next';
import type { DisagreementTold } from '../../../app/workshop/disagreement-views.ts';
import type { BallotView } from '../../../app/workshop/views.ts';
import type { Plan } from '../../../app/workshop/types.ts';
import { cellsOf, type AgreementCell, type Naming } from '../../components/charts/index.ts';
import { AgreementFigure } from '../../components/disagreement/AgreementFigure.tsx';
import { namingOf, placeName } from '../../components/disagreement/naming.ts';
import { Fold } from '../../components/Fold.tsx';
import { useDesk } from '../desk.ts';
import { BallotNumber } from '../made/BallotNumber.tsx';
import { GroupPart } from './GroupPart.tsx';
import { lineName, MostApart } from './MostApart.tsx';
import { MovesFigure } from './MovesFigure.tsx';
import { OrdersFigure } from './OrdersFigure.tsx';
import { StatsTables } from './StatsTables.tsx';

type Props = { held: BallotView; again: BallotView | null; plan: Plan; told: DisagreementTold | null };

/**
 * Who disagrees with whom, on what: in sentences, on a map, by group; what talking moved, and how a ranking stands beside ratings. Of
 * the newest round that is closed; all but the map waits for what the host reckons.
 */
export function DisagreementPart({ held, again, plan, told }: Props) {
  const { t } = useTranslation('facilitator');
  const { view, results, language } = useDesk();
  const { ballot, shown } = again ?? held;
  const result = results.find((one) => one.ballot === ballot.id);
  if (!result || result.tables.length === 0) return null;
  const naming = namingOf({ plan, wishes: view.wishes, gone: t('common:results.gone') }, language);
  const cells = cellsOf(result);
  const mine = told?.ballots.find((one) => one.ballot === ballot.id) ?? null;
  const shift = told?.shifts.find(({ before, after }) => before === held.ballot.id && after === ballot.id) ?? null;
  return (
    <>
      {mine && <MostApart told={mine} naming={naming} />}
      <AgreementFigure told={cells} ballot={ballot} naming={naming} t={t} language={language}
        open={(cell, line, text) => <CellNumber ballot={ballot} cell={cell} line={line} told={cells} naming={naming} text={text} />} />
      {shift && <MovesFigure shift={shift} ballot={ballot} naming={naming} />}
      {told?.orders.filter((order) => order.ballot === ballot.id).map((order) => <OrdersFigure key={order.ballot} order={order} naming={naming} />)}
      <Fold className="entry" summary={t('apart:group.title')}><GroupPart told={cells} shift={shift} ballot={ballot} shown={shown} naming={naming} /></Fold>
      {mine && <Fold className="entry" summary={t('apart:stats.title')}><StatsTables told={mine} naming={naming} /></Fold>}
    </>
  );
}

type NumberProps = { ballot: BallotView['ballot']; cell: AgreementCell; line: number; told: ReturnType<typeof cellsOf>; naming: Naming; text: string };

function CellNumber({ ballot, cell: { item, criterion }, line, told, naming, text }: NumberProps) {
  const n = told.cells.find((one) => one.item === item && one.criterion === criterion)?.lines.find((one) => one.line === line)?.n ?? 0;
  return <BallotNumber ballot={ballot.id} kind={ballot.kind} title={placeName(naming, item, criterion)} line={{ label: lineName({ told, naming }, line), n }} of="mean" text={text} />;
}
