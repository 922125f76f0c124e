import { useTranslation } from 'react-i18next';
import type { BudgetCurve as Curve, BudgetPoint } from '../../app/workshop/round-views.ts';
import { BudgetCurve, BudgetCurveTable, type BudgetCurvePoint } from '../components/charts/index.ts';
import { useDesk } from './desk.ts';
import { MadeNumber } from './made/MadeNumber.tsx';
import { Openable } from './made/Openable.tsx';
import { Fold } from '../components/Fold.tsx';
import { slot, slotted } from '../components/slotted.tsx';
import { dollars, percent, points as inPoints } from './money.ts';

/** What less and more money would have bought for the group served least and for all together; `worst` is what the package on the table gives. */
export function BudgetPart({ curve, worst }: { curve: Curve; worst: number | null }) {
  const { t } = useTranslation('facilitator');
  const { language } = useDesk();
  const title = t('budgetCurve.title');
  if (!curve.points) return <p className="note">{t('budgetCurve.working')}</p>;
  const words = {
    worst: t('budgetCurve.worst'), total: t('budgetCurve.total'), actual: t('budgetCurve.actual'), budget: t('budgetCurve.budget'), cost: t('budgetCurve.cost'), notProved: t('budgetCurve.notProved'),
    none: '—', points: (value: number) => inPoints(value, language), money: (value: number) => dollars(value, language), percent: (share: number) => percent(share, language), open: (point: BudgetCurvePoint, of: 'budget' | 'cost' | 'worst' | 'total', text: string) => (of === 'budget' ? <Share point={point} text={text} /> : <AtBudget round={curve.round} point={point} of={of} text={text} />),
  };
  return (
    <Fold className="budget" summary={title}>
      <Said round={curve.round} points={curve.points} tabled={worst} />
      <BudgetCurve caption={title} points={curve.points} words={words} />
      {curve.points.some(({ proved }) => !proved) && <p className="note">{t('budgetCurve.someNotProved')}</p>}
      <Fold summary={t('budgetCurve.table')}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reached by keyboard */}
        <section className="scroll" aria-label={title} tabIndex={0}><BudgetCurveTable caption={title} points={curve.points} words={words} /></section>
      </Fold>
    </Fold>
  );
}

/** The picture in words: now, with half, with half as much again, and from where on more money is hardly felt. */
function Said({ round, points, tabled }: { round: number; points: readonly BudgetPoint[]; tabled: number | null }) {
  const { t } = useTranslation('facilitator');
  const { language } = useDesk();
  const at = (share: number) => points.find((point) => point.share === share)?.worst ?? null;
  const [now, most] = [at(1), at(1.5)];
  const enough = most === null ? undefined : points.find(({ worst }) => worst !== null && most - worst < felt - 1e-9);
  const show = (share: number) => {
    const point = points.find((one) => one.share === share);
    return point === undefined || point.worst === null ? t('budgetCurve.noPackage') : <AtBudget round={round} point={point} of="worst" text={inPoints(point.worst, language)} />;
  };
  return (
    <>
      <p>{slotted(t('budgetCurve.said', { now: slot('now'), half: slot('half'), most: slot('most') }), { now: show(1), half: show(0.5), most: show(1.5) })}</p>
      {enough && <p>{enough.share >= 1.5 ? t('budgetCurve.stillFelt') : slotted(t('budgetCurve.enough', { budget: slot('budget'), share: slot('share') }), { budget: <Share point={enough} text={dollars(enough.budget, language)} />, share: <Share point={enough} text={percent(enough.share, language)} /> })}</p>}
      {tabled !== null && now !== null && Math.abs(now - tabled) > 1e-9 && <p className="note">{slotted(t('budgetCurve.noFloor', { tabled: slot('tabled') }), { tabled: <MadeNumber round={round} asked={{ package: 'package', of: 'worst' }} text={inPoints(tabled, language)} what={t('negotiate.row.worst')} /> })}</p>}
    </>
  );
}

/** What made a number at another budget. */
function AtBudget({ round, point: { share, budget }, of, text }: { round: number; point: BudgetCurvePoint; of: 'cost' | 'worst' | 'total'; text: string }) {
  const { t } = useTranslation(['facilitator', 'made']);
  const { language } = useDesk();
  const what = t('made:of.package', { what: t(`negotiate.row.${of}`), package: t('made:budget.at', { budget: dollars(budget, language) }) });
  return <MadeNumber round={round} asked={{ package: `budget:${share}`, of }} text={text} what={what} />;
}

/** A share of the budget that there is to be spent. */
function Share({ point: { share, budget }, text }: { point: BudgetCurvePoint; text: string }) {
  const { t } = useTranslation(['facilitator', 'made']);
  const { language } = useDesk();
  const actual = share > 0 ? budget / share : null;
  return (
    <Openable text={text} what={t('budgetCurve.budget')}>
      <p>{t('made:budget.share')}</p>
      {actual !== null && <p><strong>{t('made:budget.sum', { share: percent(share, language), actual: dollars(Math.round(actual * 100) / 100, language), value: text })}</strong></p>}
    </Openable>
  );
}

/** In rating points: a smaller change is not felt (mediation/verdicts.ts). */
const felt = 0.1;
