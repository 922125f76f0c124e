import { groupSummaries } from '../disagreement/index.ts';
import { toldLines, type ToldLine } from '../mediation/index.ts';
import type { Conflict, Merged, MergedRoom } from '../merging/index.ts';
import { fewestTold, saidGroups, type Bilingual, type ParticipantId, type State } from '../workshop/index.ts';
import { bilingual } from './bilingual.ts';
import { nothingTold } from './disagreement.ts';
import { reportModel } from './model.ts';
import { protectedCount } from './people.ts';
import { roomNames } from './room-names.ts';
import type { ConflictEntry, CountLine, ReportModel, RoomsEntry } from './types.ts';
import { wishNumbers } from './wishes.ts';

/**
 * The report over several rooms: people, wishes and answers counted once over all; bargaining with each room by itself; where
 * people, wishes and answers come from, protected; and what the rooms say differently.
 */
export function mergedModel(merged: Merged, own: Parameters<typeof reportModel>[1]): ReportModel {
  return { ...reportModel(merged.state, own), rooms: roomsEntry(merged, own) };
}

function roomsEntry(merged: Merged, own: Parameters<typeof reportModel>[1]): RoomsEntry {
  const { rooms, conflicts, unrecognised, state } = merged;
  const names = roomNames(rooms);
  const origin = originOf(merged, names);
  const numbers = wishNumbers(state);
  const people = origin(Object.keys(state.participants));
  const told = new Set(people.filter(({ labels, count }) => labels.length === 1 && count !== 'few').map(({ labels: [label] }) => label?.en));
  const roomOfWish = (author: ParticipantId): Bilingual | null => {
    const name = names.get(merged.roomOf[author] ?? '');
    return name && told.has(name.en) ? name : null;
  };
  return {
    list: rooms.map((room, at) => ({
      name: names.get(room.record) ?? bilingual('rooms:report.numbered', { number: at + 1 }), head: room.head,
      model: alone(reportModel(room.state, { ...own, head: room.head, lines: linesIn(room, merged), told: nothingTold }), at),
    })),
    people, answers: Object.values(state.ballots).map(({ ballot, answers }) => ({ ballot: ballot.id, title: ballot.title, lines: origin(Object.keys(answers)) })),
    wishes: Object.fromEntries(Object.values(state.wishes).flatMap(({ id, author }) => { const number = numbers.get(id); return number === undefined ? [] : [[number, roomOfWish(author)]]; })),
    conflicts: conflicts.flatMap((conflict) => entryOf(conflict, names, numbers)), codes: ofKind(conflicts, 'code'), receipts: ofKind(conflicts, 'receipt'),
    undecided: conflicts.some((each) => (each.kind === 'code' || each.kind === 'receipt') && each.ballots.length > 0 && each.counts === undefined),
    unrecognised: protectedCount(state, unrecognised),
  };
}

const ofKind = (conflicts: readonly Conflict[], kind: Conflict['kind']): number => conflicts.filter((each) => each.kind === kind).length;

/** People counted by their rooms: a line of too few goes together with another, as lines of ages do. */
function originOf({ rooms, roomOf, state }: Merged, names: ReadonlyMap<string, Bilingual>): (people: readonly ParticipantId[]) => CountLine[] {
  const before = '';
  const kinds = [before, ...rooms.map(({ record }) => record)];
  return (people) => {
    const answers = people.map((participant) => ({ participant, groups: [roomOf[participant] ?? before], item: 'here', criterion: 'here', score: 1 }));
    const lines = groupSummaries(answers, kinds, fewestTold(state)).criteria[0]?.lines ?? [];
    return lines.map(({ groups, n }) => ({ labels: groups.map((id) => names.get(id) ?? bilingual('rooms:report.before')), count: n }));
  };
}

/**
 * What may be told of the seats of one room beside what is told of all rooms together: whoever knows both knows the difference,
 * so a seat is told of only where nobody of it, or at least `fewestTold`, are in the other rooms.
 */
function linesIn({ state: room }: MergedRoom, { state }: Merged): readonly ToldLine[] {
  const elsewhere = Object.values(state.participants).filter(({ id }) => !room.participants[id]);
  const inGroup = (group: string): number => elsewhere.filter((person) => saidGroups(state.plan, person).includes(group)).length;
  return toldLines(room).filter(({ groups, parts }) => {
    const known = parts.length === 0 && groups.every((group) => isGroup(state, group));
    const others = known ? Math.max(...groups.map(inGroup)) : elsewhere.length;
    return others === 0 || (known && others >= fewestTold(state));
  });
}

const isGroup = ({ plan }: State, id: string): boolean => plan?.groups.some((group) => group.id === id) ?? false;

/** The folder beside the report that holds the public terms of a room. */
export const roomFolder = (at: number): string => `room-${at + 1}/`;

/** Its terms by the folder that they lie in, and without the size of a seat that is not told of: all rooms' count would tell the others'. */
const alone = (model: ReportModel, at: number): ReportModel => ({
  ...model, rounds: model.rounds.map((round) => (round.readable ? { ...round, seats: round.seats.map((seat) => (seat.withheld ? { ...seat, people: null } : seat)) } : round)),
  terms: model.terms && { ...model.terms, editions: model.terms.editions.map((edition) => ({ ...edition, file: `${roomFolder(at)}${edition.file}` })) },
});

function entryOf(conflict: Conflict, names: ReadonlyMap<string, Bilingual>, numbers: ReadonlyMap<string, number>): ConflictEntry[] {
  const rooms = conflict.records.flatMap((record) => names.get(record) ?? []);
  switch (conflict.kind) {
    case 'code': case 'receipt': return [];
    case 'wish': { const number = numbers.get(conflict.wish); return number === undefined ? [] : [{ kind: 'wish', number, rooms }]; }
    case 'plan': return [{ kind: 'plan', part: conflict.part, label: conflict.label, rooms }];
    case 'ballot': return [{ kind: 'ballot', title: conflict.title, rooms }];
  }
}
