import { useTranslation } from 'react-i18next';
import { pictureMark } from '../../../app/workshop/care.ts';
import type { DrawingView } from '../../../app/workshop/views.ts';
import { useDesk } from '../desk.ts';

const tongues = { fr: ['fr', 'en'], en: ['en', 'fr'] } as const;

/** The text of a wish's picture in both languages, and whether somebody should look at it; put right here for its author. */
export function PictureText({ wish, drawing }: { wish: string; drawing: DrawingView }) {
  const { t } = useTranslation('facilitator');
  const { send, language } = useDesk();
  const { image, description, described } = drawing;
  const [only, ...more] = Object.keys(described ?? {});
  const oneSided = more.length === 0 && (only === 'en' || only === 'fr') ? only : null;
  return (
    <>
      {oneSided ? <p className="note">{t(`care:describe.oneSided.${oneSided}`)}</p> : null}
      {pictureMark(drawing) === 'ai' && !described ? <p className="note">{t('care:describe.unseen')}</p> : null}
      <details>
        <summary>{t('care:describe.summary')}</summary>
        <form
          key={`${image} ${description.en} ${description.fr}`}
          onSubmit={(event) => {
            event.preventDefault();
            const form = new FormData(event.currentTarget);
            void send({ type: 'describe-picture', wish, image, description: { en: String(form.get('en') ?? ''), fr: String(form.get('fr') ?? '') } });
          }}
        >
          {tongues[language].map((tongue) => (
            <label key={tongue}>{t(`care:describe.in.${tongue}`)}<textarea name={tongue} lang={tongue} required maxLength={1_000} rows={4} defaultValue={description[tongue]} /></label>
          ))}
          <button type="submit" className="button">{t('care:describe.keep')}</button>
        </form>
      </details>
    </>
  );
}
