import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { loadRun, type Run } from './load-run.ts';
import { markdownOf, quantile } from './table.ts';

/**
 * `npm run bench:live [-- --tablets 50,100,300,600 --runs 3 --ballots 8 --node=--cpu-prof]`: the built host in a process of its
 * own, tablets in two others, on loopback, each commit awaiting the disk. It asserts nothing: machines differ.
 */
const { values } = parseArgs({ options: {
  tablets: { type: 'string', default: '50,100,300,600' }, runs: { type: 'string', default: '3' }, ballots: { type: 'string', default: '8' }, node: { type: 'string', multiple: true, default: [] },
} });

const head = ['tablets', 'run', 'acknowledged', 'on all screens', 'within 1 s: acknowledged', 'within 1 s: on all screens', 'host CPU', 'MB then (at most)', 'tablets late by', 'load before'];
const lines: string[][] = [];
for (const tablets of values.tablets.split(',').map(Number)) {
  const runs: Run[] = [];
  for (let nth = 1; nth <= Number(values.runs); nth += 1) {
    const run = await loadRun(tablets, Number(values.ballots), values.node);
    runs.push(run);
    lines.push(lineOf(String(tablets), String(nth), [run]));
    console.error(lines.at(-1)?.join('  '));
  }
  if (runs.length > 1) lines.push(lineOf(String(tablets), 'all', runs));
}
console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}, ${process.platform}. Milliseconds: p50 / p95 / p99.\n`);
console.log(markdownOf(head, lines));

/** Times of all runs together; of the host's shares and memory the greatest. `tablets late by`: how long (p99) their own processes kept what arrived waiting. */
function lineOf(tablets: string, nth: string, runs: readonly Run[]): string[] {
  const most = (of: (run: Run) => number): string => String(Math.round(Math.max(...runs.map(of))));
  return [
    tablets, nth, spread(runs.flatMap(({ steady }) => steady.acknowledged)), spread(runs.flatMap(({ steady }) => steady.shown)),
    spread(runs.flatMap(({ burst }) => burst.acknowledged)), spread(runs.flatMap(({ burst }) => burst.shown)),
    `${most(({ share }) => share)} %`, `${most(({ megabytes }) => megabytes)} (${most((run) => run.most)})`, most(({ lag }) => lag),
    Math.max(...runs.map(({ load }) => load)).toFixed(1),
  ];
}

function spread(times: readonly number[]): string {
  return [0.5, 0.95, 0.99].map((share) => Math.round(quantile(times, share)).toLocaleString('en-CA')).join(' / ');
}
