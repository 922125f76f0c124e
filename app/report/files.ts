import { rename, rm, writeFile } from 'node:fs/promises';

/** Whole or not at all: an earlier report stays until the new one is complete. */
export async function replaceFile(path: string, content: string | Uint8Array, mode: number): Promise<void> {
  const fresh = `${path}.new`;
  try {
    await writeFile(fresh, content, { mode });
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}
