import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ballot, Plan } from '../../../app/workshop/types.ts';
import type { BallotResult, RoomView } from '../../../app/workshop/views.ts';
import { ResultFigure } from '../../components/ResultFigure.tsx';
import { blocksOf, byGap, type ResultBlock } from '../../results.ts';
import { scaleOf } from '../../scale.ts';
import { say } from '../../texts.ts';
import { useLanguage } from '../use-session.ts';

/** How many of the widest gaps stand open; the rest is a touch away. */
const mostGaps = 2;

/** Results of the ballots that the facilitator shows, a second round beside its first where that is shown too. */
export function ShownResults({ room, plan, results }: { room: RoomView; plan: Plan; results: readonly BallotResult[] }): ReactNode {
  const shown = room.ballots.filter(({ shown: isShown, status }) => isShown && status === 'closed').map(({ ballot }) => ballot);
  const first = shown.filter(({ of }) => !shown.some(({ id }) => id === of));
  return first.map((ballot) => (
    <Results key={ballot.id} ballot={ballot} again={shown.find(({ of }) => of === ballot.id) ?? null} results={results} room={room} plan={plan} />
  ));
}

/** By group, as `disagreement` protects them, where the groups differ most first. */
function Results({ ballot, again, results, room, plan }: {
  ballot: Ballot; again: Ballot | null; results: readonly BallotResult[]; room: RoomView; plan: Plan;
}): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const blocks = blocksOf({ plan, wishes: room.wishes, results }, ballot, again, language);
  const figure = (block: ResultBlock): ReactNode => <ResultFigure key={block.key} block={block} scale={scaleOf(ballot)} t={t} language={language} layout="above" />;
  const items = [...new Map(blocks.map(({ item, itemName }) => [item, itemName]))];
  return (
    <section className="results">
      <h2>{say((again ?? ballot).title, language)}</h2>
      {blocks.length === 0 ? <p>{t('common:results.none')}</p> : null}
      {blocks.length > mostGaps ? <h3>{t('common:results.mostApart')}</h3> : null}
      {blocks.length > mostGaps ? byGap(blocks).slice(0, mostGaps).map(figure) : null}
      {items.map(([item, name]) => (
        <details key={item} className="fold" open={blocks.length <= mostGaps}>
          <summary>{name}</summary>
          {blocks.filter((block) => block.item === item).map(figure)}
        </details>
      ))}
    </section>
  );
}
