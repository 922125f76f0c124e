import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceivedFile } from '../../../app/protocol/index.ts';
import { useDesk } from '../desk.ts';
import { native } from '../native.ts';
import { packFile, roomFault, sendFile } from './calls.ts';
import { FileChoice } from './FileChoice.tsx';
import { RoomsList } from './RoomsList.tsx';

/** The workshop as one file, made and opened in one click, and the rooms in which it is run. */
export function RoomsPart() {
  const { t } = useTranslation('rooms');
  return (
    <details className="part">
      <summary>{t('title')}</summary>
      <MakeFile />
      <OpenFile />
      <RoomsList />
    </details>
  );
}

function MakeFile() {
  const { t } = useTranslation('rooms');
  const { tell, language } = useDesk();
  const [busy, setBusy] = useState(false);
  const [made, keep] = useState<{ file: string; bytes: number } | null>(null);
  const make = async (): Promise<void> => {
    setBusy(true);
    tell(null);
    const said = await packFile();
    keep(said.ok ? said : null);
    if (!said.ok) tell(roomFault(said));
    setBusy(false);
  };
  const name = made?.file.replace(/^.*\//, '') ?? '';
  return (
    <>
      <h3>{t('pack.title')}</h3>
      <p>{t('pack.help')}</p>
      <button type="button" className="button" disabled={busy} onClick={() => void make()}>{t('pack.button')}</button>
      <output>{made && <p>{t('pack.made', { name, size: sizeText(made.bytes, language) })} <a href={`/exports/${made.file}`} download={name}>{t('pack.save')}</a></p>}</output>
    </>
  );
}

function OpenFile() {
  const { t } = useTranslation('rooms');
  const { tell } = useDesk();
  const [busy, setBusy] = useState(false);
  const [received, keep] = useState<ReceivedFile | null>(null);
  const window = native();
  const look = async (file: File | string): Promise<void> => {
    setBusy(true);
    tell(null);
    const said = await sendFile(file);
    keep(said.ok ? said.received : null);
    if (!said.ok) tell(roomFault(said));
    setBusy(false);
  };
  return (
    <>
      <h3>{t('receive.title')}</h3>
      <p>{t('receive.help')}</p>
      {window
        ? <button type="button" className="button" disabled={busy} onClick={() => void window.pickFile('workshop').then((path) => (path === null ? undefined : look(path)))}>{t('receive.pick')}</button>
        : (
          <label>{t('receive.field')}
            <input type="file" accept=".parvis" disabled={busy} onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) void look(file);
              event.target.value = '';
            }} />
          </label>
        )}
      <output>{busy && <p>{t('receive.looking')}</p>}</output>
      {received && <FileChoice received={received} onDone={() => keep(null)} />}
    </>
  );
}

/** A size as people say it: `1.2 MB`, « 1,2 Mo ». */
function sizeText(bytes: number, language: 'en' | 'fr'): string {
  return new Intl.NumberFormat(`${language}-CA`, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(bytes / 1e6);
}
