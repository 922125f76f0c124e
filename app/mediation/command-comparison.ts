import type { Compared, Comparison } from '../workshop/index.ts';
import { comparisonOf } from './comparison.ts';
import { colonIn, message, sayMessage } from './messages.ts';
import type { Language } from './messages.ts';
import type { Proposal } from './proposal.ts';
import type { Problem } from './types.ts';

type Words = { language: Language; cash: (amount: number) => string; groupName: (id: string) => string };

/** The packages of all rules side by side, for a terminal: a letter a package, a row a group, then what the numbers mean. */
export function comparisonText(problem: Problem, proposal: Proposal, words: Words): string[] {
  const comparison = comparisonOf(problem.groups, proposal);
  const { rows } = comparison;
  if (rows.length === 0) return [];
  const { language } = words;
  const say = sayIn(language);
  const colon = colonIn(language);
  const named = ({ key }: Compared, place: number) => `  ${letter(place)}${colon}${key === 'base' ? say('base') : say(`rule.${key === 'package' ? proposal.rule : key}`)}`;
  return [
    '', say('compare.title'), ...rows.map(named), '', ...tableOf(problem, proposal, comparison, words), '',
    ...movesOf(rows, words), '', ...meaningOf(comparison, proposal, language),
  ];
}

const letter = (place: number): string => String.fromCodePoint(65 + place);
const sayIn = (language: Language) => (key: string, params: Record<string, string | number> = {}): string => sayMessage(message(`result.${key}`, params), language);

function tableOf(problem: Problem, proposal: Proposal, { rows }: Comparison, { language, cash, groupName }: Words): string[] {
  const say = sayIn(language);
  const { points, gini, share } = numbersIn(language);
  const told = (key: string) => (key === 'package' ? proposal : key === 'base' ? proposal.baseline : proposal.alternatives.find(({ rule }) => rule === key));
  const line = (name: string, cell: (row: Compared) => string | null) => [name, ...rows.map((row) => cell(row) ?? '–')];
  return aligned([
    ['', ...rows.map((_, place) => letter(place))],
    line(say('cost'), ({ key }) => cash(told(key)?.cost ?? 0)),
    ...problem.groups.map(({ id }) => line(groupName(id), ({ key }) => points(told(key)?.utilities[id] ?? 0))),
    line(say('worst'), ({ worst }) => points(worst)), line(say('total'), ({ total }) => points(total)),
    line(say('gini'), (row) => (row.gini === null ? null : gini(row.gini))),
    line(say('compare.byPeople'), ({ byPeople }) => (byPeople === null ? null : points(byPeople))),
    line(say('compare.price'), ({ price }) => (price === null ? null : share(price))),
  ]);
}

function numbersIn(language: Language) {
  const locale = `${language}-CA`;
  const fixed = (digits: number) => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format;
  return { points: fixed(2), gini: fixed(3), share: new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format };
}

function aligned(lines: readonly (readonly string[])[]): string[] {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines.map((line) => `  ${line.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')}`);
}

function movesOf(rows: readonly Compared[], { language, groupName }: Words): string[] {
  const say = sayIn(language);
  const base = rows.findIndex(({ key }) => key === 'base');
  if (base < 0) return [];
  const names = (ids: readonly string[]) => (ids.length === 0 ? say('compare.nobody') : ids.map(groupName).join(', '));
  return [
    say('compare.moves', { letter: letter(base) }),
    ...rows.flatMap(({ key, gains, loses }, place) => (key === 'base' ? [] : [`  ${letter(place)}${colonIn(language)}${say('compare.moved', { gains: names(gains), loses: names(loses) })}`])),
  ];
}

/** What a resident needs to read the table by. */
function meaningOf({ rows, greatestProved }: Comparison, { rule }: Proposal, language: Language): string[] {
  const say = sayIn(language);
  const price = rule === 'leximin' ? rows.find(({ key }) => key === 'package')?.price ?? null : null;
  const known = (key: string) => sayMessage(message(`methods:${key}`), language);
  return [
    ...(price === null ? [] : [say(greatestProved ? 'compare.priced' : 'compare.pricedAtLeast', { share: numbersIn(language).share(price) })]),
    say('compare.gini'), known('why.question'), known('why.answer'),
  ];
}
