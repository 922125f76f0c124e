/** A whole number of the currency's smallest unit (cents for CAD). */
export type Cents = number & { readonly __brand: 'Cents' };
/** A whole number of ten-thousandths of a rating point: what ratings, effects and weights are kept in. */
export type Units = number & { readonly __brand: 'Units' };
/** A whole number of millionths of a rating point: what utilities are compared in. */
export type Millionths = number & { readonly __brand: 'Millionths' };

/** Decimals that ratings, effects and weights keep (DESIGN §3.1). */
export const RATING_DECIMALS = 4;

/** What a number is as an integer of its smallest unit, and whether it had to be rounded to get there. */
export type Scaled = { amount: number; rounded: boolean };

/**
 * The number × 10^decimals as an integer, rounded half away from zero. It reads the shortest decimal that prints the
 * number, so that 1.00005 rounds up although its binary form lies under the half.
 * Gives null when the integer is not a safe one.
 */
export function scaleDecimal(value: number, decimals: number): Scaled | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const shift = decimals - fraction.length + Number(exponent);
  if (whole.length + fraction.length + shift > 17) return null;
  const digits = BigInt(whole + fraction);
  const { quotient, exact } = shift >= 0 ? { quotient: digits * 10n ** BigInt(shift), exact: true } : halfUp(digits, -shift);
  const amount = Number(quotient) * (sign === '-' ? -1 : 1);
  return Number.isSafeInteger(amount) ? { amount: amount === 0 ? 0 : amount, rounded: !exact } : null;
}

/** numerator / denominator rounded half away from zero; both safe integers with 2·|numerator| + denominator safe too. */
export function divideRounded(numerator: number, denominator: number): number {
  const size = 2 * Math.abs(numerator) + denominator;
  const by = 2 * denominator;
  let quotient = Math.floor(size / by);
  if (quotient * by > size) quotient -= 1;
  return numerator < 0 && quotient !== 0 ? -quotient : quotient;
}

/** The same as divideRounded for numbers of any size. */
export function divideRoundedBig(numerator: bigint, denominator: bigint): number {
  const size = numerator < 0n ? -numerator : numerator;
  const quotient = Number((2n * size + denominator) / (2n * denominator));
  return numerator < 0n && quotient !== 0 ? -quotient : quotient;
}

export function greatestCommonDivisor(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

/** Order by code points; ids are ASCII, where this is also the order of UTF-16 units. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Decimals of an ISO 4217 currency: 2 for CAD, 0 for JPY. */
export function currencyDecimals(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

function halfUp(digits: bigint, places: number): { quotient: bigint; exact: boolean } {
  const divisor = 10n ** BigInt(Math.min(places, 400));
  return { quotient: (2n * digits + divisor) / (2n * divisor), exact: digits % divisor === 0n };
}
