/** One workshop out of the records of its rooms. */
export type { Conflict, Merged, MergedRoom, MergeOrder, PersonConflict, PlanPart, RoomRows } from './types.ts';
export { mergeRooms } from './merge.ts';
