/**
 * Consonants and digits of which no two are taken for one another, on paper or read aloud; without vowels no code is a word. Seven of them
 * are 1.8 billion codes: whoever guesses 30 times a minute for three hours beside 300 slips finds one with a chance of 1 in 1,100.
 */
const letters = 'CFHJKMNPRTWXY23456789';
const length = 7;
/** What a hand writes or an eye reads for one of them. */
const lookAlikes: Readonly<Record<string, string>> = { Z: '2', S: '5', G: '6', B: '8' };

/** A one-time code, from two draws of 31 bits. */
export function slipCode(seed: () => number): string {
  let rest = BigInt(seed()) * 2n ** 31n + BigInt(seed());
  return Array.from({ length }, () => {
    const letter = letters[Number(rest % BigInt(letters.length))] ?? '';
    rest /= BigInt(letters.length);
    return letter;
  }).join('');
}

/** A code as it was typed or scanned, in the letters that codes have: capitals, spaces, dashes and look-alikes do not matter. */
export const readSlipCode = (typed: string): string =>
  typed.normalize('NFKC').toUpperCase().replaceAll(/[^A-Z0-9]/g, '').replaceAll(/[ZSGB]/g, (letter) => lookAlikes[letter] ?? letter);

/** A code as it is printed, and as one reads a telephone number aloud: `CFH-J2K9`. */
export const spellSlipCode = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`;

/** How long a code is, without what stands between its letters. */
export const slipCodeLength = length;
