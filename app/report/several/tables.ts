import type { Bilingual } from '../../workshop/index.ts';
import { any, code, counted, dollars, filled, inBoth, people, real, spread, text, whole, yesNo, type Sheet } from '../columns.ts';
import { tableOf, type Table, type Value } from '../csv.ts';
import { voiceOf } from '../texts.ts';
import type { Figure } from '../types.ts';
import { nameOf } from './pool.ts';
import type { QuestionCell, SeveralModel, Source } from './types.ts';

/** The comparison's figures as files to publish: no more than its pages and each workshop's own report say. */
export function severalTables(model: SeveralModel): Table[] {
  const sheets = [workshops(model), sideBySide(model), together(model), shifts(model)];
  return [...sheets, dictionary(sheets)].map(({ name, columns, rows }) => tableOf(name, columns.map((column) => column.name), rows));
}

const both = (label: Bilingual | null): [Value, Value] => [label?.en ?? null, label?.fr ?? null];
const joined = (labels: readonly Bilingual[]): [Value, Value] => [labels.map(({ en }) => en).join(' + '), labels.map(({ fr }) => fr).join(' + ')];
const rounded = (value: number): Value => Number(value.toFixed(6));
const figures = ({ n, mean, sd }: Figure): Value[] => [n, rounded(mean), rounded(sd)];
const figureColumns = [counted('n'), real('mean'), spread('sd')];
const everyone: [Value, Value] = ['Everyone', 'Tout le monde'];
const questionColumns = [filled(text('kind')), filled(code('round', 'before', 'after')), ...inBoth('item'), ...inBoth('criterion')];

function workshops({ sites }: SeveralModel): Sheet {
  const columns = [filled(text('workshop')), ...inBoth('title'), ...inBoth('place'), text('held_from'), text('held_to'), yesNo('rehearsal'), people('people'), dollars('budget'), ...inBoth('design'), whole('measures'), dollars('cost'), counted('accepted'), counted('objected'), text('ending'), whole('entries'), text('hash')];
  return { name: 'workshops.csv', columns, rows: sites.map(({ letter, title, place, held, rehearsal, joined: here, budget, package: last, ending, head }) => [
    letter, ...both(title), ...both(place), held?.from ?? null, held?.to ?? null, rehearsal, here, budget, ...both(last?.design ?? null), last?.measures ?? null, last?.cost ?? null, last?.accepted ?? null, last?.objected ?? null, ending, head.seq, head.hash,
  ]) };
}

/** One row a question, workshop and line; `apart`: why it is not part of what is put together. */
function sideBySide({ questions, sites }: SeveralModel): Sheet {
  const columns = [...questionColumns, any('scale'), filled(text('workshop')), text('import'), ...inBoth('who'), ...figureColumns, yesNo('together'), text('apart')];
  return { name: 'comparison.csv', columns, rows: questions.flatMap(({ kind, round, item, criterion, cells, scale, pooled, apart }) => cells.flatMap(({ source, everyone: all, lines }: QuestionCell) => {
    const start = [kind, round, ...both(item), ...both(criterion), scale, sites[source.site]?.letter ?? '', source.imported];
    const why = apart.find((each) => isSame(each.source, source))?.why ?? null;
    const end = (name: string): Value[] => [pooled.some(({ labels, sources }) => (labels ? nameOf({ labels }) : '') === name && sources.some((each) => isSame(each, source))), why];
    return [...(all ? [[...start, ...everyone, ...figures(all), ...end('')]] : []), ...lines.map((line) => [...start, ...joined(line.labels), ...figures(line), ...end(nameOf(line))])];
  })) };
}

function together({ questions, sites }: SeveralModel): Sheet {
  const columns = [...questionColumns, filled(text('workshops')), ...inBoth('who'), ...figureColumns];
  return { name: 'together.csv', columns, rows: questions.flatMap(({ kind, round, item, criterion, pooled }) => {
    const start = [kind, round, ...both(item), ...both(criterion)];
    return pooled.map((line) => [...start, line.sources.map(({ site }) => sites[site]?.letter ?? '').join(' '), ...(line.labels ? joined(line.labels) : everyone), ...figures(line)]);
  }) };
}

function shifts({ shifts: lines, sites }: SeveralModel): Sheet {
  const columns = [...inBoth('criterion'), filled(text('workshop')), ...['n_before', 'mean_before', 'n_after', 'mean_after'].map((name) => (name.startsWith('n_') ? counted(name) : real(name))), yesNo('same_people')];
  return { name: 'shifts.csv', columns, rows: lines.flatMap(({ criterion, cells }) => cells.map(({ site, before, after, samePeople }) =>
    [...both(criterion), sites[site]?.letter ?? '', before.n, rounded(before.mean), after.n, rounded(after.mean), samePeople])) };
}

const isSame = (one: Source, other: Source): boolean => one.site === other.site && one.imported === other.imported;

function dictionary(sheets: readonly Sheet[]): Sheet {
  const told = (key: string): [Value, Value] => [voiceOf('en').say(`several:${key}`), voiceOf('fr').say(`several:${key}`)];
  return { name: 'dictionary.csv', columns: [text('file'), text('column'), ...inBoth('holds')], rows: sheets.flatMap(({ name, columns }) => [
    [name, '', ...told(`file.${name.replace('.csv', '')}`)], ...columns.map((column) => [name, column.name, ...told(`column.${column.name.replace(/_(?:en|fr)$/, '')}`)]),
  ]) };
}
