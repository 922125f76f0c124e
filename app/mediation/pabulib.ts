import { CsvError, parse } from 'csv-parse/sync';
import { message, quoted } from './messages.ts';
import type { Message, Remark } from './messages.ts';

export type VoteType = 'approval' | 'ordinal' | 'cumulative' | 'scoring';
export type PbProject = { id: string; name: string; cost: number };
/** `given` in the order of the ballot; `points` only where the file has them. `about`: the voter's other columns. */
export type PbVote = { voter: string; about: Readonly<Record<string, string>>; given: readonly { project: string; points: number | null }[] };
export type PbElection = {
  title: string; currency: string | null; budget: number; voteType: VoteType;
  projects: readonly PbProject[]; votes: readonly PbVote[];
};
export type ReadElection = { ok: true; election: PbElection } | { ok: false; mistakes: Remark[] };

/** Whether a text says of itself that it is a `.pb` file: its first line is the title of the section META. */
export const isPabulib = (text: string): boolean => /^\uFEFF?\s*META\s*$/m.exec(text.slice(0, 200))?.index === 0;

/**
 * Reads a participatory-budgeting election in the format of Pabulib (https://pabulib.org/format): the sections META, PROJECTS
 * and VOTES, each a table separated by semicolons. Every mistake is told with its section and its line; line 0 is the section
 * as a whole. Ballots that name one project twice or a project that does not exist are mistakes, not guesses.
 */
export function readPabulib(text: string): ReadElection {
  const tables = tablesOf(text);
  if (!tables.ok) return tables;
  const reader = new Reader();
  const { META, PROJECTS, VOTES } = tables.sections;
  const meta = new Map(META.rows.map(({ cells: [key = '', value = ''] }) => [key.toLowerCase(), value]));
  const projects = PROJECTS.rows.map((row) => reader.project(row, PROJECTS.columns));
  const known = new Set<string>();
  projects.forEach(({ id }, place) => {
    if (known.has(id)) reader.wrong('PROJECTS', PROJECTS.rows[place]?.line ?? 0, message('mistake.duplicate', { id: quoted(id) }));
    known.add(id);
  });
  const votes = VOTES.rows.map((row) => reader.vote(row, VOTES.columns, known));
  const voteType = voteTypes.find((type) => type === (meta.get('vote_type') ?? '').replace('choose-1', 'approval'));
  if (!voteType) reader.wrong('META', 0, message('pabulib.voteType', { value: quoted(meta.get('vote_type') ?? '') }));
  const budget = reader.amount('META', 0, 'budget', meta.get('budget') ?? '');
  if (projects.length === 0) reader.wrong('PROJECTS', 0, message('mistake.empty'));
  if (votes.length === 0) reader.wrong('VOTES', 0, message('mistake.empty'));
  if (reader.mistakes.length > 0 || !voteType) return { ok: false, mistakes: reader.mistakes };
  return { ok: true, election: { title: meta.get('description') ?? '', currency: meta.get('currency') ?? null, budget, voteType, projects, votes } };
}

const voteTypes = ['approval', 'ordinal', 'cumulative', 'scoring'] as const satisfies readonly VoteType[];
const sectionNames = ['META', 'PROJECTS', 'VOTES'] as const;
type SectionName = (typeof sectionNames)[number];
type Row = { line: number; cells: readonly string[] };
type Section = { columns: readonly string[]; rows: readonly Row[] };
type Tables = { ok: true; sections: Record<SectionName, Section> } | { ok: false; mistakes: Remark[] };

function tablesOf(text: string): Tables {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const at = sectionNames.map((name) => lines.findIndex((line) => line.trim() === name));
  const missing = sectionNames.filter((_, place) => at[place] === -1);
  if (missing.length > 0) return { ok: false, mistakes: missing.map((name) => ({ path: name, reason: message('mistake.missing') })) };
  const ends = at.map((start) => Math.min(...at.filter((other) => other > start), lines.length));
  try {
    const [META, PROJECTS, VOTES] = at.map((start, place) => sectionOf(lines.slice(start + 1, ends[place]), start + 2));
    if (!META || !PROJECTS || !VOTES) return { ok: false, mistakes: [{ path: '', reason: message('mistake.malformed') }] };
    return { ok: true, sections: { META, PROJECTS, VOTES } };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, mistakes: [{ path: '', reason: message('pabulib.notTable', { detail: quoted(error.message) }) }] };
  }
}

/** `first`: the line of the file on which the section's column titles stand. */
function sectionOf(lines: readonly string[], first: number): Section {
  const records: Row[] = [];
  parse(lines.join('\n'), {
    delimiter: ';', trim: true, relax_column_count: true, skip_empty_lines: true,
    onRecord: (cells: string[], { lines: read }) => {
      records.push({ line: first + read - 1, cells });
      return null;
    },
  });
  const [head, ...rows] = records;
  return { columns: (head?.cells ?? []).map((title) => title.toLowerCase()), rows };
}

/** Gathers mistakes while it reads, so that all of them are told at once. */
class Reader {
  readonly mistakes: Remark[] = [];

  wrong(section: SectionName, line: number, reason: Message): void {
    this.mistakes.push({ path: line === 0 ? section : `${section}[${line}]`, reason });
  }

  /** Spaces between thousands and a decimal comma are how several cities write money. */
  amount(section: SectionName, line: number, column: string, written: string): number {
    const plain = written.replace(/[\s\u00a0\u202f]/g, '').replace(/,(?=\d{1,2}$)/, '.');
    if (/^\d+(\.\d+)?$/.test(plain)) return Number(plain);
    this.wrong(section, line, message('pabulib.notAmount', { column, value: quoted(written) }));
    return 0;
  }

  project({ line, cells }: Row, columns: readonly string[]): PbProject {
    const cell = cellsBy(columns, cells);
    const id = cell('project_id');
    if (id === '') this.wrong('PROJECTS', line, message('pabulib.noColumn', { column: 'project_id' }));
    return { id, name: cell('name'), cost: this.amount('PROJECTS', line, 'cost', cell('cost')) };
  }

  vote({ line, cells }: Row, columns: readonly string[], known: ReadonlySet<string>): PbVote {
    const cell = cellsBy(columns, cells);
    const projects = listIn(cell('vote'));
    const points = listIn(cell('points'));
    for (const id of projects) if (!known.has(id)) this.wrong('VOTES', line, message('mistake.unknown', { id: quoted(id) }));
    if (new Set(projects).size !== projects.length) this.wrong('VOTES', line, message('pabulib.twice'));
    if (points.length > 0 && points.length !== projects.length) this.wrong('VOTES', line, message('pabulib.pointsDiffer'));
    const given = projects.map((project, place) => ({
      project, points: points[place] === undefined ? null : this.amount('VOTES', line, 'points', points[place]),
    }));
    const about = Object.fromEntries(columns.flatMap((name): [string, string][] => (ballotColumns.has(name) ? [] : [[name, cell(name)]])));
    return { voter: cell('voter_id'), about, given };
  }
}

const ballotColumns: ReadonlySet<string> = new Set(['voter_id', 'vote', 'points']);
const cellsBy = (columns: readonly string[], cells: readonly string[]) => (name: string): string => cells[columns.indexOf(name)] ?? '';
const listIn = (written: string): string[] => written.split(',').map((part) => part.trim()).filter((part) => part !== '');
