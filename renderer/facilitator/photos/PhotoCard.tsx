import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SitePhoto } from '../../../app/workshop/types.ts';
import { Button, Picture } from '../../components/index.ts';
import { useDesk } from '../desk.ts';
import { typed } from '../money.ts';
import { BilingualField } from '../prepare/fields.tsx';
import { BlurEditor } from './BlurEditor.tsx';
import { GroundEditor } from './GroundEditor.tsx';

/** A photo of the site: what it shows, who may use it, and what is done to it before anybody else sees it. Null takes it out. */
export function PhotoCard({ photo, place, set }: { photo: SitePhoto; place: number; set: (next: SitePhoto | null) => void }) {
  const { t } = useTranslation(['facilitator', 'photos']);
  const { view, words, language } = useDesk();
  const [open, setOpen] = useState<'ground' | 'blur' | null>(null);
  const { ground, rightsAffirmed, blurred } = photo;
  const alt = words(photo.description) || t('plan.photoNumber', { number: place + 1 });
  return (
    <div className="card">
      <Picture image={photo.image} alt={alt} />
      <BilingualField needed="description" lines={3} label={t('plan.description')} value={photo.description} onChange={(description) => set({ ...photo, description })} />
      <label className="tick"><input type="checkbox" checked={rightsAffirmed} onChange={(event) => set({ ...photo, rightsAffirmed: event.target.checked })} />{t('plan.rights')}</label>
      {!rightsAffirmed && <p className="wrong">{t('planFault.rights-missing')}</p>}
      <ul className="photo-status">
        <li className={blurred ? 'done' : undefined}>{t(blurred ? 'photos:photo.blurred' : 'photos:photo.unblurred')}</li>
        <li className={ground ? 'done' : undefined}>{ground ? t('photos:photo.hasGround', { width: typed(language)(ground.width), depth: typed(language)(ground.depth) }) : t('photos:photo.noGround')}</li>
      </ul>
      <div className="actions">
        {view.as === null && <Button onPress={() => setOpen('blur')}>{t(blurred ? 'photos:photo.blurMore' : 'photos:photo.blur')}</Button>}
        <Button isDisabled={!rightsAffirmed} onPress={() => setOpen('ground')}>{t(ground ? 'photos:photo.groundAgain' : 'photos:photo.ground')}</Button>
        <Button onPress={() => set(null)}>{t('plan.removePhoto', { number: place + 1 })}</Button>
      </div>
      <BlurEditor
        image={photo.image} alt={alt} isOpen={open === 'blur'} onClose={() => setOpen(null)} onBlurred={(image) => set({ ...photo, image, blurred: true })}
        drawn={view.wishes.filter(({ drawing }) => drawing?.onto === photo.image).length}
      />
      <GroundEditor photo={photo} isOpen={open === 'ground'} onClose={() => setOpen(null)} onGround={(next) => set({ ...photo, ground: next })} />
    </div>
  );
}
