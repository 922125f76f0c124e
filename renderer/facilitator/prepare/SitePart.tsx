import { useTranslation } from 'react-i18next';
import { PhotoCard } from '../photos/PhotoCard.tsx';
import { BilingualField, Part, replaced } from './fields.tsx';
import { PhotoInput } from './PhotoInput.tsx';
import type { PartProps } from './PlanEditor.tsx';

/** The place: its name, its address, and photos whose rights someone has affirmed. */
export function SitePart({ plan, change }: PartProps) {
  const { t } = useTranslation('facilitator');
  const { site } = plan;
  return (
    <Part title={t('plan.site')}>
      <BilingualField needed="name" label={t('plan.siteName')} value={site.name} onChange={(name) => change({ site: { ...site, name } })} />
      <label>{t('plan.address')}<input value={site.address} onChange={(event) => change({ site: { ...site, address: event.target.value } })} /></label>
      <PhotoInput label={t('plan.photo')} onImage={(image) => change({ site: { ...site, photos: [...site.photos, { image, description: { en: '', fr: '' }, rightsAffirmed: false }] } })} />
      {site.photos.map((photo, place) => (
        <PhotoCard key={place} photo={photo} place={place} set={(next) => change({ site: { ...site, photos: replaced(site.photos, place, next) } })} />
      ))}
    </Part>
  );
}
