import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SitePhoto } from '../../../app/workshop/types.ts';
import { Button, Picture } from '../../components/index.ts';
import { useDesk } from '../desk.ts';
import { typed } from '../money.ts';
import { BilingualField } from '../prepare/fields.tsx';
import { GroundEditor } from './GroundEditor.tsx';

/** A photo of the site: what it shows, who may use it, and what is done to it before anybody else sees it. Null takes it out. */
export function PhotoCard({ photo, place, set }: { photo: SitePhoto; place: number; set: (next: SitePhoto | null) => void }) {
  const { t } = useTranslation(['facilitator', 'photos']);
  const { words, language } = useDesk();
  const [open, setOpen] = useState<'ground' | null>(null);
  const { ground, rightsAffirmed } = photo;
  return (
    <div className="card">
      <Picture image={photo.image} alt={words(photo.description) || t('plan.photoNumber', { number: place + 1 })} />
      <BilingualField needed="description" lines={3} label={t('plan.description')} value={photo.description} onChange={(description) => set({ ...photo, description })} />
      <label className="tick"><input type="checkbox" checked={rightsAffirmed} onChange={(event) => set({ ...photo, rightsAffirmed: event.target.checked })} />{t('plan.rights')}</label>
      {!rightsAffirmed && <p className="wrong">{t('planFault.rights-missing')}</p>}
      <ul className="photo-status">
        <li className={ground && 'done'}>{ground ? t('photos:photo.hasGround', { width: typed(language)(ground.width), depth: typed(language)(ground.depth) }) : t('photos:photo.noGround')}</li>
      </ul>
      <div className="actions">
        <Button isDisabled={!rightsAffirmed} onPress={() => setOpen('ground')}>{t(ground ? 'photos:photo.groundAgain' : 'photos:photo.ground')}</Button>
        <Button onPress={() => set(null)}>{t('plan.removePhoto', { number: place + 1 })}</Button>
      </div>
      <GroundEditor photo={photo} isOpen={open === 'ground'} onClose={() => setOpen(null)} onGround={(next) => set({ ...photo, ground: next })} />
    </div>
  );
}
