import { useTranslation } from 'react-i18next';
import type { DeskBelow } from '../../app/workshop/consent-views.ts';
import { useDesk } from './desk.ts';
import { points } from './money.ts';
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
      {used.map(({ ask, seat, yes, members }) => <p key={ask}>{t('desk.used', { seat: seatName(seat), yes, members })}</p>)}
      <ul>{seats.map((below) => <li key={below.seat}><Seat below={below} round={round} proposal={proposal} /></li>)}</ul>
    </div>
  );
}

function Seat({ below, round, proposal }: { below: DeskBelow; round: number; proposal: ReadProposal }) {
  const { t } = useTranslation('consent');
  const { view, language, send } = useDesk();
  const { seatName } = useSeatNames(proposal);
  const { of, seat, from, to, people, question } = below;
  const least = view.terms?.terms.rules.consent.least ?? 5;
  const negotiating = view.phase === 'negotiate';
  return (
    <>
      <p>{t('desk.seat', { seat: seatName(seat), from: points(from, language), to: points(to, language) })}</p>
      {question === null && people < least && <p className="note">{t('desk.tooFew', { least })}</p>}
      {question === null && people >= least && negotiating && <button type="button" className="button" onClick={() => void send({ type: 'ask-consent', round, of, seat })}>{t('desk.ask')}</button>}
      {question && <output>{statusOf(question, t)}</output>}
      {question?.open && negotiating && <button type="button" className="button" onClick={() => void send({ type: 'close-consent', ask: question.ask })}>{t('desk.close')}</button>}
    </>
  );
}

function statusOf({ open, lapsed, yes, no, members, granted }: NonNullable<DeskBelow['question']>, t: ReturnType<typeof useTranslation>['t']): string {
  if (lapsed) return t('consent:desk.lapsed');
  if (open) return t('consent:desk.open', { said: yes + no, members });
  if (granted) return t('consent:desk.granted', { yes, members });
  return t('consent:desk.notGranted', { yes, members, needed: neededOf(members) });
}

/** How many must say yes: two thirds of those present, and five at least. */
const neededOf = (members: number): number => Math.max(5, Math.ceil((members * 2) / 3));
