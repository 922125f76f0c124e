import type { ParticipantId } from './ids.ts';

/** The record of another room of this workshop, kept whole beside this one. */
export type AddedRoom = {
  /** Its folder under `rooms/`, the same on every machine: the room that its events carry, and where it parts from this record. */
  record: string;
  /** Its name where it has one. */
  name: string | null;
  head: { seq: number; hash: string };
  /** How many rows at the beginning are also those of this record. */
  shared: number;
};

/** What a workshop knows of rooms: its own name, those added, what was decided on conflicts, who withdrew from an added one. */
export type Rooms = {
  name: string | null;
  added: readonly AddedRoom[];
  /** By the key of a conflict, the record whose answers count; null where none of them does. */
  settled: Readonly<Record<string, string | null>>;
  gone: readonly { record: string; person: ParticipantId }[];
};

export type RoomsEvent =
  | { type: 'room-named'; name: string }
  /** Also a newer record of a room that was added before. */
  | { type: 'room-added'; room: AddedRoom }
  | { type: 'conflict-settled'; conflict: string; counts: string | null }
  /** Somebody of an added room; named by `person`, since this record holds no key of theirs to seal it with. */
  | { type: 'withdrawn-elsewhere'; record: string; person: ParticipantId };

export type RoomsCommand =
  | { type: 'name-room'; name: string }
  | { type: 'record-room'; room: AddedRoom }
  | { type: 'settle-conflict'; conflict: string; counts: string | null }
  | { type: 'record-gone'; record: string; person: ParticipantId };
