import { say } from './messages.ts';
import type { Language } from './messages.ts';
import type { Detail } from './detail.ts';
import type { Analysis } from './types.ts';

/** The analysis as plain text for a terminal: its tables, then what was left out. Missing numbers are dashes. */
export function readableAnalysis(analysis: Analysis, detail: Detail, language: Language): string {
  const text = (key: string) => say(`command.${key}`, language);
  const heads = (...keys: string[]) => keys.map(text);
  const two = numberWriter(language, 2);
  const chance = chanceWriter(language);
  const together = (...values: (number | null)[]) => values.map(two).join(' / ');
  const agreement = analysis.criteria.map(({ id, n, mean, sd, kendallW, krippendorffAlpha: alpha, icc }) => [
    id, String(n), two(mean), two(sd), two(kendallW), together(alpha.nominal, alpha.ordinal, alpha.interval),
    together(icc.single, icc.average),
  ]);
  const groups = analysis.groups.map((line) => [
    line.id, line.criterion, String(line.n), two(line.mean), two(line.difference), chance(line.p), chance(line.pHolm),
  ]);
  const shifts = analysis.shifts.map((line) => [line.criterion, String(line.n), two(line.mean), chance(line.p)]);
  const middles = detail.middles.map(({ criterion, lower, median, upper, mean, interval, medianOfPeople, medianInterval }) => [
    criterion, together(lower, median, upper), two(mean), together(...(interval ?? [null, null])), two(medianOfPeople), together(...(medianInterval ?? [null, null])),
  ]);
  const rankings = detail.rankings.map(({ criterion, items, people, chiSquared, p }) => [criterion, String(items), String(people), two(chiSquared.ok ? chiSquared.value : null), chance(p.ok ? p.value : null)]);
  const orders = detail.orders.map(({ criterion, left, right, items, tau }) => [criterion, left, right, String(items), two(tau.ok ? tau.value : null)]);
  const movements = detail.movements.map(({ criterion, group, n, toward, away }) => [group, criterion, String(n), String(toward), String(away)]);
  const table = (title: string, heading: string[], rows: string[][]): string[] => [text(title), ...(rows.length === 0 ? [text('none')] : columns([heading, ...rows]))];
  const problems = analysis.problems.map(({ line, reason }) =>
    (line === null ? reason : say('command.line', language, { line, reason })));
  const sections = [
    [text('agreement'), ...columns([heads('criterion', 'n', 'mean', 'sd', 'w', 'alpha', 'icc'), ...agreement])],
    table('middles', heads('criterion', 'quartiles', 'meanOfPeople', 'interval', 'medianOfPeople', 'interval'), middles),
    table('rankings', heads('criterion', 'items', 'people', 'chiSquared', 'p'), rankings),
    table('groups', heads('group', 'criterion', 'people', 'mean', 'difference', 'p', 'pHolm'), groups),
    table('orders', heads('criterion', 'group', 'otherGroup', 'items', 'tau'), orders),
    table('shifts', heads('criterion', 'people', 'change', 'p'), shifts),
    table('movements', heads('group', 'criterion', 'people', 'toward', 'away'), movements),
    [text('problems'), ...(problems.length === 0 ? [text('none')] : problems.map(oneLine))],
    [text('caution')],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Text that cannot steer a terminal or start a new line: control and direction characters become '�'. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '�');
}

function numberWriter(language: Language, digits: number): (value: number | null) => string {
  const locale = language === 'fr' ? 'fr-CA' : 'en-CA';
  const decimals = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const format = new Intl.NumberFormat(locale, { ...decimals, signDisplay: 'negative' });
  return (value) => (value === null ? '–' : format.format(value));
}

/** Three decimals, and never 0: a p-value is not. */
function chanceWriter(language: Language): (value: number | null) => string {
  const write = numberWriter(language, 3);
  return (value) => (value !== null && value < 0.001 ? `<\u00a0${write(0.001)}` : write(value));
}

/** Cells under each other, two spaces apart; words to the left, numbers to the right. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const clean = rows.map((row) => row.map(oneLine));
  const [head = [], first = []] = clean;
  const widths = head.map((_, column) => clean.reduce((most, row) => Math.max(most, [...(row[column] ?? '')].length), 0));
  const words = head.map((_, column) => !/^[-–−<\d]/.test(first[column] ?? ''));
  return clean.map((row) => row.map((cell, column) => {
    const gap = ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length));
    return words[column] === true ? cell + gap : gap + cell;
  }).join('  ').trimEnd());
}
