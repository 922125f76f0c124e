import { EMOJI } from './lexicon/emoji.ts';
import { SHORTHAND } from './lexicon/shorthand.ts';

/**
 * A word or a mark of a prompt. `norm` is the word in lower case without accents; `fold` besides without its plural ending
 * and with de/du/des/d' and à/au/aux made one, so that one lexicon phrase matches all its written forms.
 */
export type Token = { kind: 'word' | 'number' | 'comma' | 'end'; raw: string; norm: string; fold: string };

const LONGEST_WORD = 40;
const ELISIONS = new Set(['l', 'd', 'j', 'm', 't', 's', 'n', 'c', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quelqu', 'presqu']);
const WORD = /[\p{L}\p{M}]+(?:['’ʼ`´‘][\p{L}\p{M}]+)*['’ʼ`´‘]?/u;
const PICTOGRAPH = /\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic})*/u;
const MARK = /\p{N}+|[.;:!?…\n()[\]{}|•–—]|[,،、]|[&+]/u;
/** '20 $', '$5': a price counts nothing. */
const PRICE = /[$€£]\s?\p{N}{1,9}|\p{N}{1,9}\s?[$€£%]/gu;
const PIECES = new RegExp([WORD, PICTOGRAPH, MARK].map(({ source }) => source).join('|'), 'gu');

/** Splits a prompt into tokens, in one pass: time is linear in its length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const [piece] of text.replace(PRICE, ' ').matchAll(PIECES)) {
    if (/^[\p{L}\p{M}]/u.test(piece)) tokens.push(...words(piece));
    else if (/^\p{Extended_Pictographic}/u.test(piece)) tokens.push(...pictograph(piece));
    else if (/^\p{N}/u.test(piece)) tokens.push(mark('number', piece));
    else if (/^[,،、()–—]/u.test(piece)) tokens.push(mark('comma', piece));
    else if (/^[&+]/u.test(piece)) tokens.push({ kind: 'word', raw: piece, norm: piece, fold: piece });
    else tokens.push(mark('end', piece));
  }
  return tokens;
}

/** Lower case, no accents, ligatures written out. */
export function normalize(word: string): string {
  return word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}

/** The form under which a normalised word is matched. */
export function fold(norm: string): string {
  if (norm === 'd' || norm === 'du' || norm === 'des') return 'de';
  if (norm === 'au' || norm === 'aux') return 'a';
  if (norm === 'qu') return 'que';
  if (norm === 'buses' || norm === 'busses') return 'bus';
  if (norm.length <= 3) return norm;
  if (norm.endsWith('eaux')) return norm.slice(0, -1);
  if (norm.endsWith('aux') && norm.length > 4) return `${norm.slice(0, -3)}al`;
  if (norm.endsWith('ies')) return `${norm.slice(0, -3)}y`;
  if (norm.endsWith('ie')) return `${norm.slice(0, -2)}y`;
  if (/(?:ch|sh|ss|x)es$/.test(norm)) return norm.slice(0, -2);
  if (/(?:ch|sh|ss)e$/.test(norm)) return norm.slice(0, -1);
  if (/[^s]s$/.test(norm) || norm.endsWith('ux')) return norm.slice(0, -1);
  return norm;
}

function words(piece: string): Token[] {
  const parts = piece.split(/['’ʼ`´‘]/u).filter((part) => part !== '');
  const out: Token[] = [];
  let joined = '';
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1;
    if (joined === '' && !last && ELISIONS.has(normalize(part))) out.push(word(part));
    else if (joined !== '' && last && normalize(part) === 's') break;
    else joined += part;
  }
  if (joined !== '') out.push(word(joined));
  return out;
}

// '🧑‍🦽' is a person joined to a wheelchair: the last part that means something tells.
function pictograph(sign: string): Token[] {
  const words = Array.from(sign)
    .map((part) => EMOJI.get(part))
    .findLast((known) => known !== undefined);
  return (words?.split(' ') ?? []).map((part) => ({ ...word(part), raw: sign }));
}

function word(raw: string): Token {
  const short = raw.length > LONGEST_WORD ? raw.slice(0, LONGEST_WORD) : raw;
  const spelt = normalize(short);
  const norm = SHORTHAND.get(spelt) ?? spelt;
  return { kind: 'word', raw: short, norm, fold: fold(norm) };
}

function mark(kind: 'number' | 'comma' | 'end', raw: string): Token {
  const short = raw.slice(0, LONGEST_WORD);
  return { kind, raw: short, norm: normalize(short), fold: normalize(short) };
}
