import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../app/workshop/views.ts';
import { Notice } from '../../components/index.ts';
import { money, number, say } from '../../texts.ts';
import { useLanguage } from '../use-session.ts';
import { readPackage, type GroupGain } from './package.ts';

/** A package in plain words: what is in it, what it costs, what is left, and what each group gets. */
export function PackageSummary({ round }: { round: RoundView }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const read = readPackage(round);
  if (!read) return <Notice kind="warning"><p>{t('package.none')}</p></Notice>;
  return (
    <section className="package">
      <h2>{read.design ? t('package.design', { name: say(read.design, language) }) : t('package.title')}</h2>
      {read.measures.length === 0 ? <p>{t('package.noMeasures')}</p> : (
        <ul>{read.measures.map(({ id, label, cost }) => <li key={id}>{say(label, language)}, {money(cost, language)}</li>)}</ul>
      )}
      <p className="sum"><span>{t('package.cost')} <strong>{money(read.cost, language)}</strong></span> <span>{t('package.left')} <strong>{money(read.left, language)}</strong></span></p>
      <h2>{t('package.groups')}</h2>
      <p className="soft">{read.base ? t('package.scaleBase', { name: say(read.base, language) }) : t('package.scale')}</p>
      <ul className="plain-list gains">{read.groups.map((group) => <li key={group.id}><Gain group={group} /></li>)}</ul>
    </section>
  );
}

function Gain({ group: { label, before, after, change, helps } }: { group: GroupGain }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const list = new Intl.ListFormat(language === 'fr' ? 'fr-CA' : 'en-CA').format(helps.map((name) => say(name, language)));
  return (
    <>
      <p className="gain-name"><strong>{say(label, language)}</strong></p>
      <p className={`gain gain-${change}`}>
        {t(`package.change.${change}`)}{' '}
        {before === null ? t('package.after', { after: number(after, language) }) : t('package.beforeAfter', { before: number(before, language), after: number(after, language) })}
      </p>
      {helps.length > 0 ? <p className="soft">{t('package.thanksTo', { list })}</p> : null}
    </>
  );
}
