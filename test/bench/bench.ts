import { drawing } from './drawing.ts';
import { live } from './live.ts';
import { mediation } from './mediation.ts';
import { report } from './report.ts';
import { sketch } from './sketch.ts';
import { start } from './start.ts';
import { tableOf, type Row } from './table.ts';

/** `npm run bench [-- part …]`: measures what a room waits for and prints one table. It asserts nothing: machines differ. */
const parts: Readonly<Record<string, () => Promise<Row[]>>> = { sketch, live, drawing, mediation, report, start };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`${unknown.join(', ')}? npm run bench -- ${Object.keys(parts).join(' | ')}`);
  process.exitCode = 2;
} else {
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.error(`${name} …`);
    rows.push(...await measure());
  }
  console.log(tableOf(rows));
}
