import type { ReactNode } from 'react';
import type { PublicDemand, PublicPackage, PublicRound, PublicSeat, RoundAnswers } from '../../app/workshop/round-views.ts';
import type { ProjectorView } from '../../app/workshop/views.ts';
import { RequiredBy } from '../components/RequiredBy.tsx';
import { sinceTexts } from '../since.ts';
import { money, points, say } from '../texts.ts';
import { useFit } from './fit.ts';
import { Pages, usePages } from './Pages.tsx';
import { RefusedPage, type RefusedDemand } from './RefusedPage.tsx';
import { ObjectingPage, WantsPage } from './StandoffPages.tsx';
import { VoicesPage } from './VoicesPage.tsx';
import { TermsScreen } from './TermsScreen.tsx';
import { Message, Sides, sidesOf, type Side } from './Sides.tsx';

/** The package on the table: what is built and its cost, then what each group gets before and after and how the room answers. */
export function PackageScreen({ view }: { view: ProjectorView }) {
  const round = view.tabled.at(-1);
  const answers = view.rounds.at(-1);
  if (!round && view.terms) return <TermsScreen view={view} told={view.terms} />;
  if (!round || !answers) return <Message view={view} text={({ t }) => t('package.none')} />;
  const found = round.package;
  if (!found) return <Message view={view} text={({ t }) => t('package.infeasible')} />;
  return <Package key={round.round} view={view} told={{ round, found }} answers={answers} />;
}

/** As many lines as the last row can read on one page; a longer package takes a second one for what each group gets, and one for what is new. */
const linesOnOnePage = 7;

function Package({ view, told, answers }: { view: ProjectorView; told: Omit<Told, 'side'>; answers: RoundAnswers }) {
  const { round, found } = told;
  const shown = pagesOf(view, told, answers);
  const pages = usePages(shown.length, view);
  const page = shown[pages.page];
  const fit = useFit([round, round.voices, pages.page, view.plan?.languages, view.rehearsal, view.standing, view.standoff]);
  return (
    <div className="fit" ref={fit}>
      <Sides view={view} tag="h1" text={({ t, language }) => t('package.title', { number: round.round, design: say(found.design, language) })} />
      <div className="sides">
        {sidesOf(view).map((side) => <section key={side.language} lang={side.language} className="deal">{page?.(side)}</section>)}
      </div>
      <Pages view={view} pages={pages} />
    </div>
  );
}

/** What is built, what each group gets, each demand that was refused, simulated voices, and at the end what stands between the groups: each its page, where there is any. */
function pagesOf(view: ProjectorView, { round, found }: Omit<Told, 'side'>, answers: RoundAnswers): ((side: Side) => ReactNode)[] {
  const built = (side: Side) => <Built round={round} found={found} side={side} plan={view.plan} />;
  const since = (side: Side) => <Since round={round} found={found} side={side} />;
  const builtPages = found.measures.length > linesOnOnePage ? [(side: Side) => <Measures round={round} found={found} side={side} plan={view.plan} />, ...(round.round > 1 ? [since] : [])] : [built];
  const gets = (side: Side) => <><Gets round={round} found={found} side={side} /><Answers answers={answers} standing={view.standing} isOver={view.phase === 'close'} side={side} /></>;
  const refused = round.demands.filter((demand): demand is RefusedDemand => demand.verdict === 'refused' && demand.moves.length > 0);
  const { voices } = round;
  const { standoff } = view;
  return [
    ...(found.measures.length + found.seats.length > linesOnOnePage ? [...builtPages, gets] : [(side: Side) => <>{built(side)}{gets(side)}</>]),
    ...refused.map((demand) => (side: Side) => <RefusedPage demand={demand} round={round} side={side} />),
    ...(voices ? (['said', 'with'] as const).map((part) => (side: Side) => <VoicesPage told={voices} part={part} side={side} />) : []),
    ...(standoff ? [(side: Side) => <ObjectingPage standoff={standoff} side={side} />] : []),
    ...(standoff && standoff.wants.length > 0 ? [(side: Side) => <WantsPage standoff={standoff} side={side} />] : []),
  ];
}

type Told = { round: PublicRound; found: PublicPackage; side: Side };
function Built(told: Told & { plan: ProjectorView['plan'] }) {
  return <><Measures {...told} /><Since {...told} /></>;
}

function Measures({ round, found, side, plan }: Told & { plan: ProjectorView['plan'] }) {
  const { language, t } = side;
  const names = namesIn(round, side);
  return (
    <>
      <ul className="deal-measures">{found.measures.map((id) => <li key={id}>{names(id)} {plan && <RequiredBy plan={plan} id={id} t={t} language={language} />}</li>)}</ul>
      <p className="cost">{t('package.cost', { cost: money(found.cost, language), left: money(found.left, language) })}</p>
    </>
  );
}

function Gets({ found, side }: Told) {
  const { t } = side;
  return (
    <>
      <table>
        <thead><tr><th scope="col">{t('package.utilities')}</th><th scope="col">{t('package.before')}</th><th scope="col">{t('package.after')}</th></tr></thead>
        <tbody>{found.seats.map((seat) => <Seat key={seat.id} seat={seat} side={side} />)}</tbody>
      </table>
      {found.withheld > 0 && <p className="aside">{t('package.withheld', { count: found.withheld })}</p>}
    </>
  );
}

function Answers({ answers: { accepted, reserved, objected }, standing, isOver, side: { t } }: { answers: RoundAnswers; standing: ProjectorView['standing']; isOver: boolean; side: Side }) {
  return (
    <output className="cost">
      {t('package.answers', { accepted, objected })}
      {reserved > 0 && <span className="stands">{t('bargain:reserved', { count: reserved })}</span>}
      {standing !== null && <span className="stands">{t(`common:${isOver ? 'ended' : 'standing'}.${standing}`)}</span>}
    </output>
  );
}

const signs = { 'much-better': '▲▲', better: '▲', same: '=', worse: '▼', 'much-worse': '▼▼' } as const satisfies Record<PublicSeat['change'], string>;

function Seat({ seat, side: { language } }: { seat: PublicSeat; side: Side }) {
  const { before, after, change } = seat;
  return (
    <tr>
      <th scope="row">{say(seat.label, language)}</th>
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
  const changed = [...(since?.added ?? []).map((id) => `+\u00a0${names(id)}`), ...(since?.removed ?? []).map((id) => `−\u00a0${names(id)}`)];
  return (
    <>
      {since && <p className="since">{t('package.since')} {changed.length > 0 ? changed.join(', ') : t('package.nothing')}</p>}
      {sinceTexts(round, t, side.language).map((text) => <p key={text} className="since">{text}</p>)}
      {(round.consents ?? []).map(({ of, seat, yes, members }) => <p key={`${of} ${say(seat, 'en')}`} className="since">{t('consent:shown', { seat: say(seat, side.language), yes, members })}</p>)}
      {refused.length > 0 && <p className="since">{t('package.refused')} {refused.map((demand) => refusedText(demand, names(demand.measure), side)).join('; ')}</p>}
    </>
  );
}

const refusedText = ({ kind }: PublicDemand, name: string, { t }: Side): string => (kind === 'must-have' ? name : t('package.without', { name }));
const namesIn = ({ measures }: PublicRound, { language }: Side) => (id: string): string => {
  const measure = measures.find((one) => one.id === id);
  return measure ? say(measure.label, language) : id;
};
