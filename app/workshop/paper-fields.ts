import { own } from './own.ts';
import type { Answer } from './types.ts';
import type { PaperEntry, PaperPerson } from './paper.ts';

/**
 * What was typed, field by field as the sheet has them, so that two entries can be laid side by side: `ageBand`, `group:seniors`,
 * `design:plaza accessibility`. The same sheet typed in another order gives the same fields; an empty one is left out.
 */
export const paperFields = (entry: PaperEntry): Readonly<Record<string, string>> =>
  (entry.part === 'person' ? personFields(entry.person) : answerFields(entry.answer));

/** The fields in which two entries of one part differ, in the order of the first, then of the second. */
export function paperDifferences(one: PaperEntry, other: PaperEntry): readonly string[] {
  const [left, right] = [paperFields(one), paperFields(other)];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].filter((field) => own(left, field) !== own(right, field));
}

function personFields({ language, consents, ageBand, groups, parent }: PaperPerson): Record<string, string> {
  const ticked = Object.entries(consents).filter(([, yes]) => yes).map(([consent]) => [`consent:${consent}`, 'yes']);
  const said = Array.isArray(groups) ? groups.map((group: string) => [`group:${group}`, 'yes']) : [[`group:${String(groups)}`, 'yes']];
  return { language, ageBand, ...Object.fromEntries([...ticked, ...said]), ...(parent?.trim() && { parent: parent.trim() }) };
}

function answerFields(answer: Answer): Record<string, string> {
  switch (answer.kind) {
    case 'skipped': return { skipped: 'yes' };
    case 'approval': return chosen(answer.approved);
    case 'budget': return chosen(answer.bought);
    case 'score': return told(Object.entries(answer.scores));
    case 'dots': return told(Object.entries(answer.dots).filter(([, dots]) => dots > 0));
    case 'weights': return told(Object.entries(answer.points).filter(([, points]) => points > 0).map(([id, points]) => [`criterion:${id}`, points]));
    case 'ranking': return told(answer.order.map((item, at) => [item, at + 1]));
    case 'criteria': return rows(answer.scores);
    case 'effects': return rows(answer.effects);
    case 'pairwise': return told(answer.pairs.map(({ left, right, choice }) => [[left, right].sort().join(' / '), choice === 'none' ? 'none' : choice === 'left' ? left : right]));
  }
}

const told = (fields: readonly (readonly [string, string | number | null])[]): Record<string, string> => Object.fromEntries(fields.map(([field, value]) => [field, value === null ? 'none' : String(value)]));
const chosen = (items: readonly string[]): Record<string, string> => told(items.map((item) => [item, 'yes']));
const rows = (scores: Readonly<Record<string, Readonly<Record<string, number | null>>>>): Record<string, string> =>
  told(Object.entries(scores).flatMap(([item, row]) => Object.entries(row).map(([criterion, score]) => [`${item} ${criterion}`, score] as const)));
