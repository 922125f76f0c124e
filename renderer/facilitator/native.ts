import type { NativeApi } from '../../app/protocol/native.ts';

declare global {
  interface Window { readonly parvisNative?: NativeApi }
}

/** What only the Electron window can do; undefined in a browser. */
export const native = (): NativeApi | undefined => window.parvisNative;
