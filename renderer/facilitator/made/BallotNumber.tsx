import { useTranslation } from 'react-i18next';
import type { Ballot } from '../../../app/workshop/types.ts';
import { useDesk } from '../desk.ts';
import { Openable } from './Openable.tsx';

type Props = { ballot: Ballot['id']; kind: Ballot['kind']; title: string; line: { label: string; n: number }; of: 'n' | 'mean' | 'sd'; text: string };

/** A number of a ballot: what it is, whom it counts, and whom it leaves out. */
export function BallotNumber({ ballot, kind, title, line, of, text }: Props) {
  const { t } = useTranslation(['facilitator', 'made']);
  const { view } = useDesk();
  const answered = view.ballots.find((held) => held.ballot.id === ballot)?.answered ?? 0;
  return (
    <Openable text={text} what={`${title}, ${line.label}`}>
      <p>{t(of === 'mean' ? `made:ballot.mean.${meanOf(kind)}` : `made:ballot.${of}`)}</p>
      <p><strong>{t('made:ballot.counted', { count: line.n, line: line.label })}</strong></p>
      <p>{t('made:ballot.turnout', { answered, present: view.present })}</p>
      <p>{t('made:ballot.out')}</p>
    </Openable>
  );
}

/** What the mean of a kind of ballot is a mean of. */
export function meanOf(kind: Ballot['kind']): 'share' | 'rank' | 'dots' | 'score' {
  if (kind === 'approval' || kind === 'budget' || kind === 'pairwise') return 'share';
  return kind === 'ranking' ? 'rank' : kind === 'dots' ? 'dots' : 'score';
}
