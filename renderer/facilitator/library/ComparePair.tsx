import { useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryEntry } from '../../../app/workshop/library-views.ts';
import type { BallotResult } from '../../../app/workshop/views.ts';
import { pseudonymName } from '../../components/index.ts';
import { list, mean, percent } from '../../texts.ts';
import { useDesk } from '../desk.ts';
import { Facts } from './PictureCards.tsx';
import { shownIn } from './shown.ts';

/** Two pictures beside one another: magnified and moved together, with their words, what was understood, and ratings that are shown. */
export function ComparePair({ pair }: { pair: readonly LibraryEntry[] }) {
  const { t } = useTranslation('library');
  const { language } = useDesk();
  const [zoom, magnify] = useState(100);
  const left = useRef<HTMLDivElement>(null);
  const right = useRef<HTMLDivElement>(null);
  const [first, second] = pair;
  return (
    <section aria-labelledby="compare">
      <h3 id="compare">{t('compare.title')}</h3>
      {(pair.length !== 2 || !first || !second) && <p className="note">{t('compare.need')}</p>}
      {pair.length === 2 && first && second && (
        <>
          <label className="library-zoom">{t('compare.zoom')} ({percent(zoom / 100, language)})
            <input type="range" min={100} max={400} step={25} value={zoom} aria-valuetext={percent(zoom / 100, language)} onChange={({ target }) => magnify(Number(target.value))} />
          </label>
          <OnBigScreen first={first} second={second} />
          <div className="library-pair">
            <Side entry={first} other={second} zoom={zoom} view={left} follow={right} />
            <Side entry={second} other={first} zoom={zoom} view={right} follow={left} />
          </div>
        </>
      )}
    </section>
  );
}

/** The room may look at the same two, where it may see both. */
function OnBigScreen({ first, second }: { first: LibraryEntry; second: LibraryEntry }) {
  const { t } = useTranslation('library');
  const { view, send } = useDesk();
  const accepted = [first, second].every(({ wish }) => view.wishes.some(({ id }) => id === wish));
  const shown = view.projector === 'gallery' && [first, second].every(({ wish }) => view.pair.includes(wish));
  if (!accepted) return <p className="note">{t('compare.notAccepted')}</p>;
  return (
    <button type="button" className="button" onClick={() => void send({ type: 'project', view: 'gallery', ...(!shown && { pair: [first.wish, second.wish] as const }) })}>
      {t(shown ? 'compare.stop' : 'compare.project')}
    </button>
  );
}

type View = RefObject<HTMLDivElement | null>;
function Side({ entry, other, zoom, view, follow }: { entry: LibraryEntry; other: LibraryEntry; zoom: number; view: View; follow: View }) {
  const { t } = useTranslation('library');
  const { words, language } = useDesk();
  const { number, image, description, text } = entry;
  const theirs = shownIn(other, words, t);
  const named = (alone: boolean): string => list(shownIn(entry, words, t).filter((name) => theirs.includes(name) !== alone), language) || t('compare.nothing');
  return (
    <article aria-labelledby={`compare-${number}`}>
      <h4 id={`compare-${number}`}>{t('card.numbered', { number })} · {words(pseudonymName(entry.pseudonym))} · {t(`standing.${entry.standing}`)}</h4>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard (axe: scrollable-region-focusable). */}
      <div className="library-view" role="region" aria-label={t('compare.area', { number })} tabIndex={0} ref={view} onScroll={({ currentTarget }) => together(currentTarget, follow.current)}>
        <img src={`/images/${encodeURIComponent(image)}`} alt={words(description)} style={{ width: `${zoom}%` }} />
      </div>
      <p className="by">{t('compare.words')}</p>
      <blockquote lang={entry.language}>{text}</blockquote>
      <dl className="library-facts">
        <dt>{t('compare.both')}</dt><dd>{named(false)}</dd>
        <dt>{t('compare.only')}</dt><dd>{named(true)}</dd>
      </dl>
      <Ratings entry={entry} />
      <Facts entry={entry} />
    </article>
  );
}

/** The other one shows the same part. What is set to what it has already sends no event back. */
function together(moved: HTMLElement, other: HTMLElement | null): void {
  if (!other) return;
  other.scrollLeft = moved.scrollLeft;
  other.scrollTop = moved.scrollTop;
}

/** What the room said of the design that a wish is tied to, where the facilitator shows it. */
function Ratings({ entry }: { entry: LibraryEntry }) {
  const { t } = useTranslation('library');
  const { results, view, words, language } = useDesk();
  const rated = entry.design === null ? [] : ratingsOf(results, `design:${entry.design}`);
  if (entry.design === null) return null;
  const nameOf = (id: string): string => words(view.plan?.criteria.find((criterion) => criterion.id === id)?.label ?? { en: id, fr: id });
  return (
    <>
      <p className="by">{t('compare.ratings')}</p>
      {rated.length === 0 && <p className="note">{t('compare.noRatings')}</p>}
      <dl className="library-facts">
        {rated.map(({ criterion, average, answers }) => (
          <div key={criterion}><dt>{nameOf(criterion)}</dt><dd>{t('compare.rated', { mean: mean(average, language), number: answers })}</dd></div>
        ))}
      </dl>
    </>
  );
}

/** Means of everyone who answered, by criterion, of the newest ballot that is shown. */
function ratingsOf(results: readonly BallotResult[], item: string): { criterion: string; average: number; answers: number }[] {
  for (const { lines, tables } of [...results].reverse()) {
    const whole = lines.findIndex((line) => line.whole);
    const rated = tables.flatMap(({ item: of, criterion, cells }) => {
      const cell = of === item ? cells.find(([line]) => line === whole) : undefined;
      return criterion !== null && cell ? [{ criterion, answers: cell[1], average: cell[2] }] : [];
    });
    if (rated.length > 0) return rated;
  }
  return [];
}
