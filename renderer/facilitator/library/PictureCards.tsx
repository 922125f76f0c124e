import { useTranslation } from 'react-i18next';
import { pictureMark } from '../../../app/workshop/care.ts';
import type { LibraryEntry } from '../../../app/workshop/library-views.ts';
import { pseudonymName } from '../../components/index.ts';
import { list } from '../../texts.ts';
import { useDesk } from '../desk.ts';
import { shownIn } from './shown.ts';
import { Tags } from './Tags.tsx';

type Props = { entries: readonly LibraryEntry[]; tags: readonly string[]; chosen: ReadonlySet<string>; choose: (chosen: ReadonlySet<string>) => void };

/** The pictures that were found, each to be chosen, with its words, what was understood, its tags and how it was made. */
export function PictureCards({ entries, tags, chosen, choose }: Props) {
  const toggle = (wish: string, on: boolean): void => choose(new Set(on ? [...chosen, wish] : [...chosen].filter((each) => each !== wish)));
  return (
    <ul className="cards">
      {entries.map((entry) => <PictureCard key={entry.wish} entry={entry} tags={tags} chosen={chosen.has(entry.wish)} choose={(on) => toggle(entry.wish, on)} />)}
    </ul>
  );
}

type CardProps = { entry: LibraryEntry; tags: readonly string[]; chosen: boolean; choose: (on: boolean) => void };
function PictureCard({ entry, tags, chosen, choose }: CardProps) {
  const { t } = useTranslation('library');
  const { words, language } = useDesk();
  const { number, image, description, text, language: written, pseudonym, standing } = entry;
  const shown = shownIn(entry, words, t);
  return (
    <li className={chosen ? 'card library-picked' : 'card'}>
      <img className="picture" src={`/images/${encodeURIComponent(image)}`} alt={words(description)} loading="lazy" decoding="async" />
      <label className="tick"><input type="checkbox" checked={chosen} aria-label={t('card.choose', { number })} onChange={({ target }) => choose(target.checked)} />{t('card.numbered', { number })}</label>
      <p lang={written} className="wish">{text}</p>
      <p className="by">{words(pseudonymName(pseudonym))} · {t(`standing.${standing}`)}{entry.tags.length > 0 && ` · ${entry.tags.map((tag) => `#${tag}`).join(' ')}`}</p>
      {shown.length > 0 && <p className="by">{t('card.understood', { elements: list(shown, language) })}</p>}
      <details>
        <summary>{t('card.facts')}</summary>
        <Tags entry={entry} known={tags} />
        <Facts entry={entry} />
      </details>
    </li>
  );
}

/** How a picture was made, and who may use it. */
export function Facts({ entry }: { entry: LibraryEntry }) {
  const { t } = useTranslation('library');
  const { words } = useDesk();
  const { description, engine, sourceType, model, seed, sent, rights } = entry;
  return (
    <dl className="library-facts">
      <dt>{t('card.description')}</dt><dd>{words(description)}</dd>
      <dt>{t('card.madeBy')}</dt>
      <dd>{engine === 'sketch' ? t('card.sketchEngine') : engine}{model !== null && ` (${model})`}, {t('card.seed', { seed })}. {t(`care:mark.${pictureMark({ engine, sourceType: sourceType ?? undefined })}`)}</dd>
      {sent !== null && <><dt>{t('card.sent')}</dt><dd>{sent}</dd></>}
      <dt>{t('card.rights')}</dt><dd>{t(`care:rights.told.${rights}`)}</dd>
    </dl>
  );
}
