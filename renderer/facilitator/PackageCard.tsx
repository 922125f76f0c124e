import { useTranslation } from 'react-i18next';
import type { PublicRound, RoundAnswers, RoundRecord } from '../../app/workshop/round-views.ts';
import { BeforeAfter, type BeforeAfterLine } from '../components/charts/index.ts';
import { Fold } from '../components/Fold.tsx';
import { RequiredBy } from '../components/RequiredBy.tsx';
import { AnswersPart } from './AnswersPart.tsx';
import { Between } from './Between.tsx';
import { BudgetPart } from './BudgetPart.tsx';
import { ConsentPart } from './ConsentPart.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { Conflict, DemandList } from './DemandList.tsx';
import { useDesk } from './desk.ts';
import { CataloguePrice } from './made/CataloguePrice.tsx';
import { MadeNumber } from './made/MadeNumber.tsx';
import { RoomAnswers } from './made/RoomAnswers.tsx';
import { SeatNumbers } from './made/SeatNumbers.tsx';
import { ThinCells } from './made/ThinCells.tsx';
import { marks, slot, slotted } from '../components/slotted.tsx';
import { dollars, points } from './money.ts';
import { FindingList } from './FindingList.tsx';
import { FoundPart } from './FoundPart.tsx';
import { sinceTexts } from '../since.ts';
import { points as tenths } from '../texts.ts';
import { readProposal } from './proposal.ts';
import { useSeatNames } from './seat-names.ts';
import { SeatAnswers } from './SeatAnswers.tsx';
import { Standing } from './Standing.tsx';
import { SurePart } from './SurePart.tsx';
import { VoicesPart } from './VoicesPart.tsx';

/** One tabled package: how the room answers it, what it builds and costs, what each seat gets, what became of demands. Older ones are folded. */
export function PackageCard({ newest, ...card }: Card & { newest: boolean }) {
  const { t } = useTranslation('facilitator');
  if (newest) return <Tabled {...card} newest />;
  return <Fold summary={t('negotiate.round', { number: card.record.round })}><Tabled {...card} newest={false} /></Fold>;
}

type Card = { record: RoundRecord; told: PublicRound; answers: RoundAnswers };

function Tabled({ record, told, answers, newest }: Card & { newest: boolean }) {
  const { t } = useTranslation(['facilitator', 'made']);
  const { view, language, words } = useDesk();
  const proposal = readProposal(record);
  const { seatName: nameOfSeat, together } = useSeatNames(proposal);
  const title = <h3>{t('negotiate.round', { number: record.round })}</h3>;
  if (!proposal || proposal.package.design === null) {
    return (
      <article className="package">
        {title}<p>{t('negotiate.infeasible')}</p>
        {proposal && proposal.conflict.length > 0 && <p>{t('negotiate.clash')} <Conflict entries={proposal.conflict} proposal={proposal} /></p>}
      </article>
    );
  }
  const { package: chosen, base, seats, nameOf, costOf } = proposal;
  const lines = seats.map(({ id }) => ({ label: nameOfSeat(id), before: base?.utilities[id] ?? null, after: chosen.utilities[id] ?? 0 }));
  const openMoved = (line: BeforeAfterLine, of: 'before' | 'after' | 'change', text: string) => (of === 'change' ? text : (
    <MadeNumber round={record.round} asked={{ package: of === 'before' ? 'base' : 'package', of: 'utility', seat: seats[lines.indexOf(line)]?.id }} text={text} what={t('made:of.package', { what: line.label, package: t(`made:${of}`) })} />
  ));
  const chartWords = { group: t('chart.group'), before: t('chart.before'), after: t('chart.after'), change: t('chart.change'), format: (value: number) => points(value, language), openMoved };
  const money = (of: 'cost' | 'left') => <MadeNumber round={record.round} asked={{ package: 'package', of }} text={dollars(chosen[of], language)} what={t(`negotiate.row.${of}`)} />;
  return (
    <article className="package">
      {title}
      <RoomAnswers round={record.round} answers={answers} />
      {newest && view.phase !== 'negotiate' && <Standing waiting={Math.max(0, view.present - answers.answered)} />}
      <h4>{words(nameOf(chosen.design))}</h4>
      <ul className="measures">{chosen.measures.map((id) => <li key={id}><span>{words(nameOf(id))}</span> <small><CataloguePrice measure={id} name={words(nameOf(id))} cost={costOf(id)} /></small> {view.plan && <RequiredBy plan={view.plan} id={id} t={t} language={language} />}</li>)}</ul>
      <p>{slotted(t('negotiate.cost', { cost: slot('cost'), left: slot('left') }), { cost: money('cost'), left: money('left') })} · {t(chosen.proved ? 'negotiate.proved' : 'negotiate.notProved')}</p>
      <FoundPart record={record} />
      <Since told={told} name={(id) => words(nameOf(id))} seatName={nameOfSeat} />
      <h4>{t('negotiate.utilities')}</h4>
      <BeforeAfter caption={t('negotiate.utilities')} lines={lines} scale={{ min: 1, max: 5 }} words={chartWords} layout="above" />
      <SeatNumbers round={record.round} proposal={proposal} />
      {together.map((text) => <p key={text} className="note">{text}</p>)}
      <ThinCells record={record} proposal={proposal} />
      <AnswersPart record={record} proposal={proposal} />
      <Gets told={told} />
      <ConsentPart of="package" round={record.round} proposal={proposal} />
      <DemandList round={record.round} demands={record.demands} proposal={proposal} />
      <FindingList findings={record.findings ?? []} proposal={proposal} />
      <SeatAnswers record={record} proposal={proposal} />
      {newest && <Between />}
      {record.comparison && <ComparisonTable round={record.round} proposal={proposal} comparison={record.comparison} small={record.small} />}
      <VoicesPart record={record} proposal={proposal} />
      <SurePart record={record} proposal={proposal} />
      {view.budgetCurve?.round === record.round && <BudgetPart curve={view.budgetCurve} worst={record.comparison?.rows.find(({ key }) => key === 'package')?.worst ?? null} />}
    </article>
  );
}

/** What the seats that residents see get from the package, in the words on their tablets. */
function Gets({ told: { package: found } }: { told: PublicRound }) {
  const { t } = useTranslation('facilitator');
  const { words } = useDesk();
  if (!found) return null;
  return (
    <details>
      <summary>{t('negotiate.gets')}</summary>
      <ul>
        {found.seats.map(({ id, label, helps, harms }) => (
          <li key={id}>
            <b>{words(label)}</b>{t('colon')}{helps.length > 0 ? helps.map(words).join(', ') : t('negotiate.nothing')}
            {harms.length > 0 && <> {t('negotiate.harms', { list: harms.map(words).join(', ') })}</>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What came in and what went out since the round before, and who gains and pays. */
function Since({ told, name, seatName }: { told: PublicRound; name: (id: string) => string; seatName: (id: string) => string }) {
  const { t } = useTranslation(['facilitator', 'made']);
  const { words, language } = useDesk();
  const { mark, show } = marks();
  const since = told.package?.since;
  if (!since) return null;
  const changes = [
    ...(since.design ? [t('negotiate.since.design', { name: words(since.design) })] : []),
    ...since.added.map((id) => `+\u00a0${name(id)}`), ...since.removed.map((id) => `−\u00a0${name(id)}`),
  ];
  const write: Parameters<typeof sinceTexts>[3] = (value, { seat, before }) => {
    const round = before ? told.round - 1 : told.round;
    return mark(<MadeNumber round={round} asked={{ package: 'package', of: 'utility', seat }} text={tenths(value, language)} what={t('made:of.package', { what: seatName(seat), package: t('negotiate.round', { number: round }) })} />);
  };
  return (
    <>
      <p>{t('negotiate.since.title')} {changes.length > 0 ? changes.join('; ') : t('negotiate.since.nothing')}</p>
      {sinceTexts(told, t, language, write).map((text) => <p key={text}>{show(text)}</p>)}
    </>
  );
}
