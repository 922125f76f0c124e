import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { methodTopics } from '../../app/workshop/method-topics.ts';

/** Every rule, number and formula of the mediation for a planner: plain words first, then exactly, then the source. */
export function Methods({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('methods');
  const heading = useRef<HTMLHeadingElement>(null);
  // Who comes by keyboard or screen reader starts where the page starts.
  useEffect(() => heading.current?.focus(), []);
  const back = <button type="button" className="button" onClick={onBack}>{t('back')}</button>;
  return (
    <section aria-labelledby="methods" className="methods">
      {back}
      <h2 id="methods" ref={heading} tabIndex={-1}>{t('title')}</h2>
      <p>{t('lead')}</p>
      {methodTopics.map((topic) => (
        <article key={topic}>
          <h3>{t(`of.${topic}.name`)}</h3>
          <p>{t(`of.${topic}.plain`)}</p>
          <dl><dt>{t('exact')}</dt><dd>{t(`of.${topic}.exact`)}</dd><dt>{t('source')}</dt><dd>{t(`of.${topic}.source`)}</dd></dl>
        </article>
      ))}
      <h3>{t('why.question')}</h3>
      <p>{t('why.answer')}</p>
      {back}
    </section>
  );
}
