const EN_ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const EN_TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const FR_ONES =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const FR_TENS = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante', 'soixante', 'quatre-vingt', 'quatre-vingt'];

/** A number from 0 to 99 in English words. */
export function englishNumber(n: number): string {
  if (n < 20) return EN_ONES[n] ?? String(n);
  if (n > 99) return String(n);
  const tens = EN_TENS[Math.floor(n / 10)] ?? '';
  return n % 10 === 0 ? tens : `${tens}-${EN_ONES[n % 10] ?? ''}`;
}

/** A number from 0 to 99 in French words, in the traditional row (soixante-dix,
  quatre-vingt-dix); `f` makes 'un' feminine. */
export function frenchNumber(n: number, gender: 'm' | 'f' = 'm'): string {
  if (n > 99) return String(n);
  const ending = gender === 'f' && n % 10 === 1 && n % 20 !== 11 ? 'e' : '';
  if (n < 20) return `${FR_ONES[n] ?? String(n)}${n === 1 ? ending : ''}`;
  const tens = Math.floor(n / 10);
  const rest = tens === 7 || tens === 9 ? n - (tens - 1) * 10 : n % 10;
  const base = FR_TENS[tens] ?? '';
  if (rest === 0) return n === 80 ? 'quatre-vingts' : base;
  const joined =
    (rest === 1 || rest === 11) && tens < 8 ? `${base} et ${FR_ONES[rest] ?? ''}` : `${base}-${FR_ONES[rest] ?? ''}`;
  return `${joined}${rest === 1 ? ending : ''}`;
}

/** The written numbers from two on, in both languages ('one' and 'un' are articles too and are handled as such). */
export function numberWords(): { value: number; words: string }[] {
  return Array.from({ length: 98 }, (_, index) => index + 2).map((value) => ({
    value,
    words: `${englishNumber(value)}, ${frenchNumber(value)}, ${frenchNumber(value, 'f')}`,
  }));
}
