import type { Standoff } from '../../app/workshop/standoff-views.ts';
import { standoffTexts } from '../../app/workshop/standoff-words.ts';
import { speechOf } from '../speech.ts';
import type { Side } from './Sides.tsx';

type Props = { standoff: Standoff; side: Side };

/** Who objects and to what, and which demands stand against each other. */
export function ObjectingPage({ standoff, side: { t, language } }: Props) {
  const { lead, seats, clash, stands } = standoffTexts(standoff, speechOf(t, language));
  return (
    <>
      <p className="cost">{t('bargain:standoff.title')}</p>
      <p>{lead}</p>
      {seats.length > 0 && <ul>{seats.map(({ id, name, text }) => <li key={id}><strong>{t('bargain:quoted', { name })}</strong> {text}</li>)}</ul>}
      {clash !== null && <p><strong>{clash}</strong></p>}
      <p>{stands}</p>
    </>
  );
}

/** Why each demand is not in the package, and how far apart the groups are about it. */
export function WantsPage({ standoff, side: { t, language } }: Props) {
  const { wants } = standoffTexts(standoff, speechOf(t, language));
  return (
    <>
      <p className="cost">{t('bargain:standoff.title')}</p>
      <ul>{wants.map(({ id, title, text }) => <li key={id}><strong>{title}</strong> {text}</li>)}</ul>
    </>
  );
}
