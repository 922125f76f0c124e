import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { heldBack, type LibraryAudience, type LibraryEntry, type LibraryOrder } from '../../../app/workshop/library-views.ts';
import { Choice } from '../../components/index.ts';
import { useDesk } from '../desk.ts';
import { faultTold } from '../faults.ts';
import { exportPictures } from './server.ts';

const languages = ['both', 'fr', 'en'] as const satisfies readonly LibraryOrder['language'][];
const audiences = ['public', 'restricted'] as const satisfies readonly LibraryAudience[];

/** Writes the chosen pictures with their captions, and says beforehand which are left out, and why. */
export function ExportPart({ picked }: { picked: readonly LibraryEntry[] }) {
  const { t } = useTranslation('library');
  const { tell } = useDesk();
  const [language, speak] = useState<LibraryOrder['language']>('both');
  const [audience, address] = useState<LibraryAudience>('public');
  const [busy, setBusy] = useState(false);
  const [files, keep] = useState<readonly string[]>([]);
  const left = audience === 'public' ? picked.filter((entry) => heldBack(entry) !== null) : [];
  const count = picked.length - left.length;
  const write = async (): Promise<void> => {
    setBusy(true);
    const said = await exportPictures({ wishes: picked.map(({ wish }) => wish), language, audience });
    if (said.ok) keep(said.files);
    tell(said.ok ? { kind: 'good', key: 'library:export.done', params: { count: said.files.length } } : faultTold(said));
    setBusy(false);
  };
  return (
    <details className="part">
      <summary>{t('export.title')}</summary>
      <p>{t('export.help')}</p>
      <div className="pair">
        <Choice<LibraryAudience> label={t('export.audience')} value={audience} onChange={address} options={audiences.map((value) => ({ value, label: t(`export.${value}`), hint: t(`export.${value}Hint`) }))} />
        <Choice<LibraryOrder['language']> label={t('export.language')} value={language} onChange={speak} options={languages.map((value) => ({ value, label: t(`export.languages.${value}`) }))} />
      </div>
      <LeftOut left={left} />
      {count === 0 && <p className="warning">{t('export.nothing')}</p>}
      <button type="button" className="button button-main" disabled={busy || count === 0} onClick={() => void write()}>{t('export.write', { count })}</button>
      <Written files={files} />
    </details>
  );
}

function LeftOut({ left }: { left: readonly LibraryEntry[] }) {
  const { t } = useTranslation('library');
  if (left.length === 0) return null;
  return (
    <div className="warning">
      <p>{t('export.left', { count: left.length })}</p>
      <ul>{left.map((entry) => <li key={entry.wish}>{t('export.leftEntry', { number: entry.number, why: t(`held.${heldBack(entry) ?? ''}`) })}</li>)}</ul>
    </div>
  );
}

/** The pages to read; pictures and table lie in the folder beside them. */
function Written({ files }: { files: readonly string[] }) {
  const { t } = useTranslation('library');
  const [first] = files;
  if (first === undefined) return null;
  return (
    <>
      <h4>{t('export.files')}</h4>
      <p>{t('export.where', { folder: first.split('/').slice(0, -1).join('/') })}</p>
      <ul>{files.filter((name) => /\.(html|csv)$/.test(name)).map((name) => <li key={name}><a href={`/exports/${name}`} target="_blank" rel="noreferrer">{name}</a></li>)}</ul>
    </>
  );
}
