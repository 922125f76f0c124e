import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { methodTopics, statisticTopics } from '../../app/workshop/method-topics.ts';

/** Every rule, number and formula of the mediation for a planner: plain words first, then exactly, then the source. */
export function Methods({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('methods');
  return (
    <Page title={t('title')} lead={t('lead')} back={t('back')} onBack={onBack}>
      {methodTopics.map((topic) => (
        <article key={topic}>
          <h3>{t(`of.${topic}.name`)}</h3>
          <p>{t(`of.${topic}.plain`)}</p>
          <dl><dt>{t('exact')}</dt><dd>{t(`of.${topic}.exact`)}</dd><dt>{t('source')}</dt><dd>{t(`of.${topic}.source`)}</dd></dl>
        </article>
      ))}
      <h3>{t('why.question')}</h3>
      <p>{t('why.answer')}</p>
    </Page>
  );
}

/** Every statistic of agreement and disagreement: in plain words, then exactly, what it takes for granted, and its source. */
export function StatisticMethods({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('methods');
  return (
    <Page title={t('statistics.title')} lead={t('statistics.lead')} back={t('statistics.back')} onBack={onBack}>
      {statisticTopics.map((topic) => (
        <article key={topic}>
          <h3>{t(`statistics.of.${topic}.name`)}</h3>
          <p>{t(`statistics.of.${topic}.plain`)}</p>
          <dl>
            <dt>{t('exact')}</dt><dd>{t(`statistics.of.${topic}.exact`)}</dd>
            <dt>{t('statistics.assumes')}</dt><dd>{t(`statistics.of.${topic}.assumes`)}</dd>
            <dt>{t('source')}</dt><dd>{t(`statistics.of.${topic}.source`)}</dd>
          </dl>
        </article>
      ))}
    </Page>
  );
}

function Page({ title, lead, back, onBack, children }: { title: string; lead: string; back: string; onBack: () => void; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Who comes by keyboard or screen reader starts where the page starts.
  useEffect(() => heading.current?.focus(), []);
  const button = <button type="button" className="button" onClick={onBack}>{back}</button>;
  return (
    <section aria-labelledby="methods" className="methods">
      {button}
      <h2 id="methods" ref={heading} tabIndex={-1}>{title}</h2>
      <p>{lead}</p>
      {children}
      {button}
    </section>
  );
}
