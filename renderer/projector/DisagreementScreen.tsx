import type { CSSProperties } from 'react';
import type { Ballot } from '../../app/workshop/types.ts';
import type { ProjectorView } from '../../app/workshop/views.ts';
import { blocksOf, byGap, resultWords, type Apart, type ResultBlock } from '../results.ts';
import { scaleOf } from '../scale.ts';
import { useFit } from './fit.ts';
import { newestShown } from './newest.ts';
import { Pages, usePages } from './Pages.tsx';
import { Message, Sides, sidesOf, type Side } from './Sides.tsx';
import { gridOf, WidthGrid } from './WidthGrid.tsx';

/** As many differences as a room can look at together, and the last row can read. */
const onOnePage = 2;

/**
 * Who differs about what: of the newest shown ballot first how far the groups lie apart on everything, then the widest gaps with who
 * stands where, the widest first, never of a group too small to be told of.
 */
export function DisagreementScreen({ view }: { view: ProjectorView }) {
  const ballot = newestShown(view);
  if (!ballot) return <Message view={view} text={({ t }) => t('hall:screen.disagreement.none')} />;
  return <Differences key={ballot.id} view={view} ballot={ballot} />;
}

function Differences({ view, ballot }: { view: ProjectorView; ballot: Ballot }) {
  const sides = sidesOf(view).map((side) => ({ side, gaps: gapsIn(view, ballot, side) }));
  const { grid, pages: grids } = gridOf(view, ballot);
  const count = sides[0]?.gaps.length ?? 0;
  const pages = usePages(count === 0 ? 0 : grids.length + Math.ceil(count / onOnePage), view);
  const fit = useFit([view.results, pages.page, view.rehearsal, view.timer === null]);
  if (count === 0) return <Message view={view} text={({ t }) => t('hall:screen.disagreement.agree')} />;
  const onGrid = grids[pages.page];
  const from = (pages.page - grids.length) * onOnePage;
  return (
    <div className="fit" ref={fit}>
      {onGrid ? <WidthGrid view={view} ballot={ballot} grid={grid} page={onGrid} /> : (
        <>
          <Sides view={view} tag="h1" text={({ t }) => t('hall:screen.disagreement.title')} />
          <div className="sides gaps">
            {sides.map(({ side, gaps }) => (
              <ol key={side.language} lang={side.language} start={from + 1}>{gaps.slice(from, from + onOnePage).map((block) => <Gap key={block.key} block={block} apart={block.apart} ballot={ballot} side={side} />)}</ol>
            ))}
          </div>
        </>
      )}
      <Pages view={view} pages={pages} />
    </div>
  );
}

type Parted = ResultBlock & { apart: Apart };
function gapsIn({ plan, wishes, results }: ProjectorView, ballot: Ballot, { t, language }: Side): Parted[] {
  if (!plan) return [];
  const blocks = byGap(blocksOf({ plan, wishes, results, gone: t('common:results.gone') }, ballot, null, language));
  return blocks.filter((block): block is Parted => block.apart !== null && block.apart.width > 0);
}

/** The lowest and the highest group on the scale of the ballot, in words, numbers and places. */
function Gap({ block, apart: { low, high }, ballot, side: { t, language } }: { block: ResultBlock; apart: Apart; ballot: Ballot; side: Side }) {
  const { format } = resultWords(ballot.kind, t, language);
  const { min, max } = scaleOf(ballot);
  const placeOf = (value: number): number => ((value - min) / (max - min)) * 100;
  const [left, right] = [placeOf(low.mean ?? min), placeOf(high.mean ?? max)];
  const track: CSSProperties = { left: `${left}%`, right: `${100 - right}%` };
  return (
    <li>
      <h2>{block.title}</h2>
      <div className="gap-track" aria-hidden="true"><span className="gap-width" style={track} /></div>
      <p className="gap-ends"><span><b>{format(low.mean ?? 0)}</b> {low.label}</span><span><b>{format(high.mean ?? 0)}</b> {high.label}</span></p>
    </li>
  );
}
