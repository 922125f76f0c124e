import type { PublicDemand, PublicPackage, PublicRound, PublicSeat, RoundAnswers } from '../../app/workshop/round-views.ts';
import type { ProjectorView } from '../../app/workshop/views.ts';
import { seatName } from '../demands.ts';
import { money, points, say } from '../texts.ts';
import { Sides, sidesOf, type Side } from './Sides.tsx';
import { useFit } from './fit.ts';

/** The package on the table: what is built, its cost, what each group gets before and after, and how the room answers. */
export function PackageScreen({ view }: { view: ProjectorView }) {
  const round = view.tabled.at(-1);
  const answers = view.rounds.at(-1);
  const fit = useFit([round, view.plan?.languages, view.rehearsal]);
  if (!round || !answers) return <Sides view={view} tag="h1" text={({ t }) => t('package.none')} />;
  const found = round.package;
  if (!found) return <Sides view={view} tag="h1" text={({ t }) => t('package.infeasible')} />;
  return (
    <div className="fit" ref={fit}>
      <Sides view={view} tag="h1" text={({ t, language }) => t('package.title', { number: round.round, design: say(found.design, language) })} />
      <div className="sides">
        {sidesOf(view).map((side) => <PackageSide key={side.language} round={round} found={found} answers={answers} side={side} />)}
      </div>
    </div>
  );
}

type Told = { round: PublicRound; found: PublicPackage; side: Side };
function PackageSide({ round, found, answers, side }: Told & { answers: RoundAnswers }) {
  const { language, t } = side;
  const names = namesIn(round, side);
  return (
    <section lang={language} className="deal">
      <ul className="deal-measures">{found.measures.map((id) => <li key={id}>{names(id)}</li>)}</ul>
      <p className="cost">{t('package.cost', { cost: money(found.cost, language), left: money(found.left, language) })}</p>
      <Since round={round} found={found} side={side} />
      <table>
        <thead><tr><th scope="col">{t('package.utilities')}</th><th scope="col">{t('package.before')}</th><th scope="col">{t('package.after')}</th></tr></thead>
        <tbody>{found.seats.map((seat) => <Seat key={seat.id} seat={seat} side={side} />)}</tbody>
      </table>
      {found.withheld > 0 && <p className="aside">{t('package.withheld', { count: found.withheld })}</p>}
      <output className="cost">{t('package.answers', { accepted: answers.accepted, objected: answers.objected })}</output>
    </section>
  );
}

const signs = { 'much-better': '▲▲', better: '▲', same: '=', worse: '▼', 'much-worse': '▼▼' } as const satisfies Record<PublicSeat['change'], string>;

function Seat({ seat, side: { t, language } }: { seat: PublicSeat; side: Side }) {
  const { before, after, change } = seat;
  return (
    <tr>
      <th scope="row">{seatName(seat, t, language)}</th>
      <td>{before === null ? '–' : points(before, language)}</td>
      <td className={`change-${change}`}>{points(after, language)} <span aria-hidden="true">{signs[change]}</span></td>
    </tr>
  );
}

/** What came in and out since the round before, and which demands were not met, in as few words as that takes. */
function Since({ round, found: { since }, side }: Told) {
  const names = namesIn(round, side);
  const { t } = side;
  const refused = round.demands.filter(({ verdict }) => verdict !== 'granted');
  const changed = [...(since?.added ?? []).map((id) => `+ ${names(id)}`), ...(since?.removed ?? []).map((id) => `− ${names(id)}`)];
  return (
    <>
      {since && <p className="since">{t('package.since')} {changed.length > 0 ? changed.join(', ') : t('package.nothing')}</p>}
      {refused.length > 0 && <p className="since">{t('package.refused')} {refused.map((demand) => refusedText(demand, names(demand.measure), side)).join('; ')}</p>}
    </>
  );
}

const refusedText = ({ kind }: PublicDemand, name: string, { t }: Side): string => (kind === 'must-have' ? name : t('package.without', { name }));
const namesIn = ({ measures }: PublicRound, { language }: Side) => (id: string): string => {
  const measure = measures.find((one) => one.id === id);
  return measure ? say(measure.label, language) : id;
};
