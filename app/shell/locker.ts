import type { Locker } from '../engines/secrets.ts';
import type { Electron } from './electron.ts';

/**
 * What locks passwords and tokens: the system's own store. Null where it has none: on a Linux desktop without a keyring
 * Electron would lock with a password that stands in its source (`basic_text`), which is no lock
 * (https://www.electronjs.org/docs/latest/api/safe-storage).
 */
export async function systemLocker({ safeStorage }: Pick<Electron, 'safeStorage'>, platform: NodeJS.Platform = process.platform): Promise<Locker | null> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return null;
  if (platform === 'linux' && /basic_text|unknown/.test(safeStorage.getSelectedStorageBackend())) return null;
  return { lock: (text) => safeStorage.encryptStringAsync(text), unlock: async (locked) => (await safeStorage.decryptStringAsync(locked)).result };
}
