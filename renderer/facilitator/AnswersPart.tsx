import { useTranslation } from 'react-i18next';
import type { MadeAsked } from '../../app/workshop/made-views.ts';
import type { RoundRecord } from '../../app/workshop/round-views.ts';
import type { EffectCell, Weighed, WeightsCheck, WeightsRecord } from '../../app/workshop/types.ts';
import { signed } from '../components/charts/index.ts';
import { list, number } from '../texts.ts';
import { useDesk } from './desk.ts';
import { Counted } from './made/Counted.tsx';
import { EffectMade } from './made/EffectMade.tsx';
import { MadeNumber } from './made/MadeNumber.tsx';
import { Openable } from './made/Openable.tsx';
import { Fold } from '../components/Fold.tsx';
import { slot, slotted } from '../components/slotted.tsx';
import { dollars, points } from './money.ts';
import type { ReadProposal } from './proposal.ts';
import { useSeatNames } from './seat-names.ts';

type Props = { record: RoundRecord; proposal: ReadProposal };

/** What residents said of effects and weights, and what became of it in this package; nothing where neither was asked. */
export function AnswersPart({ record: { round, effects = [], weights }, proposal }: Props) {
  const { t } = useTranslation('answers');
  return (
    <>
      {weights && <WeightsText round={round} weights={weights} proposal={proposal} />}
      {effects.length > 0 && (
        <Fold summary={t('effects.title')}>
          <p>{t('effects.scale')}</p>
          <p>{t('effects.formula')}</p>
          <EffectCounts effects={effects} />
          <p>{t('effects.tables')}</p>
          <EffectTables effects={effects} proposal={proposal} />
        </Fold>
      )}
      {weights && (
        <Fold summary={t('weights.title')}>
          <WeightTable weights={weights} proposal={proposal} />
        </Fold>
      )}
    </>
  );
}

function EffectCounts({ effects }: { effects: readonly EffectCell[] }) {
  const { t } = useTranslation(['answers', 'made']);
  const kept = effects.filter(({ mark }) => mark === 'few').length;
  const counted = (key: 'used' | 'kept', count: number) => <Counted count={count} say={(values) => t(`effects.${key}`, values)} what={t('effects.title')}><p>{t(`made:answered.${key}`)}</p></Counted>;
  return <p>{counted('used', effects.length - kept)} {kept > 0 && <>{counted('kept', kept)} {t('effects.fewRule')}</>}</p>;
}

/** One measure a fold: by criterion and group what the catalogue says, what was used, and on how many answers it rests. */
function EffectTables({ effects, proposal }: { effects: readonly EffectCell[]; proposal: ReadProposal }) {
  const { words } = useDesk();
  const measures = [...new Set(effects.map(({ measure }) => measure))];
  return measures.map((id) => (
    <Fold key={id} className="entry" summary={words(proposal.nameOf(id))}>
      <EffectTable cells={effects.filter(({ measure }) => measure === id)} title={words(proposal.nameOf(id))} proposal={proposal} />
    </Fold>
  ));
}

function EffectTable({ cells, title, proposal }: { cells: readonly EffectCell[]; title: string; proposal: ReadProposal }) {
  const { t } = useTranslation('answers');
  const { seatName } = useSeatNames(proposal);
  const criterionName = useCriterionName();
  const criteria = [...new Set(cells.map(({ criterion }) => criterion))];
  return (
    <Scrolled label={title}>
      <table className="numbers">
        <thead><tr><th scope="col">{t('effects.criterion')}</th>{proposal.seats.map(({ id }) => <th key={id} scope="col">{seatName(id)}</th>)}</tr></thead>
        <tbody>
          {criteria.map((criterion) => (
            <tr key={criterion}>
              <th scope="row">{criterionName(criterion)}</th>
              {proposal.seats.map(({ id }) => <td key={id}><Effect cell={cells.find((cell) => cell.criterion === criterion && cell.group === id)} what={[title, criterionName(criterion), seatName(id)].join(', ')} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

function Effect({ cell, what }: { cell: EffectCell | undefined; what: string }) {
  const { t } = useTranslation('answers');
  const { view: { plan }, language } = useDesk();
  if (!cell) return '—';
  const show = (value: number): string => signed(value, (size) => points(size, language));
  const { catalogue, corrected, n, sum, measure } = cell;
  const evidence = plan?.measures.find(({ id }) => id === measure)?.effectEvidence ?? null;
  const open = (text: string) => <Openable text={text} what={what}><EffectMade made={{ past: false, evidence, answers: { catalogue, n, sum } }} /></Openable>;
  if (sum === null) return <>{open(show(catalogue))}<br /><small>{t('effects.cellFew', { count: n })}</small></>;
  return <>{open(`${show(catalogue)} → ${show(corrected)}`)}<br /><small>{t('effects.cellSum', { count: n, sum: signed(sum, (size) => number(size, language, 0)) })}</small></>;
}

function WeightTable({ weights: { seats }, proposal }: { weights: WeightsRecord; proposal: ReadProposal }) {
  const { t } = useTranslation(['answers', 'made']);
  const { view: { plan }, language, words } = useDesk();
  const { seatName } = useSeatNames(proposal);
  const criteria = (plan?.criteria ?? []).filter(({ weight }) => weight > 0);
  const whole = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const hundredth = (share: number): string => number(share * 100, language);
  const open = (text: string, what: readonly string[], how: string) => <Openable text={text} what={what.join(', ')}><p>{how}</p></Openable>;
  return (
    <Scrolled label={t('weights.table')}>
      <table className="numbers">
        <caption>{t('weights.table')}</caption>
        <thead><tr><th scope="col">{t('weights.group')}</th><th scope="col">{t('weights.answers')}</th>{criteria.map(({ id, label }) => <th key={id} scope="col">{words(label)}</th>)}</tr></thead>
        <tbody>
          <tr><th scope="row">{t('weights.public')}</th><td>—</td>{criteria.map(({ id, label, weight }) => <td key={id}>{open(hundredth(weight / whole), [words(label), t('weights.public')], t('made:terms.weightSum', { weight: number(weight, language, 4), whole: number(whole, language, 4), share: hundredth(weight / whole) }))}</td>)}</tr>
          {seats.map(({ group, n, points: given, mark }) => {
            const sum = Object.values(given ?? {}).reduce((total, each) => total + each, 0);
            return (
              <tr key={group}>
                <th scope="row">{seatName(group)}</th><td>{open(String(n), [seatName(group), t('weights.answers')], t('made:weights.answered'))}</td>
                {given ? criteria.map(({ id, label }) => <td key={id}>{open(hundredth((given[id] ?? 0) / sum), [seatName(group), words(label)], t('made:weights.mean', { given: number(given[id] ?? 0, language, 2), sum: number(sum, language, 2) }))}</td>) : <td colSpan={criteria.length}>{t(`weights.${mark}`)}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scrolled>
  );
}

/** Whether own weights count, or what the package would be under them. */
function WeightsText({ round, weights: { weighing, check }, proposal }: { round: number; weights: WeightsRecord; proposal: ReadProposal }) {
  const { t } = useTranslation('answers');
  if (weighing === 'groups') return <p className="note">{t('weights.counted')}</p>;
  if (!check) return <p className="note">{t('weights.noCheck')}</p>;
  return (
    <p className="note">
      {slotted(t('weights.check', { worst: slot('worst'), total: slot('total') }), opened(round, 'own-weights', check.tabled))} <Best round={round} check={check} proposal={proposal} /> {t('weights.searched')} {!check.proved && t('weights.notProved')}
    </p>
  );
}

/** The other package by how it differs from the one on the table. */
function Best({ round, check: { best, same }, proposal: { package: tabled, nameOf } }: { round: number; check: WeightsCheck; proposal: ReadProposal }) {
  const { t } = useTranslation('answers');
  const { language, words } = useDesk();
  if (same) return t('weights.same');
  const named = (ids: readonly string[]): string => list(ids.map((id) => words(nameOf(id))), language);
  const [added, removed] = [best.measures.filter((id) => !tabled.measures.includes(id)), tabled.measures.filter((id) => !best.measures.includes(id))];
  const what = [
    ...(best.design === tabled.design ? [] : [t('weights.on', { name: words(nameOf(best.design)) })]),
    ...(added.length > 0 ? [t('weights.added', { list: named(added) })] : []), ...(removed.length > 0 ? [t('weights.removed', { list: named(removed) })] : []),
  ].join('; ');
  return slotted(t('weights.another', { what, cost: slot('cost'), worst: slot('worst'), total: slot('total') }), opened(round, 'own-weights-best', best));
}

/** The numbers of a package under own weights, each to be opened. */
function opened(round: number, of: 'own-weights' | 'own-weights-best', { worst, total, cost }: Weighed & { cost?: number }): Record<string, React.ReactNode> {
  return {
    worst: <Opened round={round} asked={{ package: of, of: 'worst' }} value={worst} />, total: <Opened round={round} asked={{ package: of, of: 'total' }} value={total} />,
    ...(cost !== undefined && { cost: <Opened round={round} asked={{ package: of, of: 'cost' }} value={cost} /> }),
  };
}

function Opened({ round, asked, value }: { round: number; asked: MadeAsked & { of: 'worst' | 'total' | 'cost' }; value: number }) {
  const { t } = useTranslation(['facilitator', 'made', 'answers']);
  const { language } = useDesk();
  const what = t('made:of.package', { what: t(`negotiate.row.${asked.of}`), package: t(`answers:weights.${asked.package}`) });
  return <MadeNumber round={round} asked={asked} text={asked.of === 'cost' ? dollars(value, language) : points(value, language)} what={what} />;
}

/** Wide tables scroll by themselves, by keyboard too. */
function Scrolled({ label, children }: { label: string; children: React.ReactNode }) {
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  return <section className="scroll" aria-label={label} tabIndex={0}>{children}</section>;
}

function useCriterionName(): (id: string) => string {
  const { view: { plan }, words } = useDesk();
  return (id) => {
    const criterion = plan?.criteria.find((one) => one.id === id);
    return criterion ? words(criterion.label) : id;
  };
}
