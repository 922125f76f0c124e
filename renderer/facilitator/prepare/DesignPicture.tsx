import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Design, Language } from '../../../app/workshop/types.ts';
import { Button, Picture } from '../../components/index.ts';
import { useDesk } from '../desk.ts';
import { BlurEditor } from '../photos/BlurEditor.tsx';
import { PhotoInput } from './PhotoInput.tsx';

type Source = 'sketch' | 'photo' | 'wish';
type Shown = Partial<Pick<Design, 'image' | 'sketch' | 'wish' | 'description' | 'rightsAffirmed' | 'blurred'>>;
/** A picture of another kind is nobody's photo. */
const noPhoto = { rightsAffirmed: undefined, blurred: undefined } as const;
const sources = ['sketch', 'photo', 'wish'] as const satisfies readonly Source[];

/** Where a design's picture comes from: drawn from words, a photo, or the picture of an accepted wish. */
export function DesignPicture({ design, set }: { design: Design; set: (next: Shown) => void }) {
  const { t } = useTranslation('facilitator');
  const { view, words } = useDesk();
  const [source, choose] = useState<Source>(design.wish !== undefined ? 'wish' : design.image !== null && !design.sketch ? 'photo' : 'sketch');
  const name = useId();
  return (
    <fieldset>
      <legend>{t('plan.picture')}</legend>
      {design.image === null
        ? <p className="note">{t(design.sketch ? 'plan.pictureLater' : 'plan.pictureNone')}</p>
        : <div className="preview"><Picture image={design.image} alt={words(design.description) || words(design.label)} /></div>}
      {sources.filter((one) => one !== 'wish' || view.pictures.length > 0).map((one) => (
        <label key={one} className="tick"><input type="radio" name={name} checked={source === one} onChange={() => choose(one)} />{t(`plan.pictureFrom.${one}`)}</label>
      ))}
      {source === 'sketch' && <Sketch sketch={design.sketch} set={(sketch) => set({ image: null, sketch, wish: undefined, ...noPhoto })} />}
      {source === 'photo' && <Photo design={design} set={set} />}
      {source === 'wish' && (
        <label>{t('plan.pictureWish')}
          <select
            value={design.wish ?? ''}
            onChange={(event) => {
              const chosen = view.pictures.find(({ wish }) => wish === event.target.value);
              if (chosen) set({ image: chosen.image, sketch: null, wish: chosen.wish, ...noPhoto, ...(isEmpty(design.description) && { description: chosen.description }) });
            }}
          >
            <option value="">—</option>
            {view.pictures.map(({ wish, description }) => <option key={wish} value={wish}>{words(description) || t('care:report.quoted')}</option>)}
          </select>
        </label>
      )}
    </fieldset>
  );
}

const isEmpty = ({ en, fr }: Design['description']): boolean => en.trim() === '' && fr.trim() === '';

/** The words that the sketch engine draws. The same words with another seed give another drawing. */
function Sketch({ sketch, set }: { sketch: Design['sketch']; set: (sketch: NonNullable<Design['sketch']>) => void }) {
  const { t } = useTranslation('facilitator');
  const { language } = useDesk();
  const now = sketch ?? { prompt: '', lang: language, seed: 1 };
  return (
    <>
      <label>{t('plan.sketchWords')}<textarea rows={3} lang={now.lang} value={now.prompt} onChange={(event) => set({ ...now, prompt: event.target.value })} /></label>
      <label>{t('plan.sketchLanguage')}
        <select value={now.lang} onChange={(event) => { const lang: Language = event.target.value === 'fr' ? 'fr' : 'en'; set({ ...now, lang }); }}>
          {(['fr', 'en'] as const).map((lang) => <option key={lang} value={lang}>{t(`language.${lang}`)}</option>)}
        </select>
      </label>
      <button type="button" className="button" onClick={() => set({ ...now, seed: now.seed + 1 })}>{t('plan.sketchAgain')}</button>
    </>
  );
}

/** A photo is used only once someone says that it may be. */
function Photo({ design: { image, sketch, wish, rightsAffirmed, blurred, description }, set }: { design: Design; set: (next: Shown) => void }) {
  const { t } = useTranslation(['facilitator', 'photos']);
  const { view, words } = useDesk();
  const [blurring, setBlurring] = useState(false);
  const isPhoto = image !== null && !sketch && wish === undefined;
  const [affirmed, affirm] = useState(isPhoto && rightsAffirmed === true);
  const say = (next: boolean) => {
    affirm(next);
    if (isPhoto) set({ rightsAffirmed: next });
  };
  return (
    <>
      <label className="tick"><input type="checkbox" checked={affirmed} onChange={(event) => say(event.target.checked)} />{t('plan.rights')}</label>
      {isPhoto && !affirmed && <p className="wrong">{t('planFault.rights-missing')}</p>}
      {isPhoto && view.as === null && <Button onPress={() => setBlurring(true)}>{t(blurred ? 'photos:photo.blurMore' : 'photos:photo.blur')}</Button>}
      {isPhoto && <BlurEditor image={image} alt={words(description)} drawn={0} isOpen={blurring} onClose={() => setBlurring(false)} onBlurred={(next) => set({ image: next, blurred: true })} />}
      <PhotoInput label={t('plan.designPhoto')} isDisabled={!affirmed} onImage={(next) => set({ image: next, sketch: null, wish: undefined, rightsAffirmed: true, blurred: undefined })} />
    </>
  );
}
