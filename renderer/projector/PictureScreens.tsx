import { pictureMark } from '../../app/workshop/care.ts';
import type { ProjectorView, WishView } from '../../app/workshop/views.ts';
import { Picture } from '../components/Picture.tsx';
import { useFit } from './fit.ts';
import { Pages, usePages } from './Pages.tsx';
import { Message, Sides, sidesOf } from './Sides.tsx';

/** One accepted picture as large as it goes, with the words it was made from; the others follow, page by page. */
export function ImageScreen({ view }: { view: ProjectorView }) {
  const { wish, pages } = useOneOf(view, view.wishes.filter(({ drawing }) => drawing));
  const fit = useFit([wish?.id, view.rehearsal, view.timer === null]);
  if (!wish?.drawing) return <Message view={view} text={({ t }) => t('hall:screen.image.none')} />;
  const { drawing } = wish;
  return (
    <div className="fit one-picture" ref={fit}>
      <Picture image={drawing.image} alt={sidesOf(view).map(({ language }) => drawing.description[language]).join(' / ')} />
      <p className="picture-words" lang={wish.language}>{wish.text}</p>
      <Mark view={view} wish={wish} />
      <Pages view={view} pages={pages} />
    </div>
  );
}

/** A picture beside the one that it was painted from. */
export function BeforeAfterScreen({ view }: { view: ProjectorView }) {
  const { wish, pages } = useOneOf(view, view.wishes.filter(({ id, drawing }) => drawing && view.befores[id]));
  const fit = useFit([wish?.id, view.rehearsal, view.timer === null]);
  const before = wish && view.befores[wish.id];
  if (!wish?.drawing || !before) return <Message view={view} text={({ t }) => t('hall:screen.beforeAfter.none')} />;
  const both = [['before', before], ['after', wish.drawing]] as const;
  return (
    <div className="fit" ref={fit}>
      <Sides view={view} tag="h1" text={({ t }) => t('hall:screen.beforeAfter.title')} />
      <div className="two-pictures">
        {both.map(([when, { image, description }]) => (
          <figure key={when}>
            <figcaption>{sidesOf(view).map(({ t, language }, place) => <span key={language} lang={language}>{place > 0 && ' / '}{t(`hall:screen.beforeAfter.${when}`)}</span>)}</figcaption>
            <Picture image={image} alt={sidesOf(view).map(({ language }) => description[language]).join(' / ')} />
          </figure>
        ))}
      </div>
      <p className="picture-words" lang={wish.language}>{wish.text}</p>
      <Mark view={view} wish={wish} />
      <Pages view={view} pages={pages} />
    </div>
  );
}

/** The one that the desk chose, else the newest; from there, page by page. */
function useOneOf(view: ProjectorView, wishes: readonly WishView[]): { wish: WishView | undefined; pages: ReturnType<typeof usePages> } {
  const pages = usePages(wishes.length, view);
  const chosen = wishes.findIndex(({ id }) => id === view.subject);
  const first = chosen >= 0 ? chosen : wishes.length - 1;
  return { wish: wishes[(first + pages.page) % Math.max(1, wishes.length)], pages };
}

/** What the picture is not. */
function Mark({ view, wish: { drawing } }: { view: ProjectorView; wish: WishView }) {
  if (!drawing) return null;
  return <p className="picture-mark">{sidesOf(view).map(({ language, t }, place) => <span key={language} lang={language}>{place > 0 && ' / '}{t(`care:mark.${pictureMark(drawing)}`)}</span>)}</p>;
}
