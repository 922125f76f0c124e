import type { ProjectorView } from '../../app/workshop/views.ts';
import { Sides, sidesOf } from './Sides.tsx';

/** The ballot in progress: how many have answered, and nothing of what they said. */
export function BallotScreen({ view }: { view: ProjectorView }) {
  const held = view.ballots.findLast(({ status }) => status === 'open');
  if (!held) return <Sides view={view} tag="h1" text={({ t }) => t('ballot.none')} />;
  return (
    <>
      <Sides view={view} tag="h1" text={({ language }) => held.ballot.title[language]} />
      <p className="count" aria-hidden="true">{held.answered} / {view.present}</p>
      <output><Sides view={view} tag="p" text={({ t }) => t('ballot.answered', { count: held.answered, present: view.present })} /></output>
      <progress value={held.answered} max={Math.max(1, view.present)} aria-label={sidesOf(view).map(({ t }) => t('ballot.answered', { count: held.answered, present: view.present })).join(' / ')} />
    </>
  );
}
