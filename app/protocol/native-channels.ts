import type { NativeApi } from './native.ts';

/** Between the preload script and the shell, one for each call. Apart from native.ts: a preload script carries no library. */
export const nativeChannels = {
  save: 'parvis:save',
  printToPdf: 'parvis:print-to-pdf',
  openExports: 'parvis:open-exports',
} as const satisfies Record<keyof NativeApi, string>;
