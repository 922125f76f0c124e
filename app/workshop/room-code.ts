/**
 * Consonants and digits that are not taken for one another, on a screen or read aloud (no 0/O/Q/D, 1/I/L, 2/Z, 5/S, 8/B, 6/G,
 * U/V); without vowels no code is a word.
 */
export const roomCodeLetters = 'CFHJKMNPRTWXY3479';
const length = 4;

/** The short code by which people see that they are in the right room, from 64 hex digits of the record; never a key to it. */
export function roomCode(hex: string): string {
  return Array.from({ length }, (_, place) => {
    const part = Number.parseInt(hex.slice(place * 8, place * 8 + 8), 16);
    return roomCodeLetters[part % roomCodeLetters.length] ?? '';
  }).join('');
}
