import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryEntry } from '../../../app/workshop/library-views.ts';
import { useDesk } from '../desk.ts';

/** The facilitator's own words for a picture, to find it again; `known`: those used already. */
export function Tags({ entry: { wish, tags }, known }: { entry: LibraryEntry; known: readonly string[] }) {
  const { t } = useTranslation('library');
  const { send } = useDesk();
  const id = useId();
  const put = (next: readonly string[]): Promise<boolean> => send({ type: 'tag-wish', wish, tags: [...next] });
  const add = (form: HTMLFormElement): void => {
    const tag = String(new FormData(form).get('tag') ?? '').trim();
    if (tag !== '') void put([...tags, tag]).then((kept) => kept && form.reset());
  };
  return (
    <div className="library-tags">
      <h4>{t('tags.title')}</h4>
      {tags.length === 0 && <p className="note">{t('tags.none')}</p>}
      <ul>
        {tags.map((tag) => <li key={tag}>{tag}<button type="button" className="button" aria-label={t('tags.remove', { tag })} onClick={() => void put(tags.filter((each) => each !== tag))}>×</button></li>)}
      </ul>
      <form className="actions" onSubmit={(event) => { event.preventDefault(); add(event.currentTarget); }}>
        <label>{t('tags.add')}<input name="tag" list={id} maxLength={40} required /></label>
        <datalist id={id}>{known.filter((tag) => !tags.includes(tag)).map((tag) => <option key={tag}>{tag}</option>)}</datalist>
        <button type="submit" className="button">{t('tags.adding')}</button>
      </form>
    </div>
  );
}
