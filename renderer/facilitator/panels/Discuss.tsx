import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisagreementTold } from '../../../app/workshop/disagreement-views.ts';
import type { Ballot, Plan } from '../../../app/workshop/types.ts';
import type { BallotView } from '../../../app/workshop/views.ts';
import type { BeforeAfterLine } from '../../components/charts/index.ts';
import { namingOf } from '../../components/disagreement/naming.ts';
import { Fold } from '../../components/Fold.tsx';
import { ResultFigure } from '../../components/ResultFigure.tsx';
import { blocksOf, byGap, resultWords, type ResultBlock } from '../../results.ts';
import { useTold } from '../../told.ts';
import { BallotRow } from '../BallotRow.tsx';
import { useDesk } from '../desk.ts';
import { DisagreementPart } from '../disagreement/DisagreementPart.tsx';
import { NotShownPart } from '../disagreement/NotShownPart.tsx';
import { BallotNumber, meanOf } from '../made/BallotNumber.tsx';
import { Openable } from '../made/Openable.tsx';
import { StatisticMethods } from '../Methods.tsx';

/** How many of the widest gaps are told first: as many as a room can talk about. */
const mostGaps = 3;

/** Each ballot with its results under it: those of ratings unfolded, for they are what the room talks about. Groups under five arrive merged. */
export function Discuss() {
  const { t } = useTranslation(['facilitator', 'methods']);
  const { view: { plan, ballots }, results } = useDesk();
  const told = useTold('desk', results);
  const [reading, setReading] = useState(false);
  const firsts = ballots.filter(({ ballot }) => ballot.of === null);
  const main = firsts.find(({ ballot }) => ballot.kind === 'criteria') ?? firsts[0];
  if (reading) return <StatisticMethods onBack={() => setReading(false)} />;
  return (
    <section aria-labelledby="discuss">
      <h2 id="discuss">{t('discuss.title')}</h2>
      <p>{t('discuss.help')}</p>
      <button type="button" className="button button-quiet" onClick={() => setReading(true)}>{t('methods:statistics.open')}</button>
      {ballots.length === 0 && <p>{t('discuss.none')}</p>}
      {(main ? [main, ...firsts.filter((held) => held !== main)] : []).map((held) => {
        const again = ballots.find(({ ballot }) => ballot.of === held.ballot.id);
        return (
          <article key={held.ballot.id} className="asked">
            <ul className="rows"><BallotRow held={held} />{again && <BallotRow held={again} />}</ul>
            {plan && held.status === 'closed' && (
              <Fold className="part" open={held === main} summary={t('discuss.results')}>
                <Results held={held} again={again?.status === 'closed' ? again : null} plan={plan} told={told} />
              </Fold>
            )}
          </article>
        );
      })}
    </section>
  );
}

/** Where the groups differ most, then every item; the second round beside the first. */
function Results({ held, again, plan, told }: { held: BallotView; again: BallotView | null; plan: Plan; told: DisagreementTold | null }) {
  const { ballot, shown } = held;
  const { t } = useTranslation('facilitator');
  const { view, results, language } = useDesk();
  const blocks = blocksOf({ plan, wishes: view.wishes, results, gone: t('common:results.gone') }, ballot, again?.ballot ?? null, language);
  const figure = (block: ResultBlock) => <ResultFigure key={block.key} block={block} ballot={ballot} t={t} language={language} layout="above"
    open={(line, of, text) => <BallotNumber ballot={ballot.id} kind={ballot.kind} title={block.title} line={line} of={of} text={text} />}
    openMoved={(line, of, text) => <Moved kind={ballot.kind} block={block} line={line} of={of} text={text} />} />;
  const items = [...new Map(blocks.map(({ item, itemName }) => [item, itemName]))];
  return (
    <>
      {blocks.length === 0 && <p>{t(shown ? 'discuss.noLines' : 'discuss.hidden')}</p>}
      <DisagreementPart held={held} again={again} plan={plan} told={told} />
      <NotShownPart ballots={[ballot.id, ...(again ? [again.ballot.id] : [])]} naming={namingOf({ plan, wishes: view.wishes, gone: t('common:results.gone') }, language)} />
      {blocks.length > mostGaps && <h4>{t('common:results.mostApart')}</h4>}
      {blocks.length > mostGaps && <div className="charts">{byGap(blocks).slice(0, mostGaps).map(figure)}</div>}
      {items.map(([item, name]) => (
        <Fold key={item} className="entry" open={blocks.length <= mostGaps} summary={name}>
          <div className="charts">{blocks.filter((block) => block.item === item).map(figure)}</div>
        </Fold>
      ))}
    </>
  );
}

/** A mean that stands in both rounds, or how far it moved. */
function Moved({ kind, block, line, of, text }: { kind: Ballot['kind']; block: ResultBlock; line: BeforeAfterLine; of: 'before' | 'after' | 'change'; text: string }) {
  const { t } = useTranslation(['facilitator', 'made']);
  const { format } = resultWords(kind, t, useDesk().language);
  const counted = { before: block.before, after: block.after ?? [] };
  const peopleIn = (round: 'before' | 'after'): number => counted[round].find(({ label }) => label === line.label)?.n ?? 0;
  const round = (which: 'before' | 'after') => <p>{t(`made:ballot.round.${which}`, { count: peopleIn(which), line: line.label, value: format(line[which] ?? 0) })}</p>;
  return (
    <Openable text={text} what={`${block.title}, ${line.label}`}>
      <p>{t(of === 'change' ? 'made:ballot.change' : `made:ballot.mean.${meanOf(kind)}`)}</p>
      {of !== 'after' && round('before')}
      {of !== 'before' && round('after')}
      <p>{t('made:ballot.out')}</p>
    </Openable>
  );
}
