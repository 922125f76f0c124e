import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../app/workshop/types.ts';
import type { BallotView } from '../../../app/workshop/views.ts';
import { ResultFigure } from '../../components/ResultFigure.tsx';
import { blocksOf, byGap, type ResultBlock } from '../../results.ts';
import { scaleOf } from '../../scale.ts';
import { BallotRow } from '../BallotRow.tsx';
import { useDesk } from '../desk.ts';

/** How many of the widest gaps are told first: as many as a room can talk about. */
const mostGaps = 3;

/** Where the groups differ most, then every item; the second round beside the first. Groups under five arrive already merged. */
export function Discuss() {
  const { t } = useTranslation('facilitator');
  const { view } = useDesk();
  const { plan } = view;
  const closed = view.ballots.filter(({ status, ballot }) => status === 'closed' && ballot.of === null);
  return (
    <section aria-labelledby="discuss">
      <h2 id="discuss">{t('discuss.title')}</h2>
      <p>{t('discuss.help')}</p>
      {view.ballots.length === 0 && <p>{t('discuss.none')}</p>}
      <ul className="rows">{view.ballots.map((held) => <BallotRow key={held.ballot.id} held={held} />)}</ul>
      {plan && closed.map((held) => <Results key={held.ballot.id} held={held} plan={plan} />)}
    </section>
  );
}

function Results({ held: { ballot, shown }, plan }: { held: BallotView; plan: Plan }) {
  const { t } = useTranslation('facilitator');
  const { view, results, language, words } = useDesk();
  const again = view.ballots.find((other) => other.ballot.of === ballot.id && other.status === 'closed')?.ballot ?? null;
  const blocks = blocksOf({ plan, wishes: view.wishes, results }, ballot, again, language);
  const figure = (block: ResultBlock) => <ResultFigure key={block.key} block={block} scale={scaleOf(ballot)} t={t} language={language} />;
  const items = [...new Map(blocks.map(({ item, itemName }) => [item, itemName]))];
  return (
    <article>
      <h3>{words(ballot.title)}</h3>
      {blocks.length === 0 && <p>{t(shown ? 'discuss.noLines' : 'discuss.hidden')}</p>}
      {blocks.length > mostGaps && <h4>{t('common:results.mostApart')}</h4>}
      {blocks.length > mostGaps && <div className="charts">{byGap(blocks).slice(0, mostGaps).map(figure)}</div>}
      {items.map(([item, name]) => (
        <details key={item} className="entry" open={blocks.length <= mostGaps}>
          <summary>{name}</summary>
          <div className="charts">{blocks.filter((block) => block.item === item).map(figure)}</div>
        </details>
      ))}
    </article>
  );
}
