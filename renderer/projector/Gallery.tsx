import type { ProjectorView } from '../../app/workshop/views.ts';
import { Picture } from '../components/Picture.tsx';
import { Pages, usePages } from './Pages.tsx';
import { Sides, sidesOf } from './Sides.tsx';

const perPage = 6;

/** Accepted wishes, six at a time so that the last row can read them; each in the words and language of its author. */
export function Gallery({ view }: { view: ProjectorView }) {
  const pages = usePages(Math.ceil(view.wishes.length / perPage));
  return (
    <>
      <Sides view={view} tag="h1" text={({ t }) => t(view.wishes.length === 0 ? 'gallery.none' : 'gallery.title')} />
      <ul className="gallery">
        {view.wishes.slice(pages.page * perPage, (pages.page + 1) * perPage).map(({ id, drawing, text, language }) => (
          <li key={id}>
            {drawing && <Picture image={drawing.image} alt={sidesOf(view).map((side) => drawing.description[side.language]).join(' / ')} />}
            <p lang={language}>{text}</p>
          </li>
        ))}
      </ul>
      <Pages view={view} pages={pages} />
    </>
  );
}
