import type { ProjectorView } from '../../app/workshop/views.ts';
import { GroupMeans, GroupMeansTable } from '../components/charts/index.ts';
import { scaleOf } from '../facilitator/scale.ts';
import { points } from '../facilitator/money.ts';
import { blocksOf } from '../facilitator/results.ts';
import { Sides, sidesOf, type Side } from './Sides.tsx';

/** Results of the newest shown ballot by group; a second round stands beside the first. */
export function ResultsScreen({ view }: { view: ProjectorView }) {
  const shown = view.ballots.filter((held) => held.shown && view.results.some(({ ballot }) => ballot === held.ballot.id));
  const newest = shown.at(-1)?.ballot;
  if (!newest) return <Sides view={view} tag="h1" text={({ t }) => t('results.none')} />;
  const rounds = shown.map(({ ballot }) => ballot).filter(({ id }) => id === newest.id || id === newest.of);
  return (
    <>
      <Sides view={view} tag="h1" text={({ language }) => newest.title[language]} />
      <div className="sides">
        {sidesOf(view).map((side) => (
          <div key={side.language} lang={side.language}>
            {rounds.map((ballot) => (
              <section key={ballot.id}>
                <h2>{side.t(`results.${ballot.round}`)}</h2>
                <Blocks view={view} ballot={ballot.id} scale={scaleOf(ballot)} side={side} />
              </section>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

function Blocks({ view, ballot, scale, side: { language, t } }: { view: ProjectorView; ballot: string; scale: { min: number; max: number }; side: Side }) {
  const lines = view.results.find((result) => result.ballot === ballot)?.lines ?? [];
  const words = {
    group: t('chart.group'), people: t('chart.people'), mean: t('chart.mean'), spread: t('chart.spread'), none: t('chart.none'),
    format: (value: number) => points(value, language),
  };
  if (!view.plan) return null;
  return blocksOf(view.plan, view.wishes, lines, language).map((block) => (
    <figure key={block.key}>
      <figcaption>{block.title}</figcaption>
      <GroupMeans caption={block.title} lines={block.lines} scale={scale} words={words} />
      <div className="only-read"><GroupMeansTable caption={block.title} lines={block.lines} words={words} /></div>
    </figure>
  ));
}
