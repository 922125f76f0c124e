import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk.ts';
import { native } from '../native.ts';

/** What the files are for, by how their names end; in the order in which they are offered. */
const uses = { read: /\.(?:pdf|html)$/, reckon: /\.xlsx$/, pictures: /\.zip$/, tables: /\.csv$/, programs: /\.json$/ } as const satisfies Record<string, RegExp>;
const open = ['read', 'reckon', 'pictures'] as const;
const folded = ['tables', 'programs'] as const;

/** The files that were written, by what they are for: to read first; those with rows of single people are only named. */
export function ReportFiles() {
  const { t } = useTranslation('facilitator');
  const { files } = useDesk();
  const shared = files.filter((name) => !name.startsWith('restricted/'));
  if (files.length === 0) return null;
  const forUse = (use: keyof typeof uses): string[] => shared.filter((name) => uses[use].test(name));
  return (
    <>
      {open.map((use) => forUse(use).length > 0 && <div key={use}><h3>{t(`close.forms.${use}`)}</h3><Links names={forUse(use)} /></div>)}
      {folded.map((use) => forUse(use).length > 0 && (
        <details key={use}>
          <summary>{t(`close.forms.${use}`, { count: forUse(use).length })}</summary>
          <Links names={forUse(use)} />
        </details>
      ))}
      {native() && <button type="button" className="button" onClick={() => void native()?.openExports()}>{t('close.folder')}</button>}
      {shared.length < files.length && <p className="warning">{t('close.restricted')}</p>}
    </>
  );
}

const Links = ({ names }: { names: readonly string[] }) => (
  <ul className="files">{names.map((name) => <li key={name}><a href={`/exports/${name}`} target="_blank" rel="noreferrer">{name}</a></li>)}</ul>
);
