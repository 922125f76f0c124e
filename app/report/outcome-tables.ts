import type { Bilingual } from '../workshop/index.ts';
import { code, counted, day, filled, inBoth, people, text, whole, yesNo, type Sheet } from './columns.ts';
import type { Value } from './csv.ts';
import type { FollowEntry } from './follow.ts';
import { followed } from './follow-section.tsx';
import type { ReportModel } from './types.ts';

/** What the planner wrote into the report, and who came beside who lives there. */
export const outcomeTables = (model: ReportModel): Sheet[] => [followUps(model), paragraphs(model), population(model)];

const both = (label: Bilingual | null): [Value, Value] => [label?.en || null, label?.fr || null];

/** One row an answer; one without where there is none. */
function followUps(model: ReportModel): Sheet {
  const columns = [
    filled(code('subject', 'wish', 'objection', 'reservation', 'must-have', 'cannot-accept')), whole('wish'), whole('round'), ...inBoth('measure'), text('words'), text('language'),
    code('answer_kind', 'done', 'changed', 'planned', 'refused'), text('owner'), day('due'), ...inBoth('answer_text'), day('said_on'), yesNo('newest'),
  ];
  return { name: 'follow-ups.csv', columns, rows: followed(model).flatMap((entry) => {
    const start = subjectOf(entry);
    if (entry.answers.length === 0) return [[...start, ...Array<Value>(7).fill(null)]];
    return entry.answers.map(({ kind, owner, due, text: said, at }, place) => [...start, kind, owner, due, ...both(said), at.slice(0, 10), place === entry.answers.length - 1]);
  }) };
}

function subjectOf(entry: FollowEntry): Value[] {
  switch (entry.kind) {
    case 'wish': return [entry.kind, entry.number, null, null, null, entry.words?.text ?? null, entry.words?.language ?? null];
    case 'objection': case 'reservation': return [entry.kind, null, entry.round, null, null, entry.words.reason, entry.words.reason === null ? null : entry.words.language];
    case 'must-have': case 'cannot-accept': return [entry.kind, null, null, ...both(entry.measure), null, null];
  }
}

/** One row a paragraph; and one for each section that is left out. */
function paragraphs({ edited }: ReportModel): Sheet {
  return { name: 'paragraphs.csv', columns: [filled(text('section')), filled(yesNo('left_out')), code('language', 'fr', 'en'), text('paragraph'), day('said_on')], rows: [
    ...edited.leftOut.map((section) => [section, true, null, null, null]),
    ...Object.entries(edited.paragraphs).flatMap(([section, written]) => Object.entries(written).map(([language, { text: words, at }]) => [section, false, language, words, at.slice(0, 10)])),
  ] };
}

function population({ population: known }: ReportModel): Sheet {
  return { name: 'population.csv', columns: [...inBoth('who'), people('people'), counted('population'), ...inBoth('population_source'), text('population_date')], rows: (known?.lines ?? []).map(({ labels, here, there }) => [
    labels.map(({ en }) => en).join(' + '), labels.map(({ fr }) => fr).join(' + '), here, there, ...both(known?.source ?? null), known?.date || null,
  ]) };
}
