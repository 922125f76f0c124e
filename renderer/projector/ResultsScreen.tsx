import type { Ballot } from '../../app/workshop/types.ts';
import type { ProjectorView } from '../../app/workshop/views.ts';
import { ResultFigure } from '../components/ResultFigure.tsx';
import { blocksOf, byGap } from '../results.ts';
import { Pages, usePages } from './Pages.tsx';
import { pagesOf, roomFor } from './result-pages.ts';
import { Message, Sides, sidesOf, type Side } from './Sides.tsx';

/** Results of the newest shown ballot by group, one chart at a time so that the last row can read it, the widest gap first. */
export function ResultsScreen({ view }: { view: ProjectorView }) {
  const shown = view.ballots.filter((held) => held.shown && view.results.some(({ ballot }) => ballot === held.ballot.id)).map(({ ballot }) => ballot);
  const newest = shown.at(-1);
  const first = newest ? shown.find(({ id }) => id === newest.of) ?? newest : undefined;
  const again = newest && first !== newest ? newest : null;
  if (!newest || !first) return <Message view={view} text={({ t }) => t('results.none')} />;
  return <Blocks key={newest.id} view={view} first={first} again={again} />;
}

function Blocks({ view, first, again }: { view: ProjectorView; first: Ballot; again: Ballot | null }) {
  const blocksIn = (side: Side) => {
    if (!view.plan) return [];
    const blocks = blocksOf({ plan: view.plan, wishes: view.wishes, results: view.results, gone: side.t('common:results.gone') }, first, again, side.language);
    const apart = byGap(blocks);
    return [...apart, ...blocks.filter((block) => !apart.includes(block))];
  };
  const sides = sidesOf(view);
  const blocks = sides.map(blocksIn);
  const told = (blocks[0] ?? []).flatMap((_, at) => pagesOf(blocks.flatMap((inLanguage) => inLanguage[at] ?? []), roomFor(view)));
  const pages = usePages(told.length, view);
  return (
    <>
      <Sides view={view} tag="h1" text={({ language }) => (again ?? first).title[language]} />
      {pages.count === 0 && <Sides view={view} tag="p" text={({ t }) => t('common:results.none')} />}
      <div className="sides results">
        {sides.map((side, at) => {
          const block = told[pages.page]?.[at];
          return (
            <div key={side.language} lang={side.language}>
              {block && <ResultFigure block={block} ballot={first} t={side.t} language={side.language} layout="screen" numbers="read" />}
            </div>
          );
        })}
      </div>
      <Pages view={view} pages={pages} />
    </>
  );
}
