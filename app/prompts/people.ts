import type { Piece } from './pieces.ts';

const AIDS = new Set([
  'walker-user',
  'cane-user',
  'white-cane-user',
  'wheelchair-user',
  'mobility-scooter',
  'guide-dog',
  'pram',
  'cyclist',
  'bicycle',
  'scooter',
]);
const OF_A_PERSON = new Set(['senior', 'teenager', 'wheelchair-user', 'white-cane-user', 'child']);
const CONNECTING = new Set(['want', 'preposition', 'one', 'the', 'some', 'quality', 'stop', 'life']);
const CONNECTING_WORDS = new Set([
  'with',
  'avec',
  'en',
  'in',
  'on',
  'using',
  'use',
  'uses',
  'who',
  'qui',
  'utilise',
  'utilisent',
  'utilisant',
  'a',
  'an',
  'the',
  'un',
  'une',
  'son',
  'sa',
  'leur',
  'leurs',
  'his',
  'her',
  'their',
  'des',
  'electric',
  'electrique',
  'manual',
  'pushing',
  'poussant',
  'riding',
  'carrying',
  'tenant',
  'holding',
  'la',
  'le',
  'sur',
]);

/**
 * 'Une dame en marchette' names one person, not two: the word for a person before the aid, or after the age
 * ('elderly women'), is read as a mere quality of it, so that the number reaches over it.
 */
export function joinPeople(pieces: readonly Piece[]): Piece[] {
  const joined = [...pieces];
  for (const [at, piece] of pieces.entries()) {
    if (idOf(piece) !== 'person') continue;
    const aid = aidAfter(pieces, at);
    const aged = OF_A_PERSON.has(idOf(pieces[at - 1]) ?? '');
    if (aid === null && !aged) continue;
    for (let index = at; index < (aid ?? at + 1); index += 1) {
      const part = joined[index];
      if (part !== undefined) joined[index] = { ...part, meaning: { kind: 'quality' } };
    }
  }
  return joined;
}

function aidAfter(pieces: readonly Piece[], at: number): number | null {
  for (let index = at + 1; index <= at + 4; index += 1) {
    const piece = pieces[index];
    if (piece === undefined) return null;
    if (AIDS.has(idOf(piece) ?? '')) return index > at + 1 ? index : null;
    if (!CONNECTING.has(piece.meaning.kind) || !piece.words.every(({ norm }) => CONNECTING_WORDS.has(norm))) return null;
  }
  return null;
}

function idOf(piece: Piece | undefined): string | null {
  return piece?.meaning.kind === 'element' ? piece.meaning.id : null;
}
