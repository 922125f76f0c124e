import type { Columns } from './columns.ts';

/** `1-5`: the lowest and the highest score that could be given. Null where it says nothing of the kind. */
export function scaleIn(text: string): { min: number; max: number } | null {
  const [, low, high] = /^(-?\d{1,6}(?:[.,]\d{1,4})?)(?:-|\.\.|:)(-?\d{1,6}(?:[.,]\d{1,4})?)$/.exec(text.trim()) ?? [];
  if (low === undefined || high === undefined) return null;
  const [min, max] = [low, high].map((each) => Number(each.replace(',', '.')));
  return min !== undefined && max !== undefined && min < max ? { min, max } : null;
}

/** `participant=evaluator,groups=Demographic,item=#`: which column holds what; `#`: rows stand in the order of the items. */
export function columnsIn(text: string): Columns | 'bad' {
  const pairs = text.split(',').map((pair) => pair.split('='));
  if (pairs.some((pair) => pair.length !== 2 || !['participant', 'item', 'groups', 'round'].includes(pair[0]?.trim() ?? '') || (pair[1] ?? '').trim() === '')) return 'bad';
  const told = new Map(pairs.map(([part = '', name = '']) => [part.trim(), name.trim()]));
  const [participant, item] = [told.get('participant'), told.get('item')];
  if (participant === undefined || item === undefined) return 'bad';
  const [groups, round] = [told.get('groups'), told.get('round')];
  return { participant, item: item === '#' ? null : item, ...(groups !== undefined && { groups }), ...(round !== undefined && { round }) };
}

/** A day that there is, as ISO 8601 has it. */
export function dayIn(text: string): string | null {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : null;
}
