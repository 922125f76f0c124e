import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { signLanguages, type QuestionVideo } from '../../../app/workshop/videos.ts';
import { useDesk } from '../desk.ts';
import { faultTold } from '../faults.ts';
import { OnLaptop } from '../OnLaptop.tsx';
import { reply } from '../server.ts';
import { BilingualField, Part, replaced } from './fields.tsx';
import type { PartProps } from './PlanEditor.tsx';

const kinds = ['criteria', 'effects', 'weights', 'approval', 'score', 'dots', 'ranking', 'pairwise', 'budget'] as const;
const phases = ['welcome', 'envision', 'shortlist', 'evaluate', 'discuss', 'negotiate', 'close'] as const;
const kept = z.object({ ok: z.literal(true), video: z.string() });

/** Questions of the workshop in a signed language: a video each, with what it says in words. */
export function VideosPart({ plan, change }: PartProps) {
  const { t } = useTranslation('paper');
  const videos = plan.videos ?? [];
  const set = (next: readonly QuestionVideo[]) => change({ videos: next });
  return (
    <Part title={t('videos.title')}>
      <p>{t('videos.help')}</p>
      <OnLaptop elsewhere={<p className="note">{t('door:onLaptop.photo')}</p>}>
        <VideoInput onVideo={(video) => set([...videos, { about: 'consent', sign: 'lsq', video, label: { en: '', fr: '' }, transcript: { en: '', fr: '' } }])} />
      </OnLaptop>
      {videos.map((video, place) => (
        <OneVideo key={`${video.video} ${place}`} video={video} set={(next) => set(next ? replaced(videos, place, next) : videos.filter((_, at) => at !== place))} />
      ))}
    </Part>
  );
}

function OneVideo({ video, set }: { video: QuestionVideo; set(video: QuestionVideo | null): void }) {
  const { t } = useTranslation('paper');
  const { view, words } = useDesk();
  const ballots = [...view.ballots, ...view.paper.prepared].map(({ ballot }) => [`ballot:${ballot.id}`, words(ballot.title)] as const);
  const questions: readonly (readonly [string, string])[] = [
    ['consent', t('videos.consent')], ...phases.map((phase) => [`phase:${phase}`, t('videos.phase', { phase: t(`facilitator:phase.${phase}`) })] as const),
    ...kinds.map((kind) => [`kind:${kind}`, t('videos.kind', { kind: t(`facilitator:kind.${kind}`) })] as const), ...new Map(ballots),
  ];
  return (
    <fieldset>
      <legend>{questions.find(([about]) => about === video.about)?.[1] ?? video.about}</legend>
      <video src={`/videos/${encodeURIComponent(video.video)}`} controls muted playsInline width={320} />
      <label>{t('videos.about')}<select value={video.about} onChange={(event) => set({ ...video, about: event.target.value })}>{questions.map(([about, label]) => <option key={about} value={about}>{label}</option>)}</select></label>
      <label>{t('videos.sign')}<select value={video.sign} onChange={(event) => set({ ...video, sign: signLanguages.find((sign) => sign === event.target.value) ?? 'lsq' })}>{signLanguages.map((sign) => <option key={sign} value={sign}>{t(`videos.${sign}`)}</option>)}</select></label>
      <BilingualField label={t('videos.label')} value={video.label} onChange={(label) => set({ ...video, label })} />
      <BilingualField label={t('videos.transcript')} lines={3} value={video.transcript} onChange={(transcript) => set({ ...video, transcript })} />
      <button type="button" className="button" onClick={() => set(null)}>{t('videos.remove')}</button>
    </fieldset>
  );
}

function VideoInput({ onVideo }: { onVideo(video: string): void }) {
  const { t } = useTranslation('paper');
  const { tell } = useDesk();
  const [busy, setBusy] = useState(false);
  const add = async (file: File) => {
    setBusy(true);
    const body = new FormData();
    body.append('video', file);
    const said = await reply(fetch('/api/videos', { method: 'POST', body }), kept);
    setBusy(false);
    if (said.ok) onVideo(said.video);
    else tell(faultTold(said));
  };
  return (
    <label>{t('videos.add')}
      <input type="file" accept="video/mp4,video/webm" disabled={busy}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void add(file);
          event.target.value = '';
        }} />
    </label>
  );
}
