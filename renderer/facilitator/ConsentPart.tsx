import { useTranslation } from 'react-i18next';
import type { DeskBelow } from '../../app/workshop/consent-views.ts';
import { slot, slotted } from '../components/slotted.tsx';
import { useDesk } from './desk.ts';
import { MadeNumber } from './made/MadeNumber.tsx';
import { Openable } from './made/Openable.tsx';
import { points, whole } from './money.ts';
import type { ReadProposal } from './proposal.ts';
import { useSeatNames } from './seat-names.ts';

/** The seats that a refused demand, or the package itself, would leave below where they begin: each may be asked, where it is large enough. */
export function ConsentPart({ of, round, proposal }: { of: string; round: number; proposal: ReadProposal }) {
  const { t } = useTranslation('consent');
  const { view } = useDesk();
  const { seatName } = useSeatNames(proposal);
  const seats = view.records.at(-1)?.round === round ? view.below.filter((below) => below.of === of) : [];
  const used = view.records.find((record) => record.round === round)?.consents?.filter((consent) => consent.of === of) ?? [];
  if (seats.length === 0 && used.length === 0) return null;
  return (
    <div className="consents">
      {seats.length > 0 && <p><b>{t('desk.title')}</b>{of === 'package' && <> {t('desk.package')}</>}</p>}
      {used.map(({ ask, seat, yes, members }) => <p key={ask}><Said text={t('desk.used', { seat: seatName(seat), yes: slot('yes'), members: slot('members') })} counts={{ yes, members }} seat={seatName(seat)} /></p>)}
      <ul>{seats.map((below) => <li key={below.seat}><Seat below={below} round={round} proposal={proposal} /></li>)}</ul>
    </div>
  );
}

function Seat({ below, round, proposal }: { below: DeskBelow; round: number; proposal: ReadProposal }) {
  const { t } = useTranslation(['consent', 'made']);
  const { view, language, send } = useDesk();
  const { seatName } = useSeatNames(proposal);
  const { of, seat, from, to, people, question } = below;
  const least = view.terms?.terms.rules.consent.least ?? 5;
  const negotiating = view.phase === 'negotiate';
  const open = (key: string, value: number) => (
    <MadeNumber round={round} asked={{ package: key, of: 'utility', seat }} text={points(value, language)} what={t('made:of.package', { what: seatName(seat), package: t(key === 'base' ? 'made:before' : 'made:consent.then') })} />
  );
  return (
    <>
      <p>{slotted(t('desk.seat', { seat: seatName(seat), from: slot('from'), to: slot('to') }), { from: open('base', from), to: open(of, to) })}</p>
      {question === null && people < least && <p className="note">{t('desk.tooFew', { least })}</p>}
      {question === null && people >= least && negotiating && <button type="button" className="button" onClick={() => void send({ type: 'ask-consent', round, of, seat })}>{t('desk.ask')}</button>}
      {question && <output><Said text={statusOf(question, t)} counts={{ ...question, said: question.yes + question.no, needed: neededOf(question.members) }} seat={seatName(seat)} /></output>}
      {question?.open && negotiating && <button type="button" className="button" onClick={() => void send({ type: 'close-consent', ask: question.ask })}>{t('desk.close')}</button>}
    </>
  );
}

/** A sentence about a question, with its counts to be opened. */
function Said({ text, counts, seat }: { text: string; counts: Partial<Record<(typeof counted)[number], number>>; seat: string }) {
  const { t } = useTranslation('made');
  const { language } = useDesk();
  const open = (key: (typeof counted)[number]) => <Openable text={whole(counts[key] ?? 0, language)} what={t('of.package', { what: seat, package: t(`consent.name.${key}`) })}><p>{t(`consent.${key}`)}</p></Openable>;
  return slotted(text, Object.fromEntries(counted.map((key) => [key, open(key)])));
}

const counted = ['yes', 'said', 'members', 'needed'] as const;

/** Counts are left open in it. */
function statusOf({ open, lapsed, granted }: NonNullable<DeskBelow['question']>, t: ReturnType<typeof useTranslation>['t']): string {
  if (lapsed) return t('consent:desk.lapsed');
  if (open) return t('consent:desk.open', { said: slot('said'), members: slot('members') });
  if (granted) return t('consent:desk.granted', { yes: slot('yes'), members: slot('members') });
  return t('consent:desk.notGranted', { yes: slot('yes'), members: slot('members'), needed: slot('needed') });
}

/** How many must say yes: two thirds of those present, and five at least. */
const neededOf = (members: number): number => Math.max(5, Math.ceil((members * 2) / 3));
