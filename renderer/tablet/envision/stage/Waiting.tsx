import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobStanding, PictureJobView, WishView } from '../../../../app/workshop/views.ts';
import { Button } from '../../../components/index.ts';
import { Standing } from '../../Standing.tsx';
import { useGive, useOnce } from '../../use-session.ts';

/** A picture that waits its turn or is being made: where it stands, how long it may take, and a way to take it back. */
export function Waiting({ wish, job, standing }: { wish: WishView; job: PictureJobView; standing: JobStanding | undefined }): ReactNode {
  const { t } = useTranslation('tablet');
  const title = useId();
  const taken = useGive((command) => command.type === 'cancel-picture' && command.job === job.id, false);
  const cancel = useOnce(() => taken.give({ type: 'cancel-picture', wish: wish.id, job: job.id }));
  return (
    <div className="waiting" role="group" aria-labelledby={title}>
      <h2 id={title}>{t(`stage.making.${job.task.kind === 'draw' ? 'draw' : job.task.verb}`)}</h2>
      {job.task.kind === 'paint' && job.task.words !== '' ? <blockquote lang={wish.language}>{job.task.words}</blockquote> : null}
      <output>{standing ? <Where standing={standing} /> : t('stage.joining')}</output>
      {standing?.state === 'running' ? <Steps standing={standing} all={job.variants} title={title} /> : null}
      {standing ? <p className="soft"><Seconds seconds={standing.seconds} /></p> : null}
      {wish.drawing && job.engine !== 'sketch' ? <p className="soft">{t('stage.meanwhile')}</p> : null}
      <Button onPress={cancel} isDisabled={taken.standing === 'saved'}>{t('stage.cancel')}</Button>
      <Standing standing={taken.standing} />
    </div>
  );
}

/** In words that do not change with every step: they are read aloud. */
function Where({ standing: { state, position, progress } }: { standing: JobStanding }): string {
  const { t } = useTranslation('tablet');
  if (state === 'waiting') return position <= 1 ? t('stage.nextUp') : t('stage.ahead', { count: position - 1 });
  return t(`stage.phase.${progress?.phase ?? 'drawing'}`);
}

function Steps({ standing: { progress, done }, all, title }: { standing: JobStanding; all: number; title: string }): ReactNode {
  const { t } = useTranslation('tablet');
  const known = progress?.phase === 'painting' && progress.steps > 0;
  return (
    <>
      {known ? <progress aria-labelledby={title} value={progress.step} max={progress.steps} /> : <progress aria-labelledby={title} />}
      <p className="soft">{[known && t('stage.step', { step: progress.step, steps: progress.steps }), all > 1 && t('stage.done', { done, all })].filter(Boolean).join(' · ')}</p>
    </>
  );
}

function Seconds({ seconds }: { seconds: number | null }): string {
  const { t } = useTranslation('tablet');
  if (seconds === null) return t('stage.unknownTime');
  return seconds < 90 ? t('stage.seconds', { count: seconds }) : t('stage.minutes', { count: Math.ceil(seconds / 60) });
}
