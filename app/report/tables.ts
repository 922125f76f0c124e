import type { Bilingual } from '../workshop/index.ts';
import { bilingual } from './bilingual.ts';
import { any, code, counted, day, dollars, filled, inBoth, people as peopleIn, real, share, spread, text, whole, yesNo } from './columns.ts';
import type { Column, Sheet } from './columns.ts';
import { tableOf } from './csv.ts';
import type { Table, Value } from './csv.ts';
import { disagreementTables } from './disagreement-tables.ts';
import { outcomeTables } from './outcome-tables.ts';
import { voiceOf } from './texts.ts';
import type { Figure, Option, ReportModel, RoomsEntry } from './types.ts';
import { fateText } from './wish-section.tsx';

/** A public table with what each of its columns holds, as CSV and as the values it was made of. */
export type PublicTable = Table & Sheet;

/** The report's figures as files to publish: no more than the model says. Means in points, money in dollars. */
export function publicTables(model: ReportModel): PublicTable[] {
  return publicSheets(model).map((sheet) => ({ ...sheet, ...tableOf(sheet.name, sheet.columns.map(({ name }) => name), sheet.rows) }));
}

/** The same before they are written as CSV, the dictionary last. */
export function publicSheets(model: ReportModel): Sheet[] {
  const ofRooms = (sheet: (room: ReportModel) => Sheet): Sheet => (model.rooms ? byRoom(model.rooms, sheet) : sheet(model));
  const tables = [
    participants(model), wishes(model), checks(model), results(model), paper(model), comparisons(model), ...[rounds, seats, demands, objections, reservations, findings].map(ofRooms),
    ...(model.imports.length > 0 ? [imports(model), importedResults(model)] : []), costs(model), effects(model), ...[effectsUsed, weights, amendments].map(ofRooms), ...disagreementTables(model), ...outcomeTables(model), ...(model.rooms ? [origins(model.rooms)] : []),
  ];
  return [...tables, dictionary(tables, model.fewestTold)];
}

const both = (label: Bilingual | null): [Value, Value] => [label?.en ?? null, label?.fr ?? null];
const joined = (labels: readonly Bilingual[]): [Value, Value] => [labels.map(({ en }) => en).join(' + '), labels.map(({ fr }) => fr).join(' + ')];
const rounded = (value: number | null): Value => (value === null || !Number.isFinite(value) ? null : Number(value.toFixed(6)));
const ballotColumns = [filled(text('ballot')), text('kind'), text('round')];
const figureColumns = [counted('n'), real('mean'), spread('sd')];
const figures = ({ n, mean, sd }: Figure): Value[] => [n, rounded(mean), rounded(sd)];

/** What every room has by itself, one room after the other. */
function byRoom({ list }: RoomsEntry, sheet: (room: ReportModel) => Sheet): Sheet {
  const sheets = list.map(({ name, model }) => ({ room: both(name), ...sheet(model) }));
  return { name: sheets[0]?.name ?? '', columns: [...inBoth('room'), ...(sheets[0]?.columns ?? [])], rows: sheets.flatMap(({ room, rows }) => rows.map((row) => [...room, ...row])) };
}

/** Where people and answers come from; rooms of which too few would be told go together. */
function origins({ people, answers }: RoomsEntry): Sheet {
  return { name: 'rooms.csv', columns: [filled(code('by', 'joined', 'answered')), text('ballot'), ...inBoth('room'), peopleIn('people')], rows: [
    ...people.map(({ labels, count }) => ['joined', null, ...joined(labels), count]),
    ...answers.flatMap(({ ballot, lines }) => lines.map(({ labels, count }) => ['answered', ballot, ...joined(labels), count])),
  ] };
}

function participants({ people, ways }: ReportModel): Sheet {
  const part = (what: string, lines: ReportModel['people']['groups']) => lines.map(({ labels, count }) => [what, ...joined(labels), count]);
  return { name: 'participants.csv', columns: [filled(code('by', 'all', 'group', 'age', 'language', 'way')), ...inBoth('label'), peopleIn('people')], rows: [
    ['all', 'Everyone', 'Tout le monde', people.joined], ...part('group', people.groups), ...part('age', people.ages), ...part('language', people.languages),
    ...(['tables', 'helped', 'uncoded'] as const).flatMap((way) => (ways[way] === 0 ? [] : [['way', ...both({ en: voiceOf('en').say(`way.${way}`), fr: voiceOf('fr').say(`way.${way}`) }), ways[way]]])),
  ] };
}

function wishes({ wishes: entries, rooms }: ReportModel): Sheet {
  const [en, fr] = [voiceOf('en'), voiceOf('fr')];
  return { name: 'wishes.csv', columns: [filled(whole('wish')), text('words'), text('language'), text('prompt'), any('parent'), text('picture'), ...inBoth('made_by'), text('engine'), text('model'), whole('seed'), code('rights', 'workshop', 'city', 'open'), ...inBoth('credit'), filled(text('fate')), ...inBoth('fate'), ...(rooms ? inBoth('room') : [])], rows: entries.map((wish) => [
    wish.number, wish.words?.text ?? null, wish.words?.language ?? null, wish.words?.prompt ?? null, wish.parent === null ? null : wish.parent.kind === 'wish' ? wish.parent.number : 'unpublished',
    wish.picture?.image ?? null, ...both(wish.picture && { en: en.say(`care:mark.${wish.picture.mark}`), fr: fr.say(`care:mark.${wish.picture.mark}`) }),
    wish.picture?.engine ?? null, wish.picture?.model ?? null, wish.picture?.seed ?? null, wish.picture?.rights ?? null, ...both(wish.picture?.credit ?? null), wish.fate.kind, fateText(wish.fate, en), fateText(wish.fate, fr), ...(rooms ? both(rooms.wishes[wish.number] ?? null) : []),
  ]) };
}

/** One row a picture and question that somebody answered; no counts where too few did. */
function checks({ wishes: entries }: ReportModel): Sheet {
  const [en, fr] = [voiceOf('en'), voiceOf('fr')];
  return { name: 'checks.csv', columns: [filled(whole('wish')), ...inBoth('question'), counted('yes'), counted('no'), counted('unsure')], rows: entries.flatMap(({ number, checks: seen }) => (seen?.topics ?? []).map(({ topic, said }) =>
    [number, en.say(`care:check.question.${topic}`), fr.say(`care:check.question.${topic}`), said?.yes ?? null, said?.no ?? null, said?.unsure ?? null])) };
}

function results({ ballots }: ReportModel): Sheet {
  const columns = [...ballotColumns, ...inBoth('item'), ...inBoth('criterion'), ...inBoth('who'), ...figureColumns];
  return { name: 'results.csv', columns, rows: ballots.flatMap(({ ballot, rows }) => rows.flatMap(({ item, criterion, everyone, lines }) => {
    const start = [ballot.id, ballot.kind, ballot.round, ...both(item), ...both(criterion)];
    return [
      ...(everyone ? [[...start, 'Everyone', 'Tout le monde', ...figures(everyone)]] : []),
      ...lines.map((line) => [...start, ...joined(line.labels), ...figures(line)]),
    ];
  })) };
}

/** How many answers came on paper; one row a ballot that had some. */
function paper({ ballots }: ReportModel): Sheet {
  return { name: 'paper.csv', columns: [...ballotColumns, ...['paper_answers', 'entered_twice', 'entered_once', 'paper_settled', 'after_results'].map(peopleIn)], rows: ballots.flatMap(({ ballot, paper: came }) =>
    (came ? [[ballot.id, ballot.kind, ballot.round, came.answers, came.twice, came.once, came.settled, came.afterResults]] : [])) };
}

function comparisons({ comparisons: entries }: ReportModel): Sheet {
  const columns = [
    ...['title', 'item', 'criterion', 'who'].flatMap(inBoth), counted('n_before'), real('mean_before'), spread('sd_before'), counted('n_after'), real('mean_after'), spread('sd_after'),
    yesNo('same_people'), ...['rated_both', 'higher', 'same', 'lower'].map(peopleIn),
  ];
  return { name: 'comparisons.csv', columns, rows: entries.flatMap(({ title, rows }) => rows.map(({ item, criterion, labels, before, after, samePeople, moves }) => [
    ...both(title), ...both(item), ...both(criterion), ...(labels ? joined(labels) : ['Everyone', 'Tout le monde']), ...figures(before), ...figures(after),
    samePeople, ...(moves ? [moves.both, moves.higher, moves.same, moves.lower] : [null, null, null, null]),
  ])) };
}

/** Files of answers that others collected. */
function imports({ imports: entries }: ReportModel): Sheet {
  const columns = [filled(text('import')), filled(text('source')), day('collected'), filled(day('imported')), filled(code('form', 'ratings', 'paper')), filled(real('scale_min')), filled(real('scale_max')), peopleIn('people'), whole('unusable'), filled(text('sha256'))];
  return { name: 'imports.csv', columns, rows: entries.map((entry) =>
    [entry.title, entry.source, entry.collected, entry.at.slice(0, 10), entry.form, entry.scale.min, entry.scale.max, entry.people, entry.leftOut, entry.hash]) };
}

/** Their results, apart from those of the room. */
function importedResults({ imports: entries }: ReportModel): Sheet {
  const columns = [filled(text('import')), filled(code('round', 'before', 'after')), ...['item', 'criterion', 'who'].flatMap(inBoth), ...figureColumns];
  return { name: 'imported-results.csv', columns, rows: entries.flatMap(({ title, rows }) => rows.flatMap(({ round, item, criterion, everyone, lines }) => {
    const start = [title, round, ...both(item), ...both(criterion)];
    return [...(everyone ? [[...start, 'Everyone', 'Tout le monde', ...figures(everyone)]] : []), ...lines.map((line) => [...start, ...joined(line.labels), ...figures(line)])];
  })) };
}

function rounds({ rounds: entries }: ReportModel): Sheet {
  const columns = [filled(whole('round')), filled(text('package')), ...inBoth('design'), ...inBoth('measures'), dollars('cost'), dollars('left'), real('total_utility', 'points'), real('smallest_utility', 'points'), ...['accepted', 'reserved', 'objected'].map(counted)];
  return { name: 'rounds.csv', columns, rows: entries.flatMap((entry) => {
    const said = [entry.responses.accepted, entry.responses.reservations.length, entry.responses.objected];
    if (!entry.readable) return [[entry.round, 'unreadable', ...Array<Value>(8).fill(null), ...said]];
    const options: [string, Option | null][] = [['mediator', entry.chosen], ['best-base-design', entry.base], ['highest-total', entry.highest], ['highest-product', entry.nash], ['equal-shares', entry.equalShares]];
    return options.flatMap(([kind, option]) => (option ? [[
      entry.round, kind, ...both(option.design), ...joined(option.measures), option.cost, option.left, rounded(option.total), rounded(option.worst), ...(kind === 'mediator' ? said : [null, null, null]),
    ]] : []));
  }) };
}

function seats({ rounds: entries }: ReportModel): Sheet {
  return { name: 'seats.csv', columns: [filled(whole('round')), ...inBoth('seat'), peopleIn('people'), real('before', 'points'), real('after', 'points'), yesNo('withheld'), text('kept_for'), code('answer', 'accepts', 'objects', 'not-heard')], rows: entries.flatMap((entry) => (entry.readable
    ? entry.seats.map((seat) => [entry.round, ...both(seat.label), seat.people, rounded(seat.before), rounded(seat.after), seat.withheld, seat.keptFor, seat.answer]) : [])) };
}

/** One row a demand; where it was refused, one for each seat whose utility the package under it would change. */
function demands({ rounds: entries }: ReportModel): Sheet {
  const columns = [
    filled(whole('round')), code('kind', 'must-have', 'cannot-accept'), ...inBoth('measure'), peopleIn('people'), ...inBoth('for_criterion'), code('verdict', 'granted', 'refused', 'impossible'),
    dollars('short'), code('because', 'worst-off', 'below-base', 'others'), dollars('cost'), ...inBoth('seat'), real('from', 'points'), real('to', 'points'),
  ];
  return { name: 'demands.csv', columns, rows: entries.flatMap((entry) => (entry.readable ? entry.demands : []).flatMap((demand) => {
    const { kind, measure, people, criterion, outcome } = demand;
    const start = [entry.round, kind, ...both(measure), people, ...both(criterion), outcome.verdict, outcome.verdict === 'impossible' ? outcome.short : null];
    if (outcome.verdict !== 'refused') return [[...start, ...Array<Value>(6).fill(null)]];
    const refused = [...start, outcome.because, outcome.cost];
    const rows = outcome.change.moves.map(({ label, from, to }) => [...refused, ...both(label), rounded(from), rounded(to)]);
    return rows.length > 0 ? rows : [[...refused, null, null, null, null]];
  })) };
}

function objections({ rounds: entries }: ReportModel): Sheet {
  const columns = [filled(whole('round')), filled(yesNo('published')), text('reason'), ...['must_have', 'cannot_accept', 'criterion'].flatMap(inBoth)];
  return { name: 'objections.csv', columns, rows: entries.flatMap(({ round, responses }) =>
    responses.objections.map(({ reason, mustHave, cannotAccept, criterion }) => [round, reason !== null, reason, ...both(mustHave), ...both(cannotAccept), ...both(criterion)])) };
}

function reservations({ rounds: entries }: ReportModel): Sheet {
  return { name: 'reservations.csv', columns: [filled(whole('round')), filled(yesNo('published')), text('reason')], rows: entries.flatMap(({ round, responses }) =>
    responses.reservations.map(({ reason }) => [round, reason !== null, reason])) };
}

/** One row for each measure that would raise a criterion which a seat finds wanting; one without a measure where nothing does. */
function findings({ rounds: entries }: ReportModel): Sheet {
  const columns = [filled(whole('round')), ...['seat', 'criterion', 'measure'].flatMap(inBoth), real('raises_by', 'points'), yesNo('tried')];
  return { name: 'findings.csv', columns, rows: entries.flatMap((entry) => (entry.readable ? entry.findings : []).flatMap(({ seat, criterion, raises, tried }) => {
    const start = [entry.round, ...both(seat), ...both(criterion)];
    return raises.length === 0 ? [[...start, null, null, null, false]] : raises.map(({ measure, by }) => [...start, ...both(measure), rounded(by), measure.en === tried?.en]);
  })) };
}

function costs({ designs, measures, requirements }: ReportModel): Sheet {
  const grade = (name: string): Column => code(name, 'measured', 'expert', 'assumed');
  const columns = [
    filled(code('kind', 'design', 'measure')), filled(text('id')), ...inBoth('label'), dollars('cost'), ...inBoth('cost_source'), day('cost_date'), grade('cost_grade'),
    ...inBoth('effect_source'), day('effect_date'), grade('effect_grade'), yesNo('provisional'), ...inBoth('required_by'),
  ];
  return { name: 'costs.csv', columns, rows: [
    ...designs.map(({ id, label, cost, evidence }) => ['design', id, ...both(label), cost / 100, ...both(evidence.source), evidence.date, evidence.grade, null, null, null, null, false, null, null]),
    ...measures.map(({ id, label, cost, costEvidence, effectEvidence, provisional }) => [
      'measure', id, ...both(label), cost / 100, ...both(costEvidence.source), costEvidence.date, costEvidence.grade,
      ...both(effectEvidence.source), effectEvidence.date, effectEvidence.grade, provisional, ...both(requirements.find((each) => each.id === id)?.source ?? null),
    ]),
  ] };
}

/** One row a measure, group and criterion; `*` is every group without an entry of its own. */
function effects({ measures, groups, criteria }: ReportModel): Sheet {
  const labelled = (list: readonly { id: string; label: Bilingual }[], id: string) => both(list.find((each) => each.id === id)?.label ?? { en: id, fr: id });
  return { name: 'effects.csv', columns: [filled(text('id')), ...['label', 'group', 'criterion'].flatMap(inBoth), real('effect', 'points')], rows: measures.flatMap((measure) =>
    Object.entries(measure.effects).flatMap(([group, changes]) => Object.entries(changes).map(([criterion, effect]) =>
      [measure.id, ...both(measure.label), ...labelled(groups, group), ...labelled(criteria, criterion), effect]))) };
}

/** One row a cell of which somebody said something and a seat that may be told of. */
function effectsUsed({ said }: ReportModel): Sheet {
  return { name: 'effects-used.csv', columns: [...['measure', 'criterion', 'who'].flatMap(inBoth), real('catalogue', 'points'), counted('n'), real('used', 'points')], rows: (said?.effects ?? []).flatMap(({ measure, criterion, seats: told }) =>
    told.map(({ label, catalogue, n, used }) => [...both(measure), ...both(criterion), ...both(label), catalogue, n, used])) };
}

/** One row a criterion: the public rubric's, then each seat's. */
function weights({ said }: ReportModel): Sheet {
  const { criteria = [], rubric = [], seats: told = [] } = said?.weights ?? {};
  const rows = (who: Bilingual, n: number | null, shares: readonly number[] | null) => criteria.map((criterion, place) => [...both(who), ...both(criterion), n, rounded(shares?.[place] ?? null)]);
  return { name: 'weights.csv', columns: [...inBoth('who'), ...inBoth('criterion'), counted('n'), share('share')], rows: [
    ...rows(bilingual('answers:weights.public'), null, rubric), ...told.flatMap(({ label, n, shares }) => rows(label, n, shares)),
  ] };
}

function amendments({ amendments: entries }: ReportModel): Sheet {
  return { name: 'amendments.csv', columns: [filled(whole('change')), text('reason'), ...inBoth('what'), any('before'), any('after')], rows: entries.flatMap(({ reason, changes }, place) =>
    (changes.length === 0 ? [[place + 1, reason, null, null, null, null]] : changes.map(({ what, before, after, money }) => [place + 1, reason, ...both(what), ...[before, after].map((value) => (money && value !== null ? Number(value) / 100 : value))]))) };
}

/** What each column of each file holds; names that end in a language hold a text in it. */
function dictionary(sheets: readonly Sheet[], fewest: number): Sheet {
  const columns = [filled(text('file')), text('column'), text('type'), text('unit'), ...inBoth('holds')];
  const own: Sheet = { name: 'dictionary.csv', columns, rows: [] };
  return { ...own, rows: [...sheets, own].flatMap((sheet) => [
    [sheet.name, null, null, null, ...both(holdsOf(sheet, fewest))], ...sheet.columns.map((column) => [sheet.name, column.name, column.type, column.unit, ...both(meaningOf(column, fewest))]),
  ]) };
}

/** What a table holds, and what a column of one does. */
export const holdsOf = ({ name }: Sheet, fewest: number): Bilingual => bilingual(`dictionary.${name.replace('.csv', '')}`, { fewest });
export const meaningOf = ({ name }: Column, fewest: number): Bilingual => bilingual(`column.${name.replace(/_(?:en|fr)$/, '')}`, { fewest });
