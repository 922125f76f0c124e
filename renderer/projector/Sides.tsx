import { Fragment, type ReactNode } from 'react';
import i18next, { type TFunction } from 'i18next';
import type { Language } from '../../app/workshop/types.ts';
import type { ProjectorView } from '../../app/workshop/views.ts';

/** One language's side of the screen. */
export type Side = { language: Language; t: TFunction };
type Tag = 'h1' | 'h2' | 'p' | 'strong' | 'span' | 'div';

/** The languages of the workshop, each with its own texts; both before a workshop is known. */
export const sidesOf = (view: ProjectorView | null): Side[] =>
  (view?.plan?.languages ?? ['fr', 'en']).map((language) => ({ language, t: i18next.getFixedT(language, 'projector') }));

/** A text in each language, side by side, each marked with its language. `hidden` keeps it for screen readers alone. */
export function Sides({ view, tag: Tag, text, hidden = false }: { view: ProjectorView | null; tag: Tag; text: (side: Side) => ReactNode; hidden?: boolean }) {
  return (
    <div className={hidden ? 'only-read' : 'sides'}>
      {sidesOf(view).map((side, place) => (
        <Fragment key={side.language}>{Tag === 'h1' && place > 0 ? <p className="as-h1" lang={side.language}>{text(side)}</p> : <Tag lang={side.language}>{text(side)}</Tag>}</Fragment>
      ))}
    </div>
  );
}

/** What stands alone on the screen while there is nothing to show yet. */
export function Message({ view, text }: { view: ProjectorView | null; text: (side: Side) => ReactNode }) {
  return <div className="message"><Sides view={view} tag="h1" text={text} /></div>;
}
