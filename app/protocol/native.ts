/**
 * The few things that a browser cannot do and the Electron window can (DESIGN §2, 'One door'). `window.parvisNative` is there
 * only in that window: pages must do without it.
 */
export interface NativeApi {
  /** Shows the workshop's `exports` folder in the system's file browser; false when it cannot. */
  openExports(): Promise<boolean>;
}

/** Between the preload script and the shell, one for each call. */
export const nativeChannels = { openExports: 'parvis:open-exports' } as const satisfies Record<keyof NativeApi, string>;
