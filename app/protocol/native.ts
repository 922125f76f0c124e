import { z } from 'zod';

/**
 * The few things that a browser cannot do and the Electron window can (DESIGN §2, 'One door'). `window.parvisNative` is there
 * only in that window: pages must do without it.
 */
export interface NativeApi {
  /** Asks where, then writes the text or bytes there. */
  save(file: NativeFile): Promise<Saved>;
  /** Prints the report the page shows to PDF, asks where, and writes it. */
  printToPdf(request: PrintRequest): Promise<Saved>;
  /** Shows the workshop's `exports` folder in the system's file browser; false when it cannot. */
  openExports(): Promise<boolean>;
}

/** `cancelled`: the person closed the dialog. `failed`: the system's own words, such as a full disk. */
export type Saved =
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: string };

/** A file name without a path: the person chooses the folder, a page never does. */
const fileName = z.string().min(1).max(120).regex(/^[^/\\:*?"<>|\p{Cc}]+$/u).regex(/^[^.]/);

export const nativeFile = z.strictObject({
  name: fileName,
  content: z.union([z.string(), z.instanceof(Uint8Array)]),
});
export type NativeFile = z.infer<typeof nativeFile>;

export const printRequest = z.strictObject({ name: fileName, landscape: z.boolean() });
export type PrintRequest = z.infer<typeof printRequest>;
