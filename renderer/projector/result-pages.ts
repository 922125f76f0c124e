import { chartFoot } from '../components/charts/GroupMeans.tsx';
import { legendHeights } from '../components/charts/BeforeAfter.tsx';
import { geometry } from '../components/charts/rows.ts';
import { inBoth, type ResultBlock, type ShownLine } from '../results.ts';

/** How high a chart may be, in units of its drawing, for its texts to be one twenty-fifth of a screen of 1280 by 800 or more: read from ten metres. */
const highest = 384;
/** What a timer takes of it, and what a workshop that is no rehearsal gives back. */
const timerTakes = 40;
const rehearsalTakes = 32;
export const roomFor = ({ timer, rehearsal }: { timer: unknown; rehearsal: boolean }): number => highest - (timer === null ? 0 : timerTakes) + (rehearsal ? 0 : rehearsalTakes);

/** One block on as many pages as its lines need where there is `room` (`roomFor`), the same in each language: its lines in order, none on two pages. */
export function pagesOf(inLanguages: readonly ResultBlock[], room: number): ResultBlock[][] {
  const named = inLanguages.map((block) => drawnIn(block).map(({ label }) => label));
  const parts: number[][] = [];
  for (let from = 0, to = 1; from < (named[0]?.length ?? 0); to += 1) {
    const ends = to >= (named[0]?.length ?? 0) || inLanguages.some((block, at) => heightOf(block, named[at]?.slice(from, to + 1) ?? []) > room);
    if (!ends) continue;
    parts.push([from, to]);
    from = to;
  }
  return parts.map(([from, to]) => inLanguages.map((block, at) => only(block, new Set(named[at]?.slice(from, to)))));
}

/** The lines that a chart of the block draws. */
const drawnIn = (block: ResultBlock): readonly { label: string }[] => { const moved = inBoth(block); return moved.length > 0 ? moved : block.after ?? block.before; };

function heightOf(block: ResultBlock, labels: readonly string[]): number {
  return inBoth(block).length > 0 ? geometry(labels, 'screen', legendHeights.screen, 0).height : geometry(labels, 'screen', 0, chartFoot).height;
}

function only(block: ResultBlock, labels: ReadonlySet<string>): ResultBlock {
  const of = (lines: readonly ShownLine[]): ShownLine[] => lines.filter(({ label }) => labels.has(label));
  return { ...block, before: of(block.before), after: block.after && of(block.after) };
}
