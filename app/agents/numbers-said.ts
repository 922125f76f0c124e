/** Whether every number that a text says, in digits or in words, is one of these texts' numbers. */
export function saysOnlyNumbersOf(text: string, given: readonly string[]): boolean {
  // Digits of other scripts, fractions and Roman numerals: nothing that was given has them.
  if (/[^\P{N}0-9]/u.test(text)) return false;
  const known = new Set(given.flatMap(readings));
  const inDigits = numerals(text).every((numeral) => readingsOf(numeral).some((value) => known.has(value)));
  const inWords = (text.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => !Object.hasOwn(numberWords, word) || known.has(numberWords[word] ?? Number.NaN));
  return inDigits && inWords;
}

/** Digits with what may stand between them; a space of any kind separates thousands. */
const numerals = (text: string): string[] => text.match(/\d(?:[\d.,\u00a0\u202f ](?=\d)|\d)*/gu) ?? [];
const readings = (text: string): number[] => numerals(text).flatMap(readingsOf);

/** `12,000` is twelve thousand in English and twelve in French: whatever it may mean. Several numbers in a row are read one by one too. */
function readingsOf(numeral: string): number[] {
  const together = numeral.replaceAll(/[\u00a0\u202f ]/g, '');
  return [together, together.replaceAll(',', ''), together.replaceAll('.', '').replace(',', '.'), together.replace(',', '.')].map(Number).filter(Number.isFinite);
}

/** Numbers from two up that begin or are a number word; 'one', 'un' and 'une' are articles too. */
const numberWords: Readonly<Record<string, number>> = {
  two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16,
  seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100, hundreds: 100,
  thousand: 1_000, thousands: 1_000, million: 1e6, millions: 1e6, billion: 1e9, half: 0.5, double: 2, twice: 2, triple: 3, dozen: 12, dozens: 12,
  deux: 2, trois: 3, quatre: 4, cinq: 5, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12, treize: 13, quatorze: 14, quinze: 15, seize: 16, vingt: 20, vingts: 20,
  trente: 30, quarante: 40, cinquante: 50, soixante: 60, cent: 100, cents: 100, mille: 1_000, milliers: 1_000, milliard: 1e9, moitié: 0.5, dizaine: 10, dizaines: 10, douzaine: 12, centaine: 100, centaines: 100,
};
