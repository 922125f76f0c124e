import { useTranslation } from 'react-i18next';
import type { Plan } from '../../app/workshop/types.ts';
import type { RoundView } from '../../app/workshop/views.ts';
import { BeforeAfter, BeforeAfterTable } from '../components/charts/index.ts';
import { useDesk, type Desk } from './desk.ts';
import { money, points } from './money.ts';
import { gainsOf, readProposal, type ReadProposal } from './proposal.ts';

/** One tabled package: what it builds and costs, what each seat gets, and how the room answered. */
export function PackageCard({ round }: { round: RoundView }) {
  const { t } = useTranslation('facilitator');
  const { view, language, words } = useDesk();
  const plan = view.plan;
  const proposal = readProposal(round);
  if (!plan) return null;
  if (!proposal || proposal.design === null) return <article className="package"><h3>{t('negotiate.round', { number: round.round })}</h3><p>{t('negotiate.infeasible')}</p></article>;
  const lines = linesOf(proposal, language);
  const format = (value: number) => points(value, language);
  const chartWords = { group: t('chart.group'), before: t('chart.before'), after: t('chart.after'), change: t('chart.change'), format };
  const caption = t('negotiate.utilities');
  return (
    <article className="package">
      <h3>{t('negotiate.round', { number: round.round })}</h3>
      <p className="big">{nameOf(plan, proposal.design, words)}</p>
      <ul className="measures">{proposal.measures.map((id) => <li key={id}>{measureName(plan, id, words)}</li>)}</ul>
      <p>{t('negotiate.cost', { cost: dollars(proposal.cost, language), left: dollars(proposal.left, language) })} · {t(proposal.status === 'optimal' ? 'negotiate.proved' : 'negotiate.notProved')}</p>
      <BeforeAfter caption={caption} lines={lines} scale={{ min: 1, max: 5 }} words={chartWords} />
      <details><summary>{t('chart.asTable')}</summary><BeforeAfterTable caption={caption} lines={lines} words={chartWords} /></details>
      <h4>{t('negotiate.gets')}</h4>
      <ul className="gets">
        {proposal.groups.map(({ id, label }) => {
          const gains = gainsOf(plan, proposal.measures, id).map((measure) => words(measure.label));
          return <li key={id}><b>{words(label)}</b>{': '}{gains.length > 0 ? gains.join(', ') : t('negotiate.nothing')}{proposal.belowBase.includes(id) && <em> {t('negotiate.below')}</em>}</li>;
        })}
      </ul>
      <Compared proposal={proposal} plan={plan} />
      {round.marks.length > 0 && <p className="note">{t('negotiate.marks', { count: round.marks.length })}</p>}
      <output className="big">{t('negotiate.answers', { count: round.answered })} · {t('negotiate.accepted', { count: round.accepted })} · {t('negotiate.objected', { count: round.objected })}</output>
    </article>
  );
}

/** The package beside the best base design alone and the package with the highest total. */
function Compared({ proposal, plan }: { proposal: ReadProposal; plan: Plan }) {
  const { t } = useTranslation('facilitator');
  const { language, words } = useDesk();
  const total = proposal.alternatives.find(({ rule }) => rule === 'total');
  const columns = [
    { key: 'package', ...proposal }, ...(proposal.baseline ? [{ key: 'base', ...proposal.baseline, measures: [] }] : []), ...(total ? [{ key: 'total', ...total }] : []),
  ];
  const show = (value: number | undefined): string => (value === undefined ? '—' : points(value, language));
  return (
    <div className="scroll">
      <table className="numbers">
        <caption>{t('negotiate.compared')}</caption>
        <thead><tr><th scope="col">{t('negotiate.what')}</th>{columns.map(({ key }) => <th key={key} scope="col">{t(`negotiate.column.${key}`)}</th>)}</tr></thead>
        <tbody>
          <tr><th scope="row">{t('negotiate.row.design')}</th>{columns.map(({ key, design }) => <td key={key}>{design === null ? '—' : nameOf(plan, design, words)}</td>)}</tr>
          <tr><th scope="row">{t('negotiate.row.measures')}</th>{columns.map(({ key, measures }) => <td key={key}>{measures.map((id) => measureName(plan, id, words)).join(', ') || '—'}</td>)}</tr>
          <tr><th scope="row">{t('negotiate.row.cost')}</th>{columns.map(({ key, cost }) => <td key={key}>{dollars(cost, language)}</td>)}</tr>
          <tr><th scope="row">{t('negotiate.row.worst')}</th>{columns.map(({ key, metrics }) => <td key={key}>{show(metrics?.worst)}</td>)}</tr>
          <tr><th scope="row">{t('negotiate.row.total')}</th>{columns.map(({ key, metrics }) => <td key={key}>{show(metrics?.total)}</td>)}</tr>
          {proposal.groups.map(({ id, label }) => (
            <tr key={id}><th scope="row">{words(label)}</th>{columns.map(({ key, utilities }) => <td key={key}>{show(utilities[id])}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const linesOf = ({ groups, baseline, utilities }: ReadProposal, language: Desk['language']) =>
  groups.map(({ id, label }) => ({ label: label[language], before: baseline?.utilities[id] ?? null, after: utilities[id] ?? 0 }));
const nameOf = (plan: Plan, id: string, words: Desk['words']): string => {
  const design = plan.designs.find((one) => one.id === id);
  return design ? words(design.label) : id;
};
const measureName = (plan: Plan, id: string, words: Desk['words']): string => {
  const measure = plan.measures.find((one) => one.id === id);
  return measure ? words(measure.label) : id;
};
/** The proposal's money is in major units (DESIGN §3.1). */
const dollars = (major: number | null, language: Desk['language']): string => (major === null ? '—' : money(Math.round(major * 100), language));
