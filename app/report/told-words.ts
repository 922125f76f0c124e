import type { CriterionId, ResultLine } from '../workshop/index.ts';
import type { Voice } from './texts.ts';
import type { ReportModel } from './types.ts';

export type ToldProps = { model: ReportModel; voice: Voice };

/** A change or a difference with its margin, where there is one. */
export const changeText = (by: number, low: number | null, high: number | null, voice: Voice): string =>
  `${voice.signed(by, 2)}${low === null || high === null ? '' : ` ${voice.say('disagreement:report.margin', { low: voice.signed(low, 2), high: voice.signed(high, 2) })}`}`;
/** A coefficient, with a minus where it is below zero. */
export const statText = (value: number | null, voice: Voice): string => voice.fixed(value, 2).replace('-', '\u2212');
/** What stands after the letter p. Never as if chance were ruled out: the least that 10,000 draws can tell is said as such. */
export const pText = (p: number | null, voice: Voice): string => (p !== null && p < 0.001 ? `<\u00a0${voice.fixed(0.001, 3)}` : `=\u00a0${voice.fixed(p, 3)}`);
export const lineName = (lines: readonly ResultLine[], line: number, voice: Voice): string => (lines[line] ? voice.name(lines[line].label) : '');
export const criterionName = ({ criteria }: ReportModel, id: CriterionId, voice: Voice): string => voice.name(criteria.find((each) => each.id === id)?.label ?? { en: id, fr: id });
