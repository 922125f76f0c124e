import type { ReactNode } from 'react';
import type { TFunction } from 'i18next';
import type { Language } from '../../app/workshop/types.ts';
import type { Standoff } from '../../app/workshop/standoff-views.ts';
import { standoffTexts } from '../../app/workshop/standoff-words.ts';
import { speechOf } from '../speech.ts';

/** What stands between seats, as every screen tells it. `Heading`: the level under the screen's own title. */
export function StandoffText({ standoff, t, language, heading: Heading, title }: { standoff: Standoff; t: TFunction; language: Language; heading: 'h2' | 'h3' | 'h4'; title: string }): ReactNode {
  const { lead, seats, wants, clash, stands } = standoffTexts(standoff, speechOf(t, language));
  return (
    <section className="standoff">
      <Heading>{title}</Heading>
      <p>{lead}</p>
      {seats.length > 0 ? <ul>{seats.map(({ id, name, text }) => <li key={id}><strong>{t('bargain:quoted', { name })}</strong> {text}</li>)}</ul> : null}
      {clash === null ? null : <p className="standoff-clash"><strong>{clash}</strong></p>}
      {wants.length > 0 ? <dl>{wants.map(({ id, title: want, text }) => <div key={id}><dt>{want}</dt><dd>{text}</dd></div>)}</dl> : null}
      <p>{stands}</p>
    </section>
  );
}
