import type { Point } from './marks.ts';

/** What touches the picture: a finger, a pen or a pressed mouse, in widths of the frame. */
export type Pointer = { readonly id: number; readonly pen: boolean; readonly at: Point };

/** What the hand does: one pointer paints, two fingers move the picture until both are gone. */
export type Gesture = { readonly doing: 'nothing' | 'painting' | 'moving'; readonly pointers: readonly Pointer[] };

export const resting: Gesture = { doing: 'nothing', pointers: [] };

/**
 * A pointer comes down. A second finger ends the stroke begun, which was the first half of a pinch or the side of a hand; a
 * palm beside a pen is left aside, and a pen takes over from fingers, for who writes with one rests the hand.
 */
export function pressed(gesture: Gesture, pointer: Pointer): Gesture {
  const { doing, pointers } = gesture;
  if (pointer.pen) return { doing: 'painting', pointers: [pointer] };
  if (pointers.some(({ pen }) => pen) || pointers.length >= 2) return gesture;
  return { doing: doing === 'nothing' ? 'painting' : 'moving', pointers: [...pointers, pointer] };
}

/** A pointer moves; one that is left aside changes nothing. */
export function dragged(gesture: Gesture, pointer: Pointer): Gesture {
  return { ...gesture, pointers: gesture.pointers.map((one) => (one.id === pointer.id ? pointer : one)) };
}

/** A pointer is lifted. One finger left over from two paints nothing. */
export function lifted({ doing, pointers }: Gesture, id: number): Gesture {
  const left = pointers.filter((one) => one.id !== id);
  return { doing: left.length === 0 ? 'nothing' : doing, pointers: left };
}
