import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentQuestion } from '../../../app/workshop/consent-views.ts';
import type { PublicTerms } from '../../../app/workshop/terms.ts';
import { Button, Choice, Notice } from '../../components/index.ts';
import { hundredths, list, say } from '../../texts.ts';
import { Standing } from '../Standing.tsx';
import { useGive, useLanguage } from '../use-session.ts';

/** What my seats are asked: whether they may end below where they begin. Before the package, for it is mine to answer. */
export function Questions({ questions, terms }: { questions: readonly ConsentQuestion[]; terms: PublicTerms | null }): ReactNode {
  return questions.map((question) => <Question key={question.ask} question={question} least={terms?.terms.rules.consent.least ?? 5} />);
}

function Question({ question, least }: { question: ConsentQuestion; least: number }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const { about, from, now, to, gains, open, outcome } = question;
  const shown = (value: number): string => hundredths(value, language);
  const gaining = gains.map(({ label, from: before, to: after }) => t('consent:tablet.gainOne', { name: say(label, language), from: shown(before), to: shown(after) }));
  return (
    <section className="consent-question" aria-label={t('consent:tablet.title')}>
      <Notice kind="warning" live title={t('consent:tablet.title')}>
        <p>{t('consent:tablet.why', { seat: say(question.seat, language) })}</p>
        <p>{about ? t(`consent:tablet.${about.kind}`, { measure: say(about.measure, language) }) : t('consent:tablet.package')}</p>
        <p><strong>{t('consent:tablet.lose', { from: shown(from), to: shown(to) })}</strong>{now === null ? '' : ` ${t('consent:tablet.now', { now: shown(now) })}`}</p>
        <p>{gaining.length > 0 ? t('consent:tablet.gain', { list: list(gaining, language) }) : t('consent:tablet.noGain')}</p>
        {open ? <p>{t('consent:tablet.rule', { least })}</p> : null}
      </Notice>
      {open ? <Answering question={question} /> : null}
      {outcome ? <p><strong>{t('consent:tablet.ended')}</strong> {outcome.granted ? t('consent:tablet.granted', { yes: outcome.yes, members: outcome.members }) : t('consent:tablet.notGranted')}</p> : null}
    </section>
  );
}

/** Nothing is chosen beforehand. */
function Answering({ question: { ask, mine } }: { question: ConsentQuestion }): ReactNode {
  const { t } = useTranslation('tablet');
  const given = mine === null ? null : mine ? 'yes' : 'no';
  const [chosen, choose] = useState<'yes' | 'no' | null>(null);
  const { standing, give } = useGive((command) => command.type === 'consent' && command.ask === ask, mine !== null);
  const now = chosen ?? given;
  return (
    <form className="ask" onSubmit={(event) => { event.preventDefault(); if (now !== null) void give({ type: 'consent', ask, yes: now === 'yes' }); }}>
      <Choice<'yes' | 'no'> label={t('consent:tablet.question')} value={now} onChange={choose} options={[{ value: 'yes', label: t('consent:tablet.yes') }, { value: 'no', label: t('consent:tablet.no') }]} />
      <div className="actions"><Button look="main" type="submit" isDisabled={now === null}>{standing === 'none' ? t('consent:tablet.send') : t('consent:tablet.again')}</Button></div>
      <Standing standing={standing} changed={chosen !== null && chosen !== given && standing !== 'saved'} />
      <p className="soft">{t('consent:tablet.until')}</p>
    </form>
  );
}
