import type { Bilingual } from '../workshop/index.ts';
import { bilingual } from './bilingual.ts';
import { tableOf } from './csv.ts';
import type { Table, Value } from './csv.ts';
import { voiceOf } from './texts.ts';
import type { Figure, Option, ReportModel, RoomsEntry } from './types.ts';
import { fateText } from './wish-section.tsx';

/** The report's figures as files to publish: no more than the model says. Means in points, money in dollars. */
export function publicTables(model: ReportModel): Table[] {
  const ofRooms = (sheet: (room: ReportModel) => Sheet): Sheet => (model.rooms ? byRoom(model.rooms, sheet) : sheet(model));
  const tables = [
    participants(model), wishes(model), checks(model), results(model), paper(model), comparisons(model), ...[rounds, seats, demands, objections, reservations, findings].map(ofRooms),
    costs(model), effects(model), ...[effectsUsed, weights, amendments].map(ofRooms), ...(model.rooms ? [origins(model.rooms)] : []),
  ];
  return [...tables.map(({ name, columns, rows }) => tableOf(name, columns, rows)), dictionary(tables)];
}

type Sheet = { name: string; columns: readonly string[]; rows: readonly (readonly Value[])[] };

const both = (label: Bilingual | null): [Value, Value] => [label?.en ?? null, label?.fr ?? null];
const joined = (labels: readonly Bilingual[]): [Value, Value] => [labels.map(({ en }) => en).join(' + '), labels.map(({ fr }) => fr).join(' + ')];
const rounded = (value: number | null): Value => (value === null || !Number.isFinite(value) ? null : Number(value.toFixed(6)));
const figures = ({ n, mean, sd }: Figure): Value[] => [n, rounded(mean), rounded(sd)];

/** What every room has by itself, one room after the other. */
function byRoom({ list }: RoomsEntry, sheet: (room: ReportModel) => Sheet): Sheet {
  const sheets = list.map(({ name, model }) => ({ room: both(name), ...sheet(model) }));
  return { name: sheets[0]?.name ?? '', columns: ['room_en', 'room_fr', ...(sheets[0]?.columns ?? [])], rows: sheets.flatMap(({ room, rows }) => rows.map((row) => [...room, ...row])) };
}

/** Where people and answers come from; rooms of which too few would be told go together. */
function origins({ people, answers }: RoomsEntry): Sheet {
  return { name: 'rooms.csv', columns: ['by', 'ballot', 'room_en', 'room_fr', 'people'], rows: [
    ...people.map(({ labels, count }) => ['joined', null, ...joined(labels), count]),
    ...answers.flatMap(({ ballot, lines }) => lines.map(({ labels, count }) => ['answered', ballot, ...joined(labels), count])),
  ] };
}

function participants({ people, ways }: ReportModel): Sheet {
  const part = (what: string, lines: ReportModel['people']['groups']) => lines.map(({ labels, count }) => [what, ...joined(labels), count]);
  return { name: 'participants.csv', columns: ['by', 'label_en', 'label_fr', 'people'], rows: [
    ['all', 'Everyone', 'Tout le monde', people.joined], ...part('group', people.groups), ...part('age', people.ages), ...part('language', people.languages),
    ...(['tables', 'helped', 'uncoded'] as const).flatMap((way) => (ways[way] === 0 ? [] : [['way', ...both({ en: voiceOf('en').say(`way.${way}`), fr: voiceOf('fr').say(`way.${way}`) }), ways[way]]])),
  ] };
}

function wishes({ wishes: entries, rooms }: ReportModel): Sheet {
  const [en, fr] = [voiceOf('en'), voiceOf('fr')];
  return { name: 'wishes.csv', columns: ['wish', 'words', 'language', 'prompt', 'parent', 'picture', 'made_by_en', 'made_by_fr', 'engine', 'model', 'seed', 'rights', 'credit_en', 'credit_fr', 'fate', 'fate_en', 'fate_fr', ...(rooms ? ['room_en', 'room_fr'] : [])], rows: entries.map((wish) => [
    wish.number, wish.words?.text ?? null, wish.words?.language ?? null, wish.words?.prompt ?? null, wish.parent === null ? null : wish.parent.kind === 'wish' ? wish.parent.number : 'unpublished',
    wish.picture?.image ?? null, ...both(wish.picture && { en: en.say(`care:mark.${wish.picture.mark}`), fr: fr.say(`care:mark.${wish.picture.mark}`) }),
    wish.picture?.engine ?? null, wish.picture?.model ?? null, wish.picture?.seed ?? null, wish.picture?.rights ?? null, ...both(wish.picture?.credit ?? null), wish.fate.kind, fateText(wish.fate, en), fateText(wish.fate, fr), ...(rooms ? both(rooms.wishes[wish.number] ?? null) : []),
  ]) };
}

/** One row a picture and question that somebody answered; no counts where fewer than five did. */
function checks({ wishes: entries }: ReportModel): Sheet {
  const [en, fr] = [voiceOf('en'), voiceOf('fr')];
  return { name: 'checks.csv', columns: ['wish', 'question_en', 'question_fr', 'yes', 'no', 'unsure'], rows: entries.flatMap(({ number, checks: seen }) => (seen?.topics ?? []).map(({ topic, said }) =>
    [number, en.say(`care:check.question.${topic}`), fr.say(`care:check.question.${topic}`), said?.yes ?? null, said?.no ?? null, said?.unsure ?? null])) };
}

function results({ ballots }: ReportModel): Sheet {
  const columns = ['ballot', 'kind', 'round', 'item_en', 'item_fr', 'criterion_en', 'criterion_fr', 'who_en', 'who_fr', 'n', 'mean', 'sd'];
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
  return { name: 'paper.csv', columns: ['ballot', 'kind', 'round', 'paper_answers', 'entered_twice', 'entered_once', 'paper_settled', 'after_results'], rows: ballots.flatMap(({ ballot, paper: came }) =>
    (came ? [[ballot.id, ballot.kind, ballot.round, came.answers, came.twice, came.once, came.settled, came.afterResults]] : [])) };
}

function comparisons({ comparisons: entries }: ReportModel): Sheet {
  const columns = ['title_en', 'title_fr', 'item_en', 'item_fr', 'criterion_en', 'criterion_fr', 'who_en', 'who_fr', 'n_before', 'mean_before', 'sd_before', 'n_after', 'mean_after', 'sd_after', 'same_people', 'rated_both', 'higher', 'same', 'lower'];
  return { name: 'comparisons.csv', columns, rows: entries.flatMap(({ title, rows }) => rows.map(({ item, criterion, labels, before, after, samePeople, moves }) => [
    ...both(title), ...both(item), ...both(criterion), ...(labels ? joined(labels) : ['Everyone', 'Tout le monde']), ...figures(before), ...figures(after),
    samePeople, ...(moves ? [moves.both, moves.higher, moves.same, moves.lower] : [null, null, null, null]),
  ])) };
}

function rounds({ rounds: entries }: ReportModel): Sheet {
  const columns = ['round', 'package', 'design_en', 'design_fr', 'measures_en', 'measures_fr', 'cost', 'left', 'total_utility', 'smallest_utility', 'accepted', 'reserved', 'objected'];
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
  return { name: 'seats.csv', columns: ['round', 'seat_en', 'seat_fr', 'people', 'before', 'after', 'withheld', 'kept_for', 'answer'], rows: entries.flatMap((entry) => (entry.readable
    ? entry.seats.map((seat) => [entry.round, ...both(seat.label), seat.people, rounded(seat.before), rounded(seat.after), seat.withheld, seat.keptFor, seat.answer]) : [])) };
}

/** One row a demand; where it was refused, one for each seat whose utility the package under it would change. */
function demands({ rounds: entries }: ReportModel): Sheet {
  const columns = ['round', 'kind', 'measure_en', 'measure_fr', 'people', 'for_criterion_en', 'for_criterion_fr', 'verdict', 'short', 'because', 'cost', 'seat_en', 'seat_fr', 'from', 'to'];
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
  const columns = ['round', 'published', 'reason', 'must_have_en', 'must_have_fr', 'cannot_accept_en', 'cannot_accept_fr', 'criterion_en', 'criterion_fr'];
  return { name: 'objections.csv', columns, rows: entries.flatMap(({ round, responses }) =>
    responses.objections.map(({ reason, mustHave, cannotAccept, criterion }) => [round, reason !== null, reason, ...both(mustHave), ...both(cannotAccept), ...both(criterion)])) };
}

function reservations({ rounds: entries }: ReportModel): Sheet {
  return { name: 'reservations.csv', columns: ['round', 'published', 'reason'], rows: entries.flatMap(({ round, responses }) =>
    responses.reservations.map(({ reason }) => [round, reason !== null, reason])) };
}

/** One row for each measure that would raise a criterion which a seat finds wanting; one without a measure where nothing does. */
function findings({ rounds: entries }: ReportModel): Sheet {
  const columns = ['round', 'seat_en', 'seat_fr', 'criterion_en', 'criterion_fr', 'measure_en', 'measure_fr', 'raises_by', 'tried'];
  return { name: 'findings.csv', columns, rows: entries.flatMap((entry) => (entry.readable ? entry.findings : []).flatMap(({ seat, criterion, raises, tried }) => {
    const start = [entry.round, ...both(seat), ...both(criterion)];
    return raises.length === 0 ? [[...start, null, null, null, false]] : raises.map(({ measure, by }) => [...start, ...both(measure), rounded(by), measure.en === tried?.en]);
  })) };
}

function costs({ designs, measures, requirements }: ReportModel): Sheet {
  const columns = ['kind', 'id', 'label_en', 'label_fr', 'cost', 'cost_source_en', 'cost_source_fr', 'cost_date', 'cost_grade', 'effect_source_en', 'effect_source_fr', 'effect_date', 'effect_grade', 'provisional', 'required_by_en', 'required_by_fr'];
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
  return { name: 'effects.csv', columns: ['id', 'label_en', 'label_fr', 'group_en', 'group_fr', 'criterion_en', 'criterion_fr', 'effect'], rows: measures.flatMap((measure) =>
    Object.entries(measure.effects).flatMap(([group, changes]) => Object.entries(changes).map(([criterion, effect]) =>
      [measure.id, ...both(measure.label), ...labelled(groups, group), ...labelled(criteria, criterion), effect]))) };
}

/** One row a cell of which somebody said something and a seat that may be told of. */
function effectsUsed({ said }: ReportModel): Sheet {
  return { name: 'effects-used.csv', columns: ['measure_en', 'measure_fr', 'criterion_en', 'criterion_fr', 'who_en', 'who_fr', 'catalogue', 'n', 'used'], rows: (said?.effects ?? []).flatMap(({ measure, criterion, seats: told }) =>
    told.map(({ label, catalogue, n, used }) => [...both(measure), ...both(criterion), ...both(label), catalogue, n, used])) };
}

/** One row a criterion: the public rubric's, then each seat's. */
function weights({ said }: ReportModel): Sheet {
  const { criteria = [], rubric = [], seats: told = [] } = said?.weights ?? {};
  const rows = (who: Bilingual, n: number | null, shares: readonly number[] | null) => criteria.map((criterion, place) => [...both(who), ...both(criterion), n, rounded(shares?.[place] ?? null)]);
  return { name: 'weights.csv', columns: ['who_en', 'who_fr', 'criterion_en', 'criterion_fr', 'n', 'share'], rows: [
    ...rows(bilingual('answers:weights.public'), null, rubric), ...told.flatMap(({ label, n, shares }) => rows(label, n, shares)),
  ] };
}

function amendments({ amendments: entries }: ReportModel): Sheet {
  return { name: 'amendments.csv', columns: ['change', 'reason', 'what_en', 'what_fr', 'before', 'after'], rows: entries.flatMap(({ reason, changes }, place) =>
    (changes.length === 0 ? [[place + 1, reason, null, null, null, null]] : changes.map(({ what, before, after, money }) => [place + 1, reason, ...both(what), ...[before, after].map((value) => (money && value !== null ? Number(value) / 100 : value))]))) };
}

/** What each column of each file holds; names that end in a language hold a text in it. */
function dictionary(sheets: readonly Sheet[]): Table {
  const [en, fr] = [voiceOf('en'), voiceOf('fr')];
  return tableOf('dictionary.csv', ['file', 'column', 'holds_en', 'holds_fr'], sheets.flatMap(({ name, columns }) => [
    [name, '', en.say(`dictionary.${name.replace('.csv', '')}`), fr.say(`dictionary.${name.replace('.csv', '')}`)],
    ...columns.map((column) => [name, column, en.say(columnKey(column)), fr.say(columnKey(column))]),
  ]));
}

const columnKey = (column: string): string => `column.${column.replace(/_(?:en|fr)$/, '')}`;
