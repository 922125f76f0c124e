import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Library as Pictures, LibraryEntry } from '../../../app/workshop/library-views.ts';
import { useDesk } from '../desk.ts';
import { ComparePair } from './ComparePair.tsx';
import { ExportPart } from './ExportPart.tsx';
import { LineageTree } from './LineageTree.tsx';
import { PictureCards } from './PictureCards.tsx';
import { SearchFields } from './SearchFields.tsx';
import { anything, found } from './search.ts';
import { readLibrary } from './server.ts';
import './library.css';

const views = ['search', 'lineage', 'compare'] as const;
type View = (typeof views)[number];

/** All pictures that were proposed to the room: to search, to follow where each comes from, to compare two, to export those chosen. */
export function Library({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('library');
  const { library, failed } = useLibrary();
  const [view, look] = useState<View>('search');
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const heading = useRef<HTMLHeadingElement>(null);
  // Who comes by keyboard or screen reader starts where the page starts.
  useEffect(() => heading.current?.focus(), []);
  const entries = library?.entries ?? [];
  const picked = entries.filter(({ wish }) => chosen.has(wish));
  return (
    <section aria-labelledby="library" className="library">
      <button type="button" className="button" onClick={onBack}>{t('back')}</button>
      <h2 id="library" ref={heading} tabIndex={-1}>{t('title')}</h2>
      <p>{t('lead')}</p>
      {failed && <p className="warning">{t('failed')}</p>}
      {library && entries.length === 0 && <p className="note">{t('empty')}</p>}
      {library && entries.length > 0 && (
        <>
          <div className="library-views" role="group" aria-label={t('views')}>
            {views.map((each) => <button key={each} type="button" className="button" aria-pressed={each === view} onClick={() => look(each)}>{t(`view.${each}`)}</button>)}
          </div>
          {view === 'search' && <Search library={library} chosen={chosen} choose={choose} picked={picked} compare={() => look('compare')} />}
          {view === 'lineage' && <LineageTree entries={entries} />}
          {view === 'compare' && <ComparePair pair={picked} />}
        </>
      )}
    </section>
  );
}

type Choosing = { library: Pictures; chosen: ReadonlySet<string>; choose: (chosen: ReadonlySet<string>) => void; picked: readonly LibraryEntry[]; compare: () => void };

function Search({ library, chosen, choose, picked, compare }: Choosing) {
  const { t } = useTranslation('library');
  const [query, ask] = useState(anything);
  const fitting = found(library.entries, query);
  return (
    <>
      <SearchFields library={library} query={query} ask={ask} />
      <output className="big">{t('search.found', { count: fitting.length, all: library.entries.length })}</output>
      {fitting.length === 0 && <p className="note">{t('search.none')}</p>}
      <div className="actions library-chosen">
        <output>{t('chosen.count', { count: picked.length })}</output>
        <button type="button" className="button" onClick={() => choose(new Set([...chosen, ...fitting.map(({ wish }) => wish)]))}>{t('chosen.all')}</button>
        <button type="button" className="button" disabled={picked.length === 0} onClick={() => choose(new Set())}>{t('chosen.clear')}</button>
        <button type="button" className="button" disabled={picked.length !== 2} aria-describedby="compare-hint" onClick={compare}>{t('chosen.compare')}</button>
        <small id="compare-hint" className={picked.length === 2 ? 'hidden' : 'note'}>{t('chosen.compareHint')}</small>
      </div>
      {picked.length > 0 && <ExportPart picked={picked} />}
      <PictureCards entries={fitting} tags={[...new Set(library.entries.flatMap(({ tags }) => tags))].sort()} chosen={chosen} choose={choose} />
    </>
  );
}

/** The library as the host has it, read again whenever something of the room's wishes changes. */
function useLibrary(): { library: Pictures | null; failed: boolean } {
  const { view } = useDesk();
  const [library, keep] = useState<Pictures | null>(null);
  const [failed, fail] = useState(false);
  const key = JSON.stringify([view.phase, view.joined, view.rounds.length, view.ballots.length, view.waiting.map(({ id, status, outcome, drawing, tags, rights }) => [id, status, outcome, drawing?.image, drawing?.description, tags, rights])]);
  useEffect(() => {
    let current = true;
    void readLibrary().then((said) => {
      if (!current) return;
      if (said.ok) keep(said.library);
      fail(!said.ok);
    });
    return () => { current = false; };
  }, [key]);
  return { library, failed };
}
