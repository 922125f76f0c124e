import { describe, expect, test } from 'vitest';
import { systemLocker } from '../../../app/shell/locker.ts';

/** Electron's `safeStorage`, as its documentation has it, on a system with such a store. */
function storage(backend: string, available = true): Parameters<typeof systemLocker>[0] {
  const turned = (text: string): string => [...text].reverse().join('');
  return { safeStorage: {
    isAsyncEncryptionAvailable: async () => available, getSelectedStorageBackend: () => backend,
    encryptStringAsync: async (text: string) => Buffer.from(turned(text)), decryptStringAsync: async (file: Buffer) => ({ result: turned(file.toString()), shouldReEncrypt: false }),
  } } as unknown as Parameters<typeof systemLocker>[0];
}

describe('the lock that a token is kept behind', () => {
  test('is the system’s own', async () => {
    const locker = await systemLocker(storage('gnome_libsecret'), 'linux');
    const locked = await locker?.lock('hush');
    expect(locked?.toString()).toBe('hsuh');
    expect(await locker?.unlock(locked ?? Buffer.of())).toBe('hush');
  });

  test.each([['linux', 'basic_text', true], ['linux', 'unknown', true], ['darwin', '', false]] as const)('is none on %s with %j', async (platform, backend, available) => {
    expect(await systemLocker(storage(backend, available), platform)).toBe(null);
  });

  test('needs no keyring’s name where the system always has one', async () => {
    expect(await systemLocker(storage('unknown'), 'win32')).not.toBe(null);
  });
});
