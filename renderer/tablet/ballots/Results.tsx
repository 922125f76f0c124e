import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ballot } from '../../../app/workshop/types.ts';
import type { BallotResult } from '../../../app/workshop/views.ts';
import { Fold } from '../../components/Fold.tsx';
import { ResultFigure } from '../../components/ResultFigure.tsx';
import { blocksOf, byGap, type ResultBlock } from '../../results.ts';
import { say } from '../../texts.ts';
import { useLanguage, type Place } from '../use-session.ts';
import { MyGroups } from './MyGroups.tsx';

/** How many of the widest gaps stand open; the rest is a touch away. */
const mostGaps = 2;

/**
 * Results of the ballots that the facilitator shows, the latest first and alone open, so that a phone need not scroll through an
 * evening; none open when `folded`. A second round stands beside its first where that is shown too.
 */
export function ShownResults({ room, plan, me, results, folded = false }: Place & { results: readonly BallotResult[]; folded?: boolean }): ReactNode {
  const shown = room.ballots.filter(({ shown: isShown, status }) => isShown && status === 'closed').map(({ ballot }) => ballot).reverse();
  const asked = new Map(shown.map((ballot) => [ballot.id, ballot]));
  const latest = shown.filter(({ id }) => !shown.some(({ of }) => of === id));
  return latest.map((ballot, place) => {
    const first = asked.get(ballot.of ?? '');
    return <Results key={ballot.id} ballot={first ?? ballot} again={first ? ballot : null} results={results} room={room} plan={plan} me={me} folded={folded || place > 0} />;
  });
}

/** By group, as `disagreement` protects them, where the groups differ most first. */
function Results({ ballot, again, results, room, plan, me, folded }: Place & { ballot: Ballot; again: Ballot | null; results: readonly BallotResult[]; folded: boolean }): ReactNode {
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
      {blocks.length > 0 && <MyGroups ballot={again ?? ballot} results={results} room={room} plan={plan} me={me} />}
      {items.map(([item, name]) => (
        <details key={item} className="fold" open={blocks.length <= mostGaps}>
          <summary>{name}</summary>
          {blocks.filter((block) => block.item === item).map(figure)}
        </details>
      ))}
    </>
  );
  return folded ? <Fold className="fold" summary={title}>{said}</Fold> : <section className="results"><h2>{title}</h2>{said}</section>;
}
