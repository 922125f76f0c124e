import type { ReactElement } from 'react';
import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import type { LibraryEntry, LibraryVersion } from '../../../app/workshop/library-views.ts';
import { pseudonymName } from '../../components/index.ts';
import { useDesk } from '../desk.ts';
import { familiesOf, type Family } from './lineage.ts';

/** Wishes under those they were made from, each with the pictures it was painted from. */
export function LineageTree({ entries }: { entries: readonly LibraryEntry[] }) {
  const { t } = useTranslation('library');
  return (
    <section aria-labelledby="lineage">
      <h3 id="lineage">{t('lineage.title')}</h3>
      <p className="note">{t('lineage.help')}</p>
      <Tree className="library-tree" aria-label={t('lineage.tree')} defaultExpandedKeys={entries.map(({ wish }) => wish)}>
        {familiesOf(entries).map((family) => <Branch key={family.entry.wish} family={family} />)}
      </Tree>
    </section>
  );
}

function Branch({ family: { entry, made } }: { family: Family }): ReactElement {
  const { t } = useTranslation('library');
  const { words } = useDesk();
  const name = t('card.numbered', { number: entry.number });
  return (
    <TreeItem id={entry.wish} textValue={`${name}. ${entry.text}`} className="library-branch">
      <Row image={entry.image}>
        <b>{name}</b> <span lang={entry.language}>{entry.text}</span>
        <small>
          {words(pseudonymName(entry.pseudonym))} · {t(`standing.${entry.standing}`)}
          {entry.parentHidden && ` · ${t('lineage.hidden')}`}{made.length > 0 && ` · ${t('lineage.made', { count: made.length })}`}
        </small>
      </Row>
      {[...entry.versions].reverse().map((version) => <Version key={version.image} wish={entry.wish} version={version} />)}
      {made.map((each) => <Branch key={each.entry.wish} family={each} />)}
    </TreeItem>
  );
}

function Version({ wish, version: { image, description } }: { wish: string; version: LibraryVersion }) {
  const { t } = useTranslation('library');
  const { words } = useDesk();
  return (
    <TreeItem id={`${wish} ${image}`} textValue={`${t('lineage.version')}. ${words(description)}`} className="library-branch">
      <Row image={image}>{t('lineage.version')}<small>{words(description)}</small></Row>
    </TreeItem>
  );
}

/** The picture says nothing that the words beside it do not. */
function Row({ image, children }: { image: string; children: React.ReactNode }) {
  return (
    <TreeItemContent>
      {({ hasChildItems, level }) => (
        <div className="library-row" style={{ paddingInlineStart: `${(level - 1) * 1.75}rem` }}>
          {hasChildItems ? <Button slot="chevron" className="library-chevron"><ChevronRight aria-hidden="true" size={20} /></Button> : <span className="library-chevron" />}
          <img src={`/images/${encodeURIComponent(image)}`} alt="" loading="lazy" decoding="async" />
          <span>{children}</span>
        </div>
      )}
    </TreeItemContent>
  );
}
