/** Why a copy was not made: a code of the store, or one of the backups' own; each has a text in both languages under `backups:fault`. */
export type BackupFault = { code: string; params: Readonly<Record<string, string | number>> };

/** How the backups of a workshop stand, for the desk. */
export type BackupView = {
  /** The folder that was chosen, and the one in it that holds the copy; null where nothing was chosen. */
  folder: string | null; target: string | null;
  /** When the last whole copy was made (ISO 8601, UTC); null for none into this folder. */
  at: string | null;
  copying: boolean;
  /** Why the last try came to nothing; it is tried again by itself. */
  fault: BackupFault | null;
  /** The copy lies on the same disk as the workshop: it does not outlive that disk. */
  sameDisk: boolean;
};

/** A disk or stick that a copy could go to. */
export type BackupPlace = { path: string; name: string; free: number };

/** How the workshop's own disk stands, for the desk. */
export type DiskView = {
  /** Why nothing can be written, by a code of the store, and since when (ISO 8601, UTC); null while all is well. */
  fault: (BackupFault & { since: string }) | null;
  /** Bytes that are free, where that is little; else null. */
  low: number | null;
  /** The record is damaged and only read; null while it is sound. */
  damage: DamageView | null;
};

/** What is wrong with a record, and what is sound of it. */
export type DamageView = {
  /** `damaged`: an entry is not what was written; `cut`: the record ends before what was last known of it. */
  kind: 'damaged' | 'cut';
  /** How many entries are sound, from the first, and when the last of them was written (ISO 8601; null where there is none). */
  sound: number; until: string | null;
  /** How many cannot be read, or are missing; null where that cannot be told. */
  lost: number | null;
  /** The last backup, where it is there and holds more than what is sound. */
  backup: { at: string; entries: number; target: string } | null;
};

/** Why the host takes nothing at the moment: its disk fails, or its record is damaged and only read. */
export type NotTaking = 'disk' | 'damaged';
