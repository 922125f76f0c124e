import { itemKey, scale, spendable } from '../../../app/workshop/answer-rules.ts';
import { askingOf } from '../../../app/workshop/balanced-plan.ts';
import { itemsFor, pairsFor } from '../../../app/workshop/asking-order.ts';
import { criteriaAsked, effectScale, weightPoints } from '../../../app/workshop/effect-cells.ts';
import { paperFields } from '../../../app/workshop/paper-fields.ts';
import type { Answer, Ballot, PaperEntry, Plan } from '../../../app/workshop/types.ts';
import type { SheetView } from '../../../app/workshop/paper-views.ts';
import type { BallotView } from '../../../app/workshop/views.ts';

/**
 * One place to type in, in the order of the printed sheet. `key` names it as `paperFields` does; `item` (of a pair: both) and `criterion` say
 * what it is about. What is typed: a score or an effect, `x` for 'no opinion'; `1` and `0` for ticked and not; a number; `1`, `2` or `x` of a pair.
 */
export type TypedField = { key: string; item: string; other: string | null; criterion: string | null; takes: Takes };
export type Takes = 'score' | 'effect' | 'tick' | 'number' | 'pair';
export type Typed = Readonly<Record<string, string>>;
/** What is wrong, and at which field; null where it is about all of them. `code` names a text. */
export type TypedFault = { field: string | null; code: 'range' | 'missing' | 'twice' | 'dots' | 'sum' | 'budget'; params: Readonly<Record<string, number>> };

/** The fields of one ballot on one sheet. */
export function fieldsOf(plan: Plan, held: Pick<BallotView, 'ballot' | 'asking'>, sheet: Pick<SheetView, 'code' | 'pseudonym'>): TypedField[] {
  const { ballot } = held;
  const asking = askingOf(plan, held);
  const me = { id: sheet.code, pseudonym: sheet.pseudonym };
  const one = (item: string, takes: Takes): TypedField => ({ key: item, item, other: null, criterion: null, takes });
  if (ballot.kind === 'pairwise') return pairsFor(asking, ballot, me).map(({ left, right }) => ({ key: [left, right].sort().join(' / '), item: left, other: right, criterion: null, takes: 'pair' }));
  return itemsFor(asking, ballot, me).flatMap((item) => {
    const key = itemKey(item);
    const criteria = criteriaAsked(ballot, item);
    if (criteria) return plan.criteria.filter(({ id }) => criteria.includes(id)).map(({ id }): TypedField => ({ key: `${key} ${id}`, item: key, other: null, criterion: id, takes: ballot.kind === 'effects' ? 'effect' : 'score' }));
    return [one(key, ballot.kind === 'score' ? 'score' : ballot.kind === 'approval' || ballot.kind === 'budget' ? 'tick' : 'number')];
  });
}

/** Whether a field takes what is typed; an empty one is left out. */
export function fits(takes: Takes, text: string): boolean {
  switch (takes) {
    case 'score': return text === '' || text === 'x' || (/^\d$/.test(text) && Number(text) >= scale.min && Number(text) <= scale.max);
    case 'effect': return text === '' || text === 'x' || (/^[+-]?\d$/.test(text) && Number(text) >= effectScale.min && Number(text) <= effectScale.max);
    case 'tick': return /^[01]?$/.test(text);
    case 'pair': return /^[12x]?$/.test(text);
    case 'number': return /^\d{0,3}$/.test(text);
  }
}

/** Whether nothing more can be typed in a field, so that the next one may be gone to. */
export const isWhole = (takes: Takes, text: string): boolean => text !== '' && takes !== 'number' && fits(takes, text);

/** The answer that was typed, or all that is wrong with it. */
export function readTyped(plan: Plan, ballot: Ballot, fields: readonly TypedField[], typed: Typed): { answer: Answer } | { faults: TypedFault[] } {
  const said = (key: string): string => typed[key]?.trim().toLowerCase() ?? '';
  const wrong = fields.filter(({ key, takes }) => !fits(takes, said(key))).map(({ key }): TypedFault => ({ field: key, code: 'range', params: {} }));
  const faults = wrong.length > 0 ? wrong : faultsOf(plan, ballot, fields, said);
  return faults.length > 0 ? { faults } : { answer: answerOf(ballot, fields.filter(({ key }) => said(key) !== ''), said) };
}

function faultsOf(plan: Plan, ballot: Ballot, fields: readonly TypedField[], said: (key: string) => string): TypedFault[] {
  const sum = fields.reduce((all, { key }) => all + Number(said(key) || 0), 0);
  switch (ballot.kind) {
    case 'dots': return sum > ballot.dots ? [{ field: null, code: 'dots', params: { most: ballot.dots, sum } }] : [];
    case 'weights': return sum === weightPoints ? [] : [{ field: null, code: 'sum', params: { points: weightPoints, sum } }];
    case 'ranking': return fields.flatMap(({ key }, at): TypedFault[] => {
      const place = Number(said(key));
      if (said(key) === '' || place < 1 || place > fields.length) return [{ field: key, code: 'missing', params: { places: fields.length } }];
      return fields.some((other, before) => before < at && Number(said(other.key)) === place) ? [{ field: key, code: 'twice', params: { place } }] : [];
    });
    case 'budget': {
      const cost = plan.measures.reduce((all, { id, cost: each }) => all + (said(`measure:${id}`) === '1' ? each : 0), 0);
      return cost > spendable(plan) ? [{ field: null, code: 'budget', params: { over: (cost - spendable(plan)) / 100 } }] : [];
    }
    default: return [];
  }
}

function answerOf({ kind }: Ballot, fields: readonly TypedField[], said: (key: string) => string): Answer {
  const score = (key: string): number | null => (said(key) === 'x' ? null : Number(said(key)));
  const numbers = (): Record<string, number> => Object.fromEntries(fields.map(({ key }) => [key, Number(said(key))]));
  const ticked = (): string[] => fields.filter(({ key }) => said(key) === '1').map(({ key }) => key);
  const rows = (): Record<string, Record<string, number | null>> => {
    const all: Record<string, Record<string, number | null>> = {};
    for (const { key, item, criterion } of fields) if (criterion !== null) all[item] = { ...all[item], [criterion]: score(key) };
    return all;
  };
  switch (kind) {
    case 'criteria': return { kind, scores: rows() };
    case 'effects': return { kind, effects: rows() };
    case 'score': return { kind, scores: Object.fromEntries(fields.map(({ key }) => [key, score(key)])) };
    case 'approval': return { kind, approved: ticked() };
    case 'budget': return { kind, bought: ticked() };
    case 'dots': return { kind, dots: numbers() };
    case 'weights': return { kind, points: Object.fromEntries(fields.map(({ key }) => [key.replace(/^criterion:/, ''), Number(said(key))])) };
    case 'ranking': return { kind, order: fields.toSorted((one, other) => Number(said(one.key)) - Number(said(other.key))).map(({ key }) => key) };
    case 'pairwise': return { kind, pairs: fields.map(({ key, item, other }) => ({ left: item, right: other ?? '', choice: said(key) === 'x' ? 'none' : said(key) === '1' ? 'left' : 'right' })) };
  }
}

/** An entry as it was typed, field by field. */
export function typedOf(fields: readonly TypedField[], entry: PaperEntry): Typed {
  const told = paperFields(entry);
  return Object.fromEntries(fields.map(({ key, item, takes }) => {
    const value = told[key] ?? '';
    if (value === '') return [key, ''];
    if (takes === 'tick') return [key, '1'];
    if (value === 'none') return [key, 'x'];
    return [key, takes === 'pair' ? (value === item ? '1' : '2') : value];
  }));
}
