import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../app/workshop/types.ts';
import { videosAbout, type QuestionVideo, type VideoAbout } from '../../app/workshop/videos.ts';
import { Button } from '../components/index.ts';
import { say } from '../texts.ts';
import { useLanguage } from './use-session.ts';

/** The question in a signed language, beside the question in words; nothing where nobody signed it. `about`: the nearest first. */
export function SignedVideo({ plan, about }: { plan: Plan; about: readonly VideoAbout[] }): ReactNode {
  return videosAbout(plan, about).map((video) => <OneVideo key={video.video} video={video} />);
}

function OneVideo({ video: { sign, video, label, transcript } }: { video: QuestionVideo }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const words = say(transcript, language);
  return (
    <div className="signed">
      <Button onPress={() => setOpen(!open)} aria-expanded={open}>{t(open ? 'signed.close' : 'signed.watch', { sign: t(`signed.${sign}`) })}</Button>
      {open ? (
        <figure>
          <video src={`/videos/${encodeURIComponent(video)}`} controls playsInline autoPlay muted aria-label={t('signed.of', { sign: t(`signed.${sign}`), label: say(label, language) })} />
          {say(label, language) === '' ? null : <figcaption className="soft">{say(label, language)}</figcaption>}
          {words === '' ? null : <p className="transcript">{words}</p>}
        </figure>
      ) : null}
    </div>
  );
}
