import { useTranslation } from 'react-i18next';
import { GroupMeans, GroupMeansTable } from '../../components/charts/index.ts';
import { BallotRow } from '../BallotRow.tsx';
import { useDesk } from '../desk.ts';
import { points } from '../money.ts';
import { blocksOf } from '../results.ts';
import { scaleOf } from '../scale.ts';

/** Results by group side by side, before and after discussion; groups under five arrive already merged. */
export function Discuss() {
  const { t } = useTranslation('facilitator');
  const { view, results, language, words } = useDesk();
  const plan = view.plan;
  const closed = view.ballots.filter(({ status }) => status === 'closed');
  const format = (value: number) => points(value, language);
  const chartWords = { group: t('chart.group'), people: t('chart.people'), mean: t('chart.mean'), spread: t('chart.spread'), none: t('chart.none'), format };
  return (
    <section aria-labelledby="discuss">
      <h2 id="discuss">{t('discuss.title')}</h2>
      <p>{t('discuss.help')}</p>
      {view.ballots.length === 0 && <p>{t('discuss.none')}</p>}
      <ul className="rows">{view.ballots.map((held) => <BallotRow key={held.ballot.id} held={held} />)}</ul>
      {plan && closed.map(({ ballot, shown }) => {
        const lines = results.find((result) => result.ballot === ballot.id)?.lines ?? [];
        return (
          <article key={ballot.id}>
            <h3>{words(ballot.title)} <small>{t(`round.${ballot.round}`)}</small></h3>
            {lines.length === 0 && <p>{t(shown ? 'discuss.noLines' : 'discuss.hidden')}</p>}
            <div className="charts">
              {blocksOf(plan, view.wishes, lines, language).map((block) => (
                <figure key={block.key}>
                  <figcaption>{block.title}</figcaption>
                  <GroupMeans caption={block.title} lines={block.lines} scale={scaleOf(ballot)} words={chartWords} />
                  <details><summary>{t('chart.asTable')}</summary><GroupMeansTable caption={block.title} lines={block.lines} words={chartWords} /></details>
                </figure>
              ))}
            </div>
          </article>
        );
      })}
    </section>
  );
}

