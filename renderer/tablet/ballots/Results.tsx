import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ballot, Plan } from '../../../app/workshop/types.ts';
import type { BallotResult, RoomView } from '../../../app/workshop/views.ts';
import { ResultFigure } from '../../components/ResultFigure.tsx';
import { blocksOf, byGap, type ResultBlock } from '../../results.ts';
import { say } from '../../texts.ts';
import { useLanguage } from '../use-session.ts';

/** How many of the widest gaps stand open; the rest is a touch away. */
const mostGaps = 2;

/**
 * Results of the ballots that the facilitator shows, the latest first and alone open, so that a phone need not scroll through an
 * evening; none open when `folded`. A second round stands beside its first where that is shown too.
 */
export function ShownResults({ room, plan, results, folded = false }: { room: RoomView; plan: Plan; results: readonly BallotResult[]; folded?: boolean }): ReactNode {
  const shown = room.ballots.filter(({ shown: isShown, status }) => isShown && status === 'closed').map(({ ballot }) => ballot).reverse();
  const asked = new Map(shown.map((ballot) => [ballot.id, ballot]));
  const latest = shown.filter(({ id }) => !shown.some(({ of }) => of === id));
  return latest.map((ballot, place) => {
    const first = asked.get(ballot.of ?? '');
    return <Results key={ballot.id} ballot={first ?? ballot} again={first ? ballot : null} results={results} room={room} plan={plan} folded={folded || place > 0} />;
  });
}

/** By group, as `disagreement` protects them, where the groups differ most first. */
function Results({ ballot, again, results, room, plan, folded }: {
  ballot: Ballot; again: Ballot | null; results: readonly BallotResult[]; room: RoomView; plan: Plan; folded: boolean;
}): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const blocks = blocksOf({ plan, wishes: room.wishes, results, gone: t('common:results.gone') }, ballot, again, language);
  const figure = (block: ResultBlock): ReactNode => <ResultFigure key={block.key} block={block} ballot={ballot} t={t} language={language} layout="above" />;
  const items = [...new Map(blocks.map(({ item, itemName }) => [item, itemName]))];
  const title = say((again ?? ballot).title, language);
  const said = (
    <>
      {blocks.length === 0 ? <p>{t('common:results.none')}</p> : null}
      {blocks.length > mostGaps ? <h3>{t('common:results.mostApart')}</h3> : null}
      {blocks.length > mostGaps ? byGap(blocks).slice(0, mostGaps).map(figure) : null}
      {items.map(([item, name]) => (
        <details key={item} className="fold" open={blocks.length <= mostGaps}>
          <summary>{name}</summary>
          {blocks.filter((block) => block.item === item).map(figure)}
        </details>
      ))}
    </>
  );
  return folded ? <details className="fold"><summary>{title}</summary>{said}</details> : <section className="results"><h2>{title}</h2>{said}</section>;
}
