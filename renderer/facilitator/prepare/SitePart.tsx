import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Picture } from '../../components/Picture.tsx';
import { useDesk } from '../desk.ts';
import { useFaultText } from '../faults.ts';
import { sendPhoto } from '../server.ts';
import { BilingualField, Part, replaced } from './fields.tsx';
import type { PartProps } from './PlanEditor.tsx';

/** The place: its name, its address, and photos whose rights someone has affirmed. */
export function SitePart({ plan, change }: PartProps) {
  const { t } = useTranslation('facilitator');
  const { tell, words } = useDesk();
  const faultText = useFaultText();
  const [busy, setBusy] = useState(false);
  const { site } = plan;
  const add = async (file: File) => {
    setBusy(true);
    const said = await sendPhoto(file);
    setBusy(false);
    if (!said.ok) return tell({ kind: 'bad', text: faultText(said) });
    change({ site: { ...site, photos: [...site.photos, { image: said.image, description: { en: '', fr: '' }, rightsAffirmed: false }] } });
  };
  return (
    <Part title={t('plan.site')}>
      <BilingualField needed label={t('plan.siteName')} value={site.name} onChange={(name) => change({ site: { ...site, name } })} />
      <label>{t('plan.address')}<input value={site.address} onChange={(event) => change({ site: { ...site, address: event.target.value } })} /></label>
      <label>{t('plan.photo')}
        <input
          type="file" accept="image/jpeg,image/png,image/webp" disabled={busy}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void add(file);
            event.target.value = '';
          }}
        />
      </label>
      <p className="note">{t('plan.photoHelp')}</p>
      {site.photos.map((photo, place) => {
        const set = (next: typeof photo | null) => change({ site: { ...site, photos: replaced(site.photos, place, next) } });
        return (
          <div key={photo.image} className="card">
            <Picture image={photo.image} alt={words(photo.description) || t('plan.photoNumber', { number: place + 1 })} />
            <BilingualField label={t('plan.description')} value={photo.description} onChange={(description) => set({ ...photo, description })} />
            <label className="tick"><input type="checkbox" checked={photo.rightsAffirmed} onChange={(event) => set({ ...photo, rightsAffirmed: event.target.checked })} />{t('plan.rights')}</label>
            {!photo.rightsAffirmed && <p className="wrong">{t('planFault.rights-missing')}</p>}
            <button type="button" className="button" onClick={() => set(null)}>{t('plan.removePhoto', { number: place + 1 })}</button>
          </div>
        );
      })}
    </Part>
  );
}
