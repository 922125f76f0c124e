import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan, Response } from '../../../app/workshop/types.ts';
import type { SeatBallot } from '../../../app/workshop/standoff-views.ts';
import type { MyView } from '../../../app/workshop/views.ts';
import { objectionText } from '../../objections.ts';
import { list, say } from '../../texts.ts';
import { useLanguage } from '../use-session.ts';

/** How the ballots of this person's groups came out in the last round that is over: what each asks for, and whether what they named was among it. */
export function SeatBallots({ me, plan }: { me: MyView; plan: Plan }): ReactNode {
  const { t } = useTranslation('tablet');
  const round = me.ballots.at(-1)?.round;
  const ballots = me.ballots.filter((ballot) => ballot.round === round);
  if (round === undefined || ballots.length === 0) return null;
  return (
    <details className="fold gap">
      <summary>{t('bargain:ballot.title', { count: ballots.length })}</summary>
      <p className="soft">{t('bargain:ballot.rule')}</p>
      <ul className="plain-list">{ballots.map((ballot) => <li key={ballot.seat}><Ballot ballot={ballot} mine={me.responses[round]} plan={plan} /></li>)}</ul>
    </details>
  );
}

function Ballot({ ballot, mine, plan }: { ballot: SeatBallot; mine: Response | undefined; plan: Plan }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const { label, answer, mustHave, cannotAccept, criteria } = ballot;
  const asks = [
    ...(mustHave === null ? [] : [objectionText({ mustHave, cannotAccept: null }, plan, t, language)]),
    ...(cannotAccept === null ? [] : [objectionText({ mustHave: null, cannotAccept }, plan, t, language)]),
    ...(criteria.length === 0 ? [] : [t('bargain:ballot.criteria', { list: list(criteria.map((id) => say(plan.criteria.find((one) => one.id === id)?.label ?? { en: id, fr: id }, language)), language) })]),
  ];
  return (
    <>
      <p><strong>{say(label, language)}</strong></p>
      <p>{t(`bargain:ballot.answer.${answer}`)} {answer === 'objects' && asks.length === 0 ? t('bargain:ballot.nothing') : asks.join(' ')}</p>
      {leftOut(ballot, mine) ? <p>{t(answer === 'objects' ? 'ballot.yoursNot' : 'ballot.yoursKept')}</p> : null}
    </>
  );
}

/** Whether this person named something that is not what the group asks for. */
function leftOut({ answer, mustHave, cannotAccept, criteria }: SeatBallot, mine: Response | undefined): boolean {
  if (mine?.kind !== 'object') return false;
  const named = [[mine.mustHave, mustHave], [mine.cannotAccept, cannotAccept]].some(([own, group]) => own !== null && (answer !== 'objects' || own !== group));
  return named || (typeof mine.criterion === 'string' && (answer !== 'objects' || !criteria.includes(mine.criterion)));
}
