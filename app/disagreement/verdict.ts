import { everyMixtureOfClassesRestsOn, membershipsOf } from './lightest.ts';
import type { Line } from './merge-groups.ts';

/**
 * How one answer stands beside the same person's answer in the round before: said for the first time, not said again (and so
 * kept), said anew, or taken back. All answers of a first round are `new`.
 */
export type Standing = 'new' | 'kept' | 'anew' | 'taken-back';

/** One table: how each person's answers to its questions stand, and what was shown of the same questions in the round before. */
export interface Asked { readonly people: ReadonlyMap<string, ReadonlySet<Standing>>; readonly before: Shown | null }

/** The lines that stand in a table, and the line of everyone, if it does. */
export interface Shown { readonly lines: readonly Line[]; readonly all: Line | null }

/** A table's verdict: what may be shown, and which lines may not. Lines without an answer are neither. */
export interface Verdict extends Shown { readonly refused: readonly Refusal[] }
export interface Refusal { readonly line: Line; readonly reason: 'tooFew' | 'subtraction' }

/**
 * What goes first where everyone's figures and all lines together would tell of few people. With `everyone`, the fewest lines
 * go. With `lines`, which stand for lines that are told of elsewhere too, everyone's figures count the people of the lines
 * alone, if that tells of nobody, or go; only beside a round before do they stay at the price of one line.
 */
export type Keep = 'lines' | 'everyone';
export interface Rule { readonly lines: readonly Line[]; readonly k: number }

/**
 * What a table may show so that every reckoning with it, and with the table of the round before, rests on `k` people or more.
 * A line needs answers of k people; of equally few lines to leave out, the largest goes, since averages hide small ones most.
 * `hidden`: lines that too few answered elsewhere in what is told as one (an item's other criteria).
 */
export function verdictOn(asked: Asked, { lines, k }: Rule, keep: Keep, hidden: ReadonlySet<Line> = new Set()): Verdict {
  const present = new Set<string>();
  for (const [id, standings] of asked.people) if (saysSomething(standings)) present.add(id);
  const placed = placedAlike(asked, lines);
  const sized = lines.map((line) => ({ line, size: placed.reduce((sum, { id, people }) => sum + (present.has(id) && line.people.has(id) ? people : 0), 0) })).filter(({ size }) => size > 0);
  const tooFew = sized.filter(({ size }) => size < k);
  const many = sized.filter(({ size }) => size >= k).sort((a, b) => a.size - b.size).map(({ line }) => line);
  const refused = (shown: readonly Line[]): Refusal[] => [
    ...tooFew.map(({ line }) => ({ line, reason: 'tooFew' as const })), ...many.filter((line) => !shown.includes(line)).map((line) => ({ line, reason: 'subtraction' as const })),
  ];
  if (present.size < k) return { lines: [], all: null, refused: refused(many) };
  const room: Line = { groups: ['*room'], people: present, place: -1 };
  const sound = (some: readonly Line[], all: Line | null): boolean => soundBeside(placed, asked.before, { lines: some, all }, k);
  const most = (all: Line | null): Line[] => fewestDropped(many.filter((line) => !hidden.has(line)), (some) => sound(some, all));
  // Lines that are not shown here are told of elsewhere: everyone's figures must be sound beside those too.
  const besides = (all: Line): boolean => soundBeside(placed, asked.before, { lines: many, all }, k);
  const [alone, withRoom] = [most(null), sound([], room) ? most(room) : null];
  const roomStays = withRoom !== null && (keep === 'everyone' || (tooFew.length + hidden.size === 0 && besides(room) && withRoom.length >= alone.length - 1));
  if (roomStays) return { lines: withRoom, all: room, refused: refused(withRoom) };
  const seated: Line = { groups: ['*lines'], people: new Set(alone.flatMap(({ people }) => [...people])), place: -1 };
  const counted = keep === 'lines' && alone.length > 1 && sound(alone, seated) && besides(seated);
  return { lines: alone, all: counted ? seated : null, refused: refused(alone) };
}

/**
 * As many of `items` as are `sound` together, those later in the list given up first: all but those that are not sound alone, or
 * but one more; and where that does not do, as many as can be added one by one.
 */
export function fewestDropped<T>(items: readonly T[], sound: (some: readonly T[]) => boolean): T[] {
  if (sound(items)) return [...items];
  const able = items.filter((item) => sound([item]));
  if (able.length < items.length && sound(able)) return able;
  for (const dropped of able.toReversed()) {
    const rest = able.filter((item) => item !== dropped);
    if (sound(rest)) return rest;
  }
  return able.reduce<T[]>((kept, item) => (sound([...kept, item]) ? [...kept, item] : kept), []);
}

const saysSomething = (standings: ReadonlySet<Standing>): boolean => standings.size > 1 || !standings.has('taken-back');

/** One person for all who answered alike and are in the same lines, now and in the round before; `people` counts them. */
interface Placed { readonly id: string; readonly standings: ReadonlySet<Standing>; people: number }

function placedAlike({ people, before }: Asked, lines: readonly Line[]): Placed[] {
  const rows = [...lines, ...(before?.lines ?? []), ...(before?.all ? [before.all] : [])].map((line) => line.people);
  const found = new Map<string, Placed>();
  for (const [id, standings] of people) {
    const key = [membershipsOf(id, rows), ...standings].join(' ');
    const known = found.get(key);
    if (known === undefined) found.set(key, { id, standings, people: 1 });
    else known.people += 1;
  }
  return [...found.values()];
}

/**
 * The sums of both rounds as rows, and for each person a column an answer: one that was kept stands in both rounds, one given
 * anew is another answer than the one before.
 */
function soundBeside(placed: readonly Placed[], before: Shown | null, shown: Shown, k: number): boolean {
  const marks = (rows: Shown, id: string): number[] => [...rows.lines, ...(rows.all ? [rows.all] : [])].map((line) => (line.people.has(id) ? 1 : 0));
  return everyMixtureOfClassesRestsOn(k, placed.map(({ id, standings, people }) => {
    const [first, second] = [before ? marks(before, id) : [], marks(shown, id)];
    const [noFirst, noSecond] = [first.map(() => 0), second.map(() => 0)];
    const weights = [...standings].flatMap((standing) => {
      switch (standing) {
        case 'new': return [[...noFirst, ...second]];
        case 'kept': return [[...first, ...second]];
        case 'anew': return [[...first, ...noSecond], [...noFirst, ...second]];
        case 'taken-back': return [[...first, ...noSecond]];
      }
    });
    return { weights, people };
  }));
}
