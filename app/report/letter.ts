/** A, B, … Z, AA, AB, … */
export function letter(place: number): string {
  return (place >= 26 ? letter(Math.floor(place / 26) - 1) : '') + String.fromCharCode(65 + (place % 26));
}
