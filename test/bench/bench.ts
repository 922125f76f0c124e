import { catalogues } from './catalogues.ts';
import { disagreement } from './disagreement.ts';
import { drawing } from './drawing.ts';
import { lexicon } from './lexicon.ts';
import { mediation } from './mediation.ts';
import { paper } from './paper.ts';
import { report } from './report.ts';
import { sketch } from './sketch.ts';
import { start } from './start.ts';
import { tableOf, type Row } from './table.ts';

/** `npm run bench [-- part …]`: measures what a room waits for and prints one table. It asserts nothing: machines differ. */
const parts: Readonly<Record<string, () => Promise<Row[]>>> = { sketch, drawing, mediation, catalogues, disagreement, report, start };
/** What is not waited for but looked at: each a table of its own. */
const figures: Readonly<Record<string, () => Promise<string>>> = { paper, lexicon };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(parts, name) && !Object.hasOwn(figures, name));
if (unknown.length > 0) {
  console.error(`${unknown.join(', ')}? npm run bench -- ${[...Object.keys(parts), ...Object.keys(figures)].join(' | ')}`);
  process.exitCode = 2;
} else {
  const wanted = ([name]: readonly [string, unknown]): boolean => asked.length === 0 || asked.includes(name);
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(parts).filter(wanted)) {
    console.error(`${name} …`);
    rows.push(...await measure());
  }
  if (rows.length > 0) console.log(tableOf(rows));
  for (const [, tell] of Object.entries(figures).filter(wanted)) console.log(`\n${await tell()}`);
}
