import { analyze } from './analyze.ts';
import { detailOf } from './detail.ts';
import { say } from './messages.ts';
import type { Language } from './messages.ts';
import { oneLine, readableAnalysis } from './readable.ts';
import { scoresByCriterion } from './scores.ts';
import { parseRatings } from './table.ts';

/** What the command touches. `readFile` rejects when the file cannot be read; language 'en' unless said. */
export interface AnalyzeIo {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly language?: Language;
}

/**
 * `parvis analyze ratings.csv [--json]` (DESIGN §3.2 and §3.4). Only the result goes to stdout; exit 0, 1 when no row is
 * usable or the file cannot be read, 2 for wrong usage.
 */
export async function analyzeCommand(args: readonly string[], io: AnalyzeIo): Promise<0 | 1 | 2> {
  const language = io.language ?? 'en';
  const complain = (text: string) => io.stderr.write(`${text}\n`);
  const wanted = readArguments(args);
  if (wanted === null) {
    complain(say('command.usage', language));
    return 2;
  }
  const bytes = await io.readFile(wanted.path).catch(() => null);
  if (bytes === null) {
    complain(say('command.unreadable', language, { path: oneLine(wanted.path) }));
    return 1;
  }
  const reading = parseRatings(bytes);
  if (!reading.ok) {
    for (const { line, code, values } of reading.problems) {
      const reason = oneLine(say(`problem.${code}`, language, values));
      complain(line === null ? reason : say('command.line', language, { line, reason }));
    }
    return 1;
  }
  const scores = scoresByCriterion(reading.table.ratings);
  const analysis = analyze(reading.table, language, scores);
  io.stdout.write(wanted.json ? `${JSON.stringify(analysis, null, 2)}\n` : readableAnalysis(analysis, detailOf(reading.table, scores), language));
  return 0;
}

/** One file and perhaps `--json`, in any order; after `--` all are files. */
function readArguments(args: readonly string[]): { path: string; json: boolean } | null {
  const end = args.indexOf('--');
  const before = end < 0 ? args : args.slice(0, end);
  const options = before.filter((arg) => arg.startsWith('-'));
  const files = [...before.filter((arg) => !arg.startsWith('-')), ...(end < 0 ? [] : args.slice(end + 1))];
  const [path, ...others] = files;
  if (path === undefined || path === '' || others.length > 0 || options.some((option) => option !== '--json')) return null;
  return { path, json: options.length > 0 };
}
