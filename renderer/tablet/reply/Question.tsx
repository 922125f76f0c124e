import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../app/workshop/types.ts';
import type { PublicRound } from '../../../app/workshop/round-views.ts';
import { Choice, Field, type Option } from '../../components/index.ts';
import { money, say } from '../../texts.ts';
import { useLanguage } from '../use-session.ts';
import type { About, ReplyFields } from './reply.ts';

type Props = { plan: Plan; round: PublicRound; held: ReplyFields; change: (part: Partial<ReplyFields>) => void };

/** The question of one step. */
export function Question({ plan, round, held, change }: Props): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const { inside, outside } = measuresOf(plan, round, (cents) => money(cents, language), (text) => say(text, language));
  const choosing = { hideLabel: true, label: t(`bargain:reply.step.${held.step}`) };
  const words = { lines: 3, maxLength: 2_000 };
  switch (held.step) {
    case 'answer': return (
      <Choice label={t('negotiate.question')} value={held.kind} onChange={(kind) => change({ kind })}
        options={[{ value: 'accept', label: t('negotiate.accept') }, { value: 'reserve', label: t('bargain:reply.reserve'), hint: t('bargain:reply.reserveHint') }, { value: 'object', label: t('negotiate.object') }]} />
    );
    case 'reservation': return <Field {...words} label={t('bargain:reply.reservation')} hint={t('bargain:reply.reservationHint')} value={held.reservation} onChange={(reservation) => change({ reservation })} />;
    case 'about': return <Choice<About> {...choosing} value={held.about} onChange={(about) => change({ about })} options={aboutOptions(inside.length > 0, outside.length > 0, t)} />;
    case 'out': return <Choice {...choosing} hint={held.about === 'swap' ? t('bargain:reply.swapHint') : t('bargain:reply.ballotHint')} value={held.cannotAccept || null} onChange={(cannotAccept) => change({ cannotAccept })} options={inside} />;
    case 'in': return <Choice {...choosing} hint={t('bargain:reply.ballotHint')} value={held.mustHave || null} onChange={(mustHave) => change({ mustHave })} options={outside} />;
    case 'criterion': return (
      <Choice {...choosing} hint={t('bargain:reply.criterionHint')} value={held.criterion || null} onChange={(criterion) => change({ criterion })}
        options={plan.criteria.map(({ id, label, question }) => ({ value: id, label: say(label, language), hint: say(question, language) }))} />
    );
    case 'reason': return <Field {...words} label={t('negotiate.reason')} hint={t('negotiate.reasonHint')} value={held.reason} onChange={(reason) => change({ reason })} />;
  }
}

/** What can be said: nothing can be swapped where the package is empty, or holds everything. */
function aboutOptions(some: boolean, more: boolean, t: (key: string) => string): Option<About>[] {
  const all: readonly (readonly [About, boolean])[] = [['swap', some && more], ['must-have', more], ['cannot-accept', some], ['criterion', true], ['other', true]];
  return all.flatMap(([value, can]) => (can ? [{ value, label: t(`bargain:reply.about.${value}`) }] : []));
}

function measuresOf(plan: Plan, round: PublicRound, price: (cents: number) => string, name: (text: Plan['title']) => string) {
  const chosen = new Set(round.package?.measures);
  const among = (inside: boolean): Option<string>[] => plan.measures.filter(({ id }) => chosen.has(id) === inside)
    .map(({ id, label, cost }) => ({ value: id, label: name(label), hint: price(cost) }));
  return { inside: among(true), outside: among(false) };
}
