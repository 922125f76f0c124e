/**
 * A number to so many equal parts of one (10: tenths, 2: halves), half away from zero as `Intl` writes it, so that no two screens
 * disagree on −0.575.
 */
export function roundedTo(value: number, parts: number): number {
  const size = Math.round(Math.abs(value) * parts) / parts;
  return value < 0 && size > 0 ? -size : size;
}
