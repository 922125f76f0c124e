import type { ReactNode } from 'react';
import type { TFunction } from 'i18next';
import type { Language } from '../../app/workshop/types.ts';
import type { Standoff } from '../../app/workshop/standoff-views.ts';
import { standoffTexts, type Speech } from '../../app/workshop/standoff-words.ts';
import { speechOf } from '../speech.ts';

type Props = {
  standoff: Standoff; t: TFunction; language: Language; heading: 'h2' | 'h3' | 'h4'; title: string; speech?: Speech; show?: (text: string) => ReactNode;
};

/**
 * What stands between seats, as every screen tells it. `Heading`: the level under the screen's own title. `speech`: a voice that
 * marks its numbers, with what puts there what opens.
 */
export function StandoffText({ standoff, t, language, heading: Heading, title, speech = speechOf(t, language), show = (text) => text }: Props): ReactNode {
  const { lead, seats, wants, clash, stands } = standoffTexts(standoff, speech);
  return (
    <section className="standoff">
      <Heading>{title}</Heading>
      <p>{show(lead)}</p>
      {seats.length > 0 ? <ul>{seats.map(({ id, name, text }) => <li key={id}><strong>{t('bargain:quoted', { name })}</strong> {show(text)}</li>)}</ul> : null}
      {clash === null ? null : <p className="standoff-clash"><strong>{show(clash)}</strong></p>}
      {wants.length > 0 ? <dl>{wants.map(({ id, title: want, text }) => <div key={id}><dt>{show(want)}</dt><dd>{show(text)}</dd></div>)}</dl> : null}
      <p>{stands}</p>
    </section>
  );
}
