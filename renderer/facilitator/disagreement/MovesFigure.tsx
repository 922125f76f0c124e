import type { ReactNode } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { MoveTold, ShiftTold, ToldCount } from '../../../app/workshop/disagreement-views.ts';
import type { Ballot, CriterionId } from '../../../app/workshop/types.ts';
import { BeforeAfter, movesOf, signed, type Naming } from '../../components/charts/index.ts';
import { Fold } from '../../components/Fold.tsx';
import { resultWords } from '../../results.ts';
import { scaleOf } from '../../scale.ts';
import { number } from '../../texts.ts';
import { useDesk } from '../desk.ts';
import { lineName } from './MostApart.tsx';
import { NumbersTable } from './NumbersTable.tsx';
import { StatNumber } from './StatNumber.tsx';

/** Arrows from before to after, one drawing a criterion over all items together, with who came nearer as a table under them. */
export function MovesFigure({ shift, ballot, naming }: { shift: ShiftTold; ballot: Ballot; naming: Naming }) {
  const { t } = useTranslation('facilitator');
  const { language } = useDesk();
  const words = resultWords(ballot.kind, t, language);
  const whole = shift.moves.filter(({ item }) => item === null);
  const criteria = [...new Set(whole.map(({ criterion }) => criterion))];
  if (whole.length === 0) return null;
  return (
    <section aria-label={t('apart:moves.title')}>
      <h4>{t('apart:moves.title')}</h4>
      <p>{mostMoved(shift, naming, words.format, t)}</p>
      <p className="soft">{t('apart:moves.says')}</p>
      <div className="charts">
        {criteria.map((criterion) => {
          const title = titleOf(naming, criterion, t);
          return <figure key={criterion} className="result"><figcaption>{title}</figcaption><BeforeAfter caption={title} lines={movesOf(shift, criterion, naming)} scale={scaleOf(ballot)} words={words} layout="above" /></figure>;
        })}
      </div>
      <Fold className="as-table" summary={t('apart:moves.table')}>
        <p className="soft">{t('apart:moves.note')} {t('apart:present')}</p>
        {criteria.map((criterion) => <MovesTable key={criterion} shift={shift} criterion={criterion} naming={naming} format={words.format} />)}
      </Fold>
    </section>
  );
}

const titleOf = (naming: Naming, criterion: CriterionId | null, t: TFunction): string => (criterion === null ? t('apart:moves.all') : t('apart:moves.of', { criterion: naming.criterion(criterion) }));

function mostMoved(shift: ShiftTold, naming: Naming, format: (value: number) => string, t: TFunction): string {
  const [most] = shift.moves.filter(({ item }) => item === null).toSorted((one, other) => Math.abs(other.change) - Math.abs(one.change));
  if (!most || format(most.before) === format(most.after)) return t('apart:moves.still');
  return t('apart:moves.most', { group: lineName({ told: shift, naming }, most.line), what: naming.criterion(most.criterion) || t('apart:moves.all'), before: format(most.before), after: format(most.after) });
}

function MovesTable({ shift, criterion, naming, format }: { shift: ShiftTold; criterion: CriterionId | null; naming: Naming; format: (value: number) => string }) {
  const { t } = useTranslation('facilitator');
  const { language } = useDesk();
  const title = titleOf(naming, criterion, t);
  const heads = ['moves.group', 'moves.people', 'moves.change', 'moves.margin', 'moves.p', 'moves.toward', 'moves.away', 'moves.same'].map((key) => t(`apart:${key}`));
  const count = (told: ToldCount | null): string => (told === null ? '—' : told === 'few' ? t('apart:moves.few') : String(told));
  const row = (move: MoveTold): { key: string; cells: ReactNode[] } => {
    const line = lineName({ told: shift, naming }, move.line);
    const open = (text: string, how: string, from: readonly string[] = []) => <StatNumber text={text} what={`${title}, ${line}`} how={how} counted={{ n: move.n, line }} from={from} />;
    const margin = move.low === null || move.high === null ? '—' : t('apart:stats.between', { low: signed(move.low, format), high: signed(move.high, format) });
    return { key: String(move.line), cells: [
      line, open(String(move.n), 'n'), open(signed(move.change, format), 'change', [`${format(move.after)} − ${format(move.before)} = ${signed(move.change, format)}`]), open(margin, 'margin'),
      open(move.pHolm === null ? '—' : number(move.pHolm, language, 4), 'wilcoxon'), open(count(move.toward), 'toward'), open(count(move.away), 'away'), open(count(move.same), 'same'),
    ] };
  };
  return <NumbersTable caption={title} heads={heads} rows={shift.moves.filter((move) => move.item === null && move.criterion === criterion).map(row)} />;
}
