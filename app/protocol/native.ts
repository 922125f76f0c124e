/**
 * The few things that a browser cannot do and the Electron window can (DESIGN §2, 'One door'). `window.parvisNative` is there
 * only in that window: pages must do without it.
 */
export interface NativeApi {
  /** Shows the workshop's `exports` folder in the system's file browser; false when it cannot. */
  openExports(): Promise<boolean>;
  /** Lets the facilitator pick the server program, its model file or the folder of the backups; the whole path, or null when nothing was picked. */
  pickFile(kind: PickedFile): Promise<string | null>;
}

export type PickedFile = 'program' | 'model' | 'folder' | 'workshop';
export const isPickedFile = (kind: unknown): kind is PickedFile => ['program', 'model', 'folder', 'workshop'].some((known) => known === kind);

/** Between the preload script and the shell, one for each call. */
export const nativeChannels = { openExports: 'parvis:open-exports', pickFile: 'parvis:pick-file' } as const satisfies Record<keyof NativeApi, string>;
