import { useTranslation } from 'react-i18next';
import { Picture } from '../../components/Picture.tsx';
import { useDesk } from '../desk.ts';
import { BilingualField, Part, replaced } from './fields.tsx';
import { PhotoInput } from './PhotoInput.tsx';
import type { PartProps } from './PlanEditor.tsx';

/** The place: its name, its address, and photos whose rights someone has affirmed. */
export function SitePart({ plan, change }: PartProps) {
  const { t } = useTranslation('facilitator');
  const { words } = useDesk();
  const { site } = plan;
  return (
    <Part title={t('plan.site')}>
      <BilingualField needed="name" label={t('plan.siteName')} value={site.name} onChange={(name) => change({ site: { ...site, name } })} />
      <label>{t('plan.address')}<input value={site.address} onChange={(event) => change({ site: { ...site, address: event.target.value } })} /></label>
      <PhotoInput label={t('plan.photo')} onImage={(image) => change({ site: { ...site, photos: [...site.photos, { image, description: { en: '', fr: '' }, rightsAffirmed: false }] } })} />
      {site.photos.map((photo, place) => {
        const set = (next: typeof photo | null) => change({ site: { ...site, photos: replaced(site.photos, place, next) } });
        return (
          <div key={photo.image} className="card">
            <Picture image={photo.image} alt={words(photo.description) || t('plan.photoNumber', { number: place + 1 })} />
            <BilingualField needed="description" lines={3} label={t('plan.description')} value={photo.description} onChange={(description) => set({ ...photo, description })} />
            <label className="tick"><input type="checkbox" checked={photo.rightsAffirmed} onChange={(event) => set({ ...photo, rightsAffirmed: event.target.checked })} />{t('plan.rights')}</label>
            {!photo.rightsAffirmed && <p className="wrong">{t('planFault.rights-missing')}</p>}
            <button type="button" className="button" onClick={() => set(null)}>{t('plan.removePhoto', { number: place + 1 })}</button>
          </div>
        );
      })}
    </Part>
  );
}
