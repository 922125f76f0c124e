import { parseArgs } from 'node:util';
import { proposalText } from './command-text.ts';
import { mediate } from './mediate.ts';
import type { MediationOptions } from './mediate.ts';
import { fromPabulib, utilityKinds } from './from-pabulib.ts';
import type { PabulibChoices } from './from-pabulib.ts';
import { colonIn, harmless, message, quoted, sayMessage } from './messages.ts';
import type { Language, Message } from './messages.ts';
import { isPabulib, readPabulib } from './pabulib.ts';
import { parseProblem, parseProblemText } from './problem.ts';
import type { Parsed } from './problem.ts';
import { searchControl } from './search-control.ts';

export type CommandIO = {
  stdout(text: string): void;
  stderr(text: string): void;
  /** The text of a file; throws or rejects when it cannot be read. */
  readFile(path: string): string | Promise<string>;
  /** Of the messages and of the page for people; the JSON is the same in both. */
  language: Language;
};

/**
 * `parvis mediate problem.json [--rule …] [--levels n] [--time-limit s] [--json]` (DESIGN §3.4): the proposal on standard
 * output, messages on standard error. Gives the exit status: 0, 1 for a bad problem, 2 for wrong usage. A Pabulib election
 * (`.pb`) is a problem too: `--group-by` names the column of its voters that makes the groups, `--utility` what a project is worth.
 */
export async function mediateCommand(args: string[], io: CommandIO): Promise<0 | 1 | 2> {
  const say = (text: Message): string => sayMessage(text, io.language);
  const colon = colonIn(io.language);
  const usage = readUsage(args, say);
  if ('wrong' in usage) {
    io.stderr(`${usage.wrong}\n${say(message('usage.line'))}\n`);
    return 2;
  }
  const text = await readText(io, usage.file, say);
  if (text === null) return 1;
  const parsed = isPabulib(text) ? parseElection(text, usage.pabulib) : parseProblemText(text);
  if (!parsed.ok) {
    const lines = parsed.mistakes.map(({ path, reason }) => harmless(`  ${path === '' ? '' : `${path}${colon}`}${say(reason)}`));
    io.stderr(`${say(message('usage.mistakes', { file: usage.file, count: lines.length }))}\n${lines.join('\n')}\n`);
    return 1;
  }
  const control = searchControl({ now: () => performance.now(), timeLimit: usage.options.timeLimit });
  const proposal = await mediate(parsed.problem, { ...usage.options, warnings: parsed.warnings }, control);
  io.stdout(usage.json ? `${JSON.stringify(proposal, null, 2)}\n` : proposalText(parsed.problem, proposal, parsed.warnings, io.language));
  return 0;
}

function parseElection(text: string, choices: PabulibChoices): Parsed {
  const read = readPabulib(text);
  if (!read.ok) return read;
  const made = fromPabulib(read.election, choices);
  if (!made.ok) return made;
  const parsed = parseProblem(made.input);
  return parsed.ok ? { ...parsed, warnings: [made.stated, ...parsed.warnings] } : parsed;
}

type Say = (text: Message) => string;
type Usage = { file: string; json: boolean; options: MediationOptions; pabulib: PabulibChoices };

const RULES = ['leximin', 'total', 'nash', 'equal-shares', 'all'] as const;

function readUsage(args: string[], say: Say): Usage | { wrong: string } {
  const read = parsedArgs(args, say);
  if ('wrong' in read) return read;
  const { values, positionals } = read;
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) return { wrong: say(message('usage.oneFile')) };
  const rule = RULES.find((name) => name === (values.rule ?? 'leximin'));
  if (!rule) return { wrong: say(message('usage.rule', { value: quoted(values.rule ?? '') })) };
  const levels = values.levels === undefined ? undefined : Number(values.levels);
  if (levels !== undefined && !(/^\d+$/.test(values.levels ?? '') && Number.isSafeInteger(levels) && levels >= 1)) {
    return { wrong: say(message('usage.levels', { value: quoted(values.levels ?? '') })) };
  }
  const timeLimit = values['time-limit'] === undefined ? undefined : Number(values['time-limit']);
  if (timeLimit !== undefined && !(values['time-limit']?.trim() !== '' && Number.isFinite(timeLimit) && timeLimit > 0)) {
    return { wrong: say(message('usage.timeLimit', { value: quoted(values['time-limit'] ?? '') })) };
  }
  const utility = utilityKinds.find((kind) => kind === (values.utility ?? 'approvals'));
  if (!utility) return { wrong: say(message('usage.utility', { value: quoted(values.utility ?? '') })) };
  return { file, json: values.json ?? false, options: { rule, levels, timeLimit }, pabulib: { groupBy: values['group-by'] ?? null, utility } };
}

function parsedArgs(args: string[], say: Say) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        rule: { type: 'string' },
        levels: { type: 'string' },
        'time-limit': { type: 'string' },
        json: { type: 'boolean' },
        'group-by': { type: 'string' },
        utility: { type: 'string' },
      },
    });
  } catch (error) {
    // What parseArgs says is English alone.
    return { wrong: say(message('usage.option', { option: /'([^']+)'/.exec(String(error))?.[1] ?? '' })) };
  }
}

/** Why a file is not read, by errno(3). */
const unreadable: Readonly<Record<string, string>> = { ENOENT: 'mistake.notThere', EISDIR: 'mistake.isFolder', EACCES: 'mistake.notAllowed' };

async function readText(io: CommandIO, file: string, say: Say): Promise<string | null> {
  try {
    return await io.readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = message(unreadable[code] ?? 'mistake.notRead', { detail: code });
    io.stderr(`${harmless(file)}${colonIn(io.language)}${say(reason)}\n`);
    return null;
  }
}
