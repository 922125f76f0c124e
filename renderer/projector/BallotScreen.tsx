import type { ProjectorView } from '../../app/workshop/views.ts';
import { Message, Sides, sidesOf } from './Sides.tsx';

/** The ballot in progress, or the last one once it is closed: how many have answered, and nothing of what they said. */
export function BallotScreen({ view }: { view: ProjectorView }) {
  const held = view.ballots.findLast(({ status }) => status === 'open') ?? view.ballots.at(-1);
  if (!held) return <Message view={view} text={({ t }) => t('ballot.none')} />;
  const counts = { count: held.answered, present: view.present };
  return (
    <>
      <Sides view={view} tag="h1" text={({ language }) => held.ballot.title[language]} />
      <p className="count" aria-hidden="true">{held.answered} / {view.present}</p>
      <output><Sides view={view} tag="p" text={({ t }) => `${t('ballot.answered', counts)}${held.status === 'closed' ? ` · ${t('ballot.closed')}` : ''}`} /></output>
      <progress value={held.answered} max={Math.max(1, view.present)} aria-label={sidesOf(view).map(({ t }) => t('ballot.answered', counts)).join(' / ')} />
    </>
  );
}
