import { useState } from 'react';
import type { ProjectorView } from '../../app/workshop/views.ts';
import { Button } from '../components/Button.tsx';
import { Picture } from '../components/Picture.tsx';
import { Sides, sidesOf } from './Sides.tsx';

const perPage = 6;

/** Accepted wishes, six at a time so that the last row can read them; each in the words and language of its author. */
export function Gallery({ view }: { view: ProjectorView }) {
  const [asked, turnTo] = useState(0);
  const pages = Math.max(1, Math.ceil(view.wishes.length / perPage));
  const page = Math.min(asked, pages - 1);
  const named = (key: string) => sidesOf(view).map(({ t }) => t(key)).join(' / ');
  return (
    <>
      <Sides view={view} tag="h1" text={({ t }) => t(view.wishes.length === 0 ? 'gallery.none' : 'gallery.title')} />
      <ul className="gallery">
        {view.wishes.slice(page * perPage, (page + 1) * perPage).map(({ id, drawing, text, language }) => (
          <li key={id}>
            {drawing && <Picture image={drawing.image} alt={sidesOf(view).map((side) => drawing.description[side.language]).join(' / ')} />}
            <p lang={language}>{text}</p>
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <nav className="pages">
          <Button onPress={() => turnTo(Math.max(0, page - 1))} isDisabled={page === 0}>{named('gallery.previous')}</Button>
          <span>{page + 1} / {pages}</span>
          <Button onPress={() => turnTo(Math.min(pages - 1, page + 1))} isDisabled={page === pages - 1}>{named('gallery.next')}</Button>
        </nav>
      )}
    </>
  );
}
