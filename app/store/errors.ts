/** What can go wrong with a workshop's files and is expected: each has a message in both languages under `store:<code>`. */
export type StoreCode =
  | 'folder-in-use'
  | 'newer-file'
  | 'read-only'
  | 'disk-full'
  | 'disk-failure'
  | 'not-a-database'
  | 'not-a-workshop'
  | 'damaged'
  | 'missing'
  | 'cannot-open'
  | 'holds-a-workshop'
  | 'key-destroyed'
  | 'bad-entry'
  | 'bad-image-name';

export type StoreParams = Readonly<Record<string, string | number>>;

/** An expected failure of the store. `messageKey` is an i18next key that takes `params`. */
export class StoreError extends Error {
  readonly code: StoreCode;
  readonly params: StoreParams;
  readonly messageKey: string;

  constructor(code: StoreCode, params: StoreParams = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = 'StoreError';
    this.code = code;
    this.params = params;
    this.messageKey = `store:${code}`;
  }
}

/** Runs `work`; a failure of SQLite or of the file system that is expected comes out as a StoreError, a bug as it is. */
export function coded<T>(params: StoreParams, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storeErrorFrom(error, params);
  }
}

/** The same for work that takes time. */
export async function codedLater<T>(params: StoreParams, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storeErrorFrom(error, params);
  }
}

/** The StoreError for a SQLite result code or an errno; any other error comes back untouched. */
export function storeErrorFrom(error: unknown, params: StoreParams): unknown {
  if (error instanceof StoreError || !(error instanceof Error) || !('code' in error)) return error;
  const name = String(error.code);
  const code = Object.entries(codeByPrefix).find(([prefix]) => name === prefix || name.startsWith(`${prefix}_`))?.[1];
  return code === undefined ? error : new StoreError(code, params, { cause: error });
}

/** https://www.sqlite.org/rescode.html (extended codes begin with the name of the primary one) and errno(3). */
const codeByPrefix: Readonly<Record<string, StoreCode>> = {
  SQLITE_BUSY: 'folder-in-use',
  SQLITE_LOCKED: 'folder-in-use',
  SQLITE_READONLY: 'read-only',
  SQLITE_PERM: 'read-only',
  SQLITE_FULL: 'disk-full',
  SQLITE_IOERR: 'disk-failure',
  SQLITE_NOTADB: 'not-a-database',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_CANTOPEN: 'cannot-open',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EIO: 'disk-failure',
  ENODEV: 'disk-failure',
  ENOENT: 'missing',
  ENOTDIR: 'cannot-open',
  EEXIST: 'cannot-open',
  EISDIR: 'cannot-open',
};
