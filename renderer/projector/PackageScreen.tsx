import type { Plan } from '../../app/workshop/types.ts';
import type { ProjectorView, RoundView } from '../../app/workshop/views.ts';
import { BeforeAfter, BeforeAfterTable } from '../components/charts/index.ts';
import { money, points } from '../facilitator/money.ts';
import { readProposal, type ReadProposal } from '../facilitator/proposal.ts';
import { Sides, sidesOf, type Side } from './Sides.tsx';

/** The package on the table: what is built, its cost, and what each group gets before and after. */
export function PackageScreen({ view }: { view: ProjectorView }) {
  const round = view.rounds.at(-1);
  const proposal = round ? readProposal(round) : null;
  if (!round || !view.plan) return <Sides view={view} tag="h1" text={({ t }) => t('package.none')} />;
  if (!proposal || proposal.design === null) return <Sides view={view} tag="h1" text={({ t }) => t('package.infeasible')} />;
  const plan = view.plan;
  return (
    <>
      <Sides view={view} tag="h1" text={({ t }) => t('package.title', { number: round.round })} />
      <div className="sides">
        {sidesOf(view).map((side) => <PackageSide key={side.language} plan={plan} round={round} proposal={proposal} side={side} />)}
      </div>
    </>
  );
}

function PackageSide({ plan, round, proposal, side: { language, t } }: { plan: Plan; round: RoundView; proposal: ReadProposal; side: Side }) {
  const words = { group: t('chart.group'), before: t('chart.before'), after: t('chart.after'), change: t('chart.change'), format: (value: number) => points(value, language) };
  const lines = proposal.groups.map(({ id, label }) => ({ label: label[language], before: proposal.baseline?.utilities[id] ?? null, after: proposal.utilities[id] ?? 0 }));
  const dollars = (major: number | null) => money(Math.round((major ?? 0) * 100), language);
  const name = (list: Plan['designs'] | Plan['measures'], id: string | null) => list.find((one) => one.id === id)?.label[language] ?? id;
  return (
    <section lang={language}>
      <h2>{name(plan.designs, proposal.design)}</h2>
      <ul>{proposal.measures.map((id) => <li key={id}>{name(plan.measures, id)}</li>)}</ul>
      <p className="cost">{t('package.cost', { cost: dollars(proposal.cost), left: dollars(proposal.left) })}</p>
      <BeforeAfter caption={t('package.utilities')} lines={lines} scale={{ min: 1, max: 5 }} words={words} />
      <div className="only-read"><BeforeAfterTable caption={t('package.utilities')} lines={lines} words={words} /></div>
      <output>{t('package.answers', { accepted: round.accepted, objected: round.objected })}</output>
    </section>
  );
}
