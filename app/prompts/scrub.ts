/**
 * Takes out of a text what may point to a person: electronic addresses and handles, links, telephone numbers, postal codes,
 * street and apartment numbers, long numbers (cards, insurance), and names that follow 'my name is' or « je m’appelle ».
 * What was taken out is marked […]. A name that stands alone is not found: no list of names is complete.
 */
export function scrub(text: string): string {
  return takeOut(text).text;
}

/** Why something was taken out of a text; each kind has its words in locales/…/imaging.json under `takenOut`. */
export type TakenOutKind = 'email' | 'link' | 'handle' | 'postal-code' | 'address' | 'number' | 'name';
/** `text` with […] in place of what was taken out; `removed`: what that was, word for word, kind by kind. */
export type TakenOut = { text: string; removed: readonly { kind: TakenOutKind; text: string }[] };

/**
 * As `scrub`, and tells what was taken out, so that people see it.
 *
 * @param names names of people, such as those behind the pseudonyms of a workshop: each goes wherever it stands as a word,
 *   in whatever case and with whatever accents. Names of fewer than two letters, or of more than
 *   200 characters, are left aside
 */
export function takeOut(text: string, names: readonly string[] = []): TakenOut {
  const removed: { kind: TakenOutKind; text: string }[] = [];
  const found = names.map((name) => name.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '')).filter((name) => name.length <= longestName && (name.match(/\p{L}/gu) ?? []).length >= 2).sort((a, b) => b.length - a.length);
  const patterns: readonly (readonly [TakenOutKind, RegExp])[] = [...personal, ...found.map((name) => ['name', namePattern(name)] as const)];
  const clean = patterns.reduce(
    (left, [kind, pattern]) =>
      left.replace(pattern, (piece) => {
        removed.push({ kind, text: piece.trim() });
        return '[…]';
      }),
    text,
  );
  return { text: clean, removed };
}

/** In characters: a pattern of more than some thousands is none. */
const longestName = 200;

/** « Éloïse Côté-Roy » is found as 'eloise cote roy' too: each letter with or without marks, spaces and hyphens as either. */
function namePattern(name: string): RegExp {
  const letters = [...name.normalize('NFD').replaceAll(/\p{M}/gu, '')].map((letter) =>
    /[\s-]/u.test(letter) ? '[\\s\u2010-]+' : /['’]/u.test(letter) ? "['’]" : `${accented(letter)}\\p{M}*`);
  return new RegExp(`(?<![\\p{L}\\d])${letters.join('')}(?![\\p{L}\\d])`, 'giu');
}

function accented(letter: string): string {
  const others = ACCENTED[letter.toLowerCase()];
  return others === undefined ? letter.replace(/[$()*+./?[\\\]^{|}]/u, '\\$&') : `[${letter.toLowerCase()}${others}]`;
}

const ACCENTED: Readonly<Record<string, string>> = { a: 'àáâãäå', c: 'ç', e: 'èéêë', i: 'ìíîï', n: 'ñ', o: 'òóôõöø', u: 'ùúûü', y: 'ýÿ' };

const streets = 'rue|avenue|av\\.|boulevard|boul\\.|chemin|ch\\.|place|rang|route|allée|côte|montée|croissant|ruelle';
const roads = 'street|st\\.?|avenue|ave\\.?|road|rd\\.?|boulevard|blvd\\.?|drive|lane|crescent|court|place|way';
const personal: readonly (readonly [TakenOutKind, RegExp])[] = [
  ['email', /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/giu],
  ['link', /(?:https?:\/\/|www\.)\S+/giu],
  ['handle', /(?<![\p{L}\d])@[\p{L}\d_.]{2,}/giu],
  ['postal-code', /\b[a-z]\d[a-z][ -]?\d[a-z]\d\b/giu],
  ['address', new RegExp(`\\b\\d{1,5}(?:-\\d{1,5})?[a-z]?,? (?:${streets})(?![\\p{L}])(?: (?:de |du |des |de la |la |le |saint[e]?-)?[\\p{L}’'-]+){0,3}`, 'giu')],
  ['address', new RegExp(`\\b\\d{1,5}[a-z]? (?:[\\p{L}’'.-]+ ){1,3}(?:${roads})(?![\\p{L}])`, 'giu')],
  ['address', /(?<![\p{L}])(?:apt|app|apartment|appartement|unit|suite|bureau)\.? ?#? ?\d+[a-z]?/giu],
  ['number', /(?:\+?\d[ .-]?)?\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}(?!\d)/gu],
  ['number', /\d(?:[ -]?\d){6,}/gu],
  ['name', /(?<=(?:[Jj]e m['’]appelle|[Mm]on nom (?:est|c['’]est)|[Mm]y name(?: is|['’]s)|[Jj]e suis (?:Mme|M\.)|Mme|Mrs?\.?|Ms\.?) )\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}/gu],
];
