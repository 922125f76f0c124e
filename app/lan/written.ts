import type { Frame } from '../workshop/index.ts';

/** A frame written out. `wire` is what goes out: of a shared one its bytes, made once for however many sockets. */
export type Written = { type: Frame['type']; text: string; wire: Buffer | string };

/** Writes out what many see. A frame that is the same object as the last of its type, or reads the same, gives the same `Written`. */
export function frameWriter(): (frame: Frame) => Written {
  const last = new Map<Frame['type'], { frame: Frame; written: Written }>();
  return (frame) => {
    const before = last.get(frame.type);
    if (before?.frame === frame) return before.written;
    const text = JSON.stringify(frame);
    const written = before?.written.text === text ? before.written : { type: frame.type, text, wire: Buffer.from(text) };
    last.set(frame.type, { frame, written });
    return written;
  };
}

/** What one person alone sees. */
export function writtenFor(frame: Frame): Written {
  const text = JSON.stringify(frame);
  return { type: frame.type, text, wire: text };
}
