import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImageId, Plan, SitePhoto } from '../../../app/workshop/types.ts';
import { Choice } from '../../components/index.ts';
import { say } from '../../texts.ts';
import { useLanguage } from '../use-session.ts';

const none = 'none';

/** Photos of the site that may be drawn upon: somebody has affirmed the rights, and set the ground. */
export const drawablePhotos = ({ site }: Plan): readonly SitePhoto[] => site.photos.filter(({ rightsAffirmed, ground }) => rightsAffirmed && ground !== undefined);

/** The photo that a wish was drawn onto, while it may still be: a variant is drawn onto the same. */
export const stillDrawable = (plan: Plan, photo: ImageId | undefined): ImageId | null => (drawablePhotos(plan).some(({ image }) => image === photo) ? photo ?? null : null);

/** The photo that is chosen, which the plan may lose meanwhile; null where it is drawn on a new picture. */
export function useOnto(plan: Plan, first: ImageId | undefined): { onto: ImageId | null; choose(photo: ImageId | null): void } {
  const [chosen, choose] = useState<ImageId | null>(first ?? null);
  return { onto: stillDrawable(plan, chosen ?? undefined), choose };
}

/** Asks on what a wish is to be drawn; nothing where the plan has no photo for it. */
export function OnPhoto({ plan, onto, onChoose }: { plan: Plan; onto: ImageId | null; onChoose(photo: ImageId | null): void }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const photos = drawablePhotos(plan);
  if (photos.length === 0) return null;
  const options = [
    { value: none, label: t('photos:onto.none') },
    ...photos.map(({ image, description }) => ({ value: image, label: <Thumbnail image={image} words={t('photos:onto.photo', { photo: say(description, language) })} /> })),
  ];
  return <div className="on-photo"><Choice label={t('photos:onto.legend')} hint={t('photos:onto.help')} row options={options} value={onto ?? none} onChange={(value) => onChoose(value === none ? null : value)} /></div>;
}

function Thumbnail({ image, words }: { image: ImageId; words: string }): ReactNode {
  return <><img className="on-photo-small" src={`/images/${encodeURIComponent(image)}`} alt="" loading="lazy" />{words}</>;
}
