import { useTranslation } from 'react-i18next';
import type { Library } from '../../../app/workshop/library-views.ts';
import { list } from '../../texts.ts';
import { useDesk } from '../desk.ts';
import { anything, choicesOf, facets, type Facet, type Query } from './search.ts';

/** What is searched for: words, and a list for everything else that the pictures here differ in. */
export function SearchFields({ library, query, ask }: { library: Library; query: Query; ask: (query: Query) => void }) {
  const { t } = useTranslation('library');
  return (
    <form role="search" className="library-search" onSubmit={(event) => event.preventDefault()}>
      <label>{t('search.words')}
        <input type="search" value={query.words} aria-describedby="words-hint" onChange={({ target }) => ask({ ...query, words: target.value })} />
      </label>
      <small id="words-hint" className="note">{t('search.wordsHint')}</small>
      <details>
        <summary>{t('search.more')}</summary>
        <div className="pair">
          {facets.map((facet) => <FacetField key={facet} facet={facet} library={library} query={query} ask={ask} />)}
        </div>
        <GroupsLeftOut library={library} />
      </details>
      <button type="button" className="button" onClick={() => ask(anything)}>{t('search.clear')}</button>
    </form>
  );
}

type FieldProps = { facet: Facet; library: Library; query: Query; ask: (query: Query) => void };
function FacetField({ facet, library, query, ask }: FieldProps) {
  const { t } = useTranslation('library');
  const { language } = useDesk();
  const nameOf = useNames(library);
  const choices = choicesOf(library.entries, query, facet)
    .map((choice) => ({ ...choice, label: nameOf(facet, choice.value) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  if (choices.length === 0) return null;
  return (
    <label>{t(`search.${facet}`)}
      <select value={query[facet]} onChange={({ target }) => ask({ ...query, [facet]: target.value })}>
        <option value="">{t('search.any')}</option>
        {choices.map(({ value, label, count }) => <option key={value} value={value}>{t('search.option', { label, count })}</option>)}
      </select>
    </label>
  );
}

/** How a value of a facet is called. */
function useNames({ entries, groups }: Library): (facet: Facet, value: string) => string {
  const { t } = useTranslation('library');
  const { words } = useDesk();
  return (facet, value) => {
    switch (facet) {
      case 'tag': return value;
      case 'group': return words(groups.find(({ id }) => id === value)?.label ?? { en: value, fr: value });
      case 'element': return words(entries.flatMap(({ elements }) => elements).find(({ id }) => id === value)?.label ?? { en: value, fr: value });
      case 'standing': case 'phase': case 'season': case 'scene': return t(`${facet}.${value}`, { defaultValue: value });
    }
  };
}

function GroupsLeftOut({ library: { groups, small, leastInGroup } }: { library: Library }) {
  const { t } = useTranslation('library');
  const { words, language } = useDesk();
  if (small.length > 0) return <p className="note">{t('search.groupsSmall', { least: leastInGroup, groups: list(small.map(words), language) })}</p>;
  return groups.length === 0 ? <p className="note">{t('search.groupsNone', { least: leastInGroup })}</p> : null;
}
