import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicPackage, PublicRound, PublicSeat } from '../../../app/workshop/round-views.ts';
import type { Plan } from '../../../app/workshop/types.ts';
import type { MyView } from '../../../app/workshop/views.ts';
import { Notice, RequiredBy } from '../../components/index.ts';
import { otherConsents } from '../../demands.ts';
import { sinceTexts } from '../../since.ts';
import { list, money, points, say } from '../../texts.ts';
import { useLanguage } from '../use-session.ts';
import { Comparison } from './Comparison.tsx';
import { Demands } from './Demands.tsx';

/** A package in plain words: what is in it, what changed, what it costs, what became of what we asked for, and what each group gets. */
export function PackageSummary({ round, me, plan }: { round: PublicRound; me: Pick<MyView, 'asked' | 'ballots' | 'unlisted'>; plan: Plan }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const found = round.package;
  const demands = <Demands round={me.unlisted ? { ...round, demands: [...me.unlisted.demands, ...round.demands], measures: [...round.measures, ...me.unlisted.measures] } : round} asked={me.asked} seats={new Set(me.ballots.map(({ seat }) => seat))} />;
  if (!found) return <><Notice kind="warning"><p>{t('package.none')}</p></Notice>{demands}</>;
  const nameOf = (id: string): string => nameIn(round, id, language);
  return (
    <section className="package">
      <h2>{t('package.design', { name: say(found.design, language) })}</h2>
      {found.measures.length === 0 ? <p>{t('package.noMeasures')}</p> : (
        <ul>{found.measures.map((id) => <li key={id}>{t('package.measure', { name: nameOf(id), cost: money(costIn(round, id), language) })} <RequiredBy plan={plan} id={id} t={t} language={language} /></li>)}</ul>
      )}
      <p className="sum"><span>{t('package.cost')} <strong>{money(found.cost, language)}</strong></span> <span>{t('package.left')} <strong>{money(found.left, language)}</strong></span></p>
      <Since round={round} found={found} nameOf={nameOf} />
      {otherConsents(round, t, language).map((text) => <p key={text}><strong>{text}</strong></p>)}
      {demands}
      <h2>{t('package.groups')}</h2>
      <p className="soft">{found.base ? t('package.scaleBase', { name: say(found.base.design, language) }) : t('package.scale')}</p>
      <ul className="plain-list gains">{found.seats.map((seat) => <li key={seat.id}><Gain seat={seat} /></li>)}</ul>
      {found.withheld > 0 ? <p className="soft">{t('package.withheld', { count: found.withheld })}</p> : null}
      <Comparison found={found} nameOf={nameOf} />
    </section>
  );
}

function Since({ round, found: { since }, nameOf }: { round: PublicRound; found: PublicPackage; nameOf: (id: string) => string }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  if (!since) return null;
  const changes = [
    ...(since.design ? [t('package.since.design', { name: say(since.design, language) })] : []),
    ...(since.added.length > 0 ? [t('package.since.added', { list: list(since.added.map(nameOf), language) })] : []),
    ...(since.removed.length > 0 ? [t('package.since.removed', { list: list(since.removed.map(nameOf), language) })] : []),
  ];
  return (
    <>
      <h2>{t('package.since.title')}</h2>
      {changes.length === 0 ? <p>{t('package.since.nothing')}</p> : <ul>{changes.map((text) => <li key={text}>{text}</li>)}</ul>}
      {sinceTexts(round, t, language).map((text) => <p key={text}>{text}</p>)}
    </>
  );
}

function Gain({ seat: { label, parts, before, previous, after, change, helps, harms } }: { seat: PublicSeat }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const names = (labels: PublicSeat['helps']): string => list(labels.map((label) => say(label, language)), language);
  const shown = (value: number): string => points(value, language);
  return (
    <>
      <p className="gain-name"><strong>{say(label, language)}</strong></p>
      {parts.length > 0 ? <p className="soft">{t('common:seat.parts', { list: names(parts) })}</p> : null}
      <p className={`gain gain-${change}`}>
        {t(`package.change.${change}`)}{' '}
        {before === null ? t('package.after', { after: shown(after) }) : t('package.beforeAfter', { before: shown(before), after: shown(after) })}
      </p>
      {previous !== null && previous !== after ? <p className="soft">{t('package.previous', { previous: shown(previous) })}</p> : null}
      {helps.length > 0 ? <p className="soft">{t('package.thanksTo', { list: names(helps) })}</p> : null}
      {harms.length > 0 ? <p className="soft">{t('package.harmedBy', { list: names(harms) })}</p> : null}
    </>
  );
}

const nameIn = ({ measures }: PublicRound, id: string, language: 'en' | 'fr'): string => {
  const measure = measures.find((one) => one.id === id);
  return measure ? say(measure.label, language) : id;
};
const costIn = ({ measures }: PublicRound, id: string): number => measures.find((one) => one.id === id)?.cost ?? 0;
