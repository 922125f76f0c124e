import { z } from 'zod';

/**
 * The few things that a browser cannot do and the Electron window can (DESIGN §2, 'One door'). `window.parvisNative` is there
 * only in that window: pages must do without it.
 */
export interface NativeApi {
  /** Shows the workshop's `exports` folder in the system's file browser; false when it cannot. */
  openExports(): Promise<boolean>;
  /** Lets the facilitator pick the server program, its model file or the folder of the backups; the whole path, or null when nothing was picked. */
  pickFile(kind: PickedFile): Promise<string | null>;
  /** The language that the desk is read in, so that menus and questions of the window follow. */
  speaks(language: NativeLanguage): Promise<void>;
  /** Hears what the window has to tell, from now on and what nobody heard so far; returns what ends it. */
  onNotice(listener: (notice: NativeNotice) => void): () => void;
}

export type PickedFile = 'program' | 'model' | 'folder' | 'workshop';
export const isPickedFile = (kind: unknown): kind is PickedFile => ['program', 'model', 'folder', 'workshop'].some((known) => known === kind);
export type NativeLanguage = 'en' | 'fr';
export const isNativeLanguage = (language: unknown): language is NativeLanguage => language === 'en' || language === 'fr';

/** What the window tells the desk: a workshop file to look at (its whole path) or that the laptop slept (for how many seconds). */
export const nativeNotice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open-file'), path: z.string().min(1) }),
  z.object({ kind: z.literal('slept'), seconds: z.number().nonnegative() }),
]);
export type NativeNotice = z.infer<typeof nativeNotice>;

/** Between the preload script and the shell: one for each call, and `notice` the other way. */
export const nativeChannels = { openExports: 'parvis:open-exports', pickFile: 'parvis:pick-file', speaks: 'parvis:speaks', onNotice: 'parvis:notice' } as const satisfies Record<keyof NativeApi, string>;
