import { pictureMark } from '../../app/workshop/care.ts';
import type { ProjectorView } from '../../app/workshop/views.ts';
import { Picture } from '../components/Picture.tsx';
import { ChecksLegend, isTold, Seen } from './Seen.tsx';
import { useFit } from './fit.ts';
import { galleryPages } from './gallery-pages.ts';
import { Pages, usePages } from './Pages.tsx';
import { Message, Sides, sidesOf } from './Sides.tsx';

/** Accepted wishes, as many at a time as the last row can read; each in the words and language of its author. */
export function Gallery({ view }: { view: ProjectorView }) {
  const pair = view.wishes.filter(({ id }) => view.pair.includes(id));
  // Of two to compare, one may have been withdrawn or set aside since.
  const all = galleryPages(pair.length > 0 ? pair : view.wishes);
  const pages = usePages(all.length, view);
  const shown = all[pages.page] ?? [];
  const fit = useFit([shown.map(({ id }) => `${id} ${isTold(view.checks[id])}`).join(' '), view.rehearsal]);
  if (shown.length === 0) return <Message view={view} text={({ t }) => t('gallery.none')} />;
  return (
    <div className="fit" ref={fit}>
      <Sides view={view} tag="h1" text={({ t }) => t('gallery.title')} />
      <ul className={`gallery ${shown.length > 3 ? 'gallery-many' : `gallery-${shown.length}`}`}>
        {shown.map(({ id, drawing, text, language }) => (
          <li key={id}>
            {drawing && <Picture image={drawing.image} alt={sidesOf(view).map((side) => drawing.description[side.language]).join(' / ')} />}
            <div className="said">
              {drawing && <p className="picture-mark">{sidesOf(view).map(({ language: tongue, t }, place) => <span key={tongue} lang={tongue}>{place > 0 && ' / '}{t(`care:mark.${pictureMark(drawing)}`)}</span>)}</p>}
              <p lang={language}>{text}</p>
              <Seen count={view.checks[id]} view={view} />
            </div>
          </li>
        ))}
      </ul>
      {shown.some(({ id }) => isTold(view.checks[id])) && <ChecksLegend view={view} />}
      <Pages view={view} pages={pages} />
    </div>
  );
}
