import { useLive, type Live } from '../live.ts';
import { tellFewest } from '../texts.ts';
import { Message, Sides } from './Sides.tsx';
import { BeforeAfterScreen, ImageScreen } from './PictureScreens.tsx';
import { DisagreementScreen } from './DisagreementScreen.tsx';
import { TimerScreen, TimerStrip } from './TimerScreen.tsx';
import { BallotScreen } from './BallotScreen.tsx';
import { GroupsScreen } from './GroupsScreen.tsx';
import { Gallery } from './Gallery.tsx';
import { JoinScreen } from './JoinScreen.tsx';
import { PackageScreen } from './PackageScreen.tsx';
import { ResultsScreen } from './ResultsScreen.tsx';
import type { ProjectorView } from '../../app/workshop/views.ts';

/** The room's screen: what the facilitator chose, in both languages side by side where the workshop holds both. */
export function Projector({ live }: { live: Live }) {
  const { connected, projector, skew } = useLive(live);
  if (projector) tellFewest(projector);
  if (!projector) return <main className="screen"><Message view={null} text={({ t }) => t('connecting')} /></main>;
  return (
    <main className={`screen screen-${projector.view}`}>
      {projector.rehearsal && <div className="rehearsal"><Sides view={projector} tag="strong" text={({ t }) => t('rehearsal')} /></div>}
      {!connected && <output className="lost"><Sides view={projector} tag="span" text={({ t }) => t('disconnected')} /></output>}
      <Shown view={projector} skew={skew} />
      {projector.timer && projector.view !== 'timer' && <TimerStrip view={projector} timer={projector.timer} skew={skew} />}
    </main>
  );
}

function Shown({ view, skew }: { view: ProjectorView; skew: number }) {
  switch (view.view) {
    case 'join': return <JoinScreen view={view} />;
    case 'timer': return <TimerScreen view={view} skew={skew} />;
    case 'image': return <ImageScreen view={view} />;
    case 'before-after': return <BeforeAfterScreen view={view} />;
    case 'disagreement': return <DisagreementScreen view={view} />;
    case 'groups': return <GroupsScreen view={view} />;
    case 'gallery': return <Gallery view={view} />;
    case 'ballot': return <BallotScreen view={view} />;
    case 'results': return <ResultsScreen view={view} />;
    case 'package': return <PackageScreen view={view} />;
    case 'blank': return view.plan ? <Sides view={view} tag="h1" text={({ language }) => view.plan?.title[language] ?? ''} hidden /> : null;
  }
}
