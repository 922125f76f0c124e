import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../app/workshop/types.ts';
import type { BallotView } from '../../../app/workshop/views.ts';
import { ResultFigure } from '../../components/ResultFigure.tsx';
import { blocksOf, byGap, type ResultBlock } from '../../results.ts';
import { BallotRow } from '../BallotRow.tsx';
import { useDesk } from '../desk.ts';

/** How many of the widest gaps are told first: as many as a room can talk about. */
const mostGaps = 3;

/** Each ballot with its results under it: those of ratings unfolded, for they are what the room talks about. Groups under five arrive merged. */
export function Discuss() {
  const { t } = useTranslation('facilitator');
  const { view: { plan, ballots } } = useDesk();
  const firsts = ballots.filter(({ ballot }) => ballot.of === null);
  const main = firsts.find(({ ballot }) => ballot.kind === 'criteria') ?? firsts[0];
  return (
    <section aria-labelledby="discuss">
      <h2 id="discuss">{t('discuss.title')}</h2>
      <p>{t('discuss.help')}</p>
      {ballots.length === 0 && <p>{t('discuss.none')}</p>}
      {(main ? [main, ...firsts.filter((held) => held !== main)] : []).map((held) => {
        const again = ballots.find(({ ballot }) => ballot.of === held.ballot.id);
        return (
          <article key={held.ballot.id} className="asked">
            <ul className="rows"><BallotRow held={held} />{again && <BallotRow held={again} />}</ul>
            {plan && held.status === 'closed' && (
              <details className="part" open={held === main}>
                <summary>{t('discuss.results')}</summary>
                <Results held={held} again={again?.status === 'closed' ? again : null} plan={plan} />
              </details>
            )}
          </article>
        );
      })}
    </section>
  );
}

/** Where the groups differ most, then every item; the second round beside the first. */
function Results({ held: { ballot, shown }, again, plan }: { held: BallotView; again: BallotView | null; plan: Plan }) {
  const { t } = useTranslation('facilitator');
  const { view, results, language } = useDesk();
  const blocks = blocksOf({ plan, wishes: view.wishes, results, gone: t('common:results.gone') }, ballot, again?.ballot ?? null, language);
  const figure = (block: ResultBlock) => <ResultFigure key={block.key} block={block} ballot={ballot} t={t} language={language} layout="above" />;
  const items = [...new Map(blocks.map(({ item, itemName }) => [item, itemName]))];
  return (
    <>
      {blocks.length === 0 && <p>{t(shown ? 'discuss.noLines' : 'discuss.hidden')}</p>}
      {blocks.length > mostGaps && <h4>{t('common:results.mostApart')}</h4>}
      {blocks.length > mostGaps && <div className="charts">{byGap(blocks).slice(0, mostGaps).map(figure)}</div>}
      {items.map(([item, name]) => (
        <details key={item} className="entry" open={blocks.length <= mostGaps}>
          <summary>{name}</summary>
          <div className="charts">{blocks.filter((block) => block.item === item).map(figure)}</div>
        </details>
      ))}
    </>
  );
}
