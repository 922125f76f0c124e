import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scrub, takeOut } from '../../../app/prompts/index.ts';

test.each([
  ['Écrivez-moi à marie.tremblay@exemple.ca svp', 'Écrivez-moi à […] svp'],
  ['Call me at (514) 555-0199 or 1-514-555-0199.', 'Call me at […] or […].'],
  ['J’habite au 1234, rue Saint-Denis, près du parc', 'J’habite au […], près du parc'],
  ['I live at 55 Park Avenue, on the corner', 'I live at […], on the corner'],
  ['H2X 1Y4 est mon code', '[…] est mon code'],
  ['Je m’appelle Marie Tremblay et je marche lentement', 'Je m’appelle […] et je marche lentement'],
  ['My name is John. I use a cane', 'My name is […]. I use a cane'],
  ['Voir https://exemple.ca/moi et @marie_t', 'Voir […] et […]'],
  ['carte 4540 1234 5678 9012', 'carte […]'],
])('what may point to a person is taken out: %s', (text, clean) => {
  expect(scrub(text)).toBe(clean);
});

test.each(['Trois bancs et une rampe de 12 m au coin', 'Une rue à 30 km/h pour 65 ans et plus', 'Two benches, 450 mm high, by the street'])('what points to nobody stays: %s', (text) => {
  expect(scrub(text)).toBe(text);
});

test('tells what was taken out and why, so that it can be shown', () => {
  expect(takeOut('Écrire à marie@exemple.ca ou au 514 555-0199, au 12 rue des Érables')).toEqual({
    text: 'Écrire à […] ou au […], au […]',
    removed: [{ kind: 'email', text: 'marie@exemple.ca' }, { kind: 'address', text: '12 rue des Érables' }, { kind: 'number', text: '514 555-0199' }],
  });
});

test.each([
  ['Un banc pour Éloïse Côté-Roy', 'Éloïse Côté-Roy', 'Un banc pour […]'],
  ['un banc pour eloise cote roy.', 'Éloïse Côté-Roy', 'un banc pour […].'],
  ['A tree for d’Arcy O\'Neill and Bo', 'D\'Arcy O’Neill', 'A tree for […] and Bo'],
  ['Élodie et l’arbre d’ELO', 'Élo', 'Élodie et l’arbre d’[…]'],
  ['Marie-Ève dessine', 'Marie', '[…]-Ève dessine'],
  ['A bench (with a plaque)', ' (with', 'A bench ([…] a plaque)'],
  ['A bench', 'A', 'A bench'],
])('a name from the list is taken out wherever it stands as a word: %s', (text, name, clean) => {
  expect(takeOut(text, [name]).text).toBe(clean);
});

test('the longest name goes first, and any list of names leaves a text that holds none of them', () => {
  expect(takeOut('Luc Roy', ['Roy', 'Luc Roy']).removed).toEqual([{ kind: 'name', text: 'Luc Roy' }]);
  fc.assert(fc.property(fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 5 }), fc.string({ maxLength: 30 }), (names, words) => {
    const { text, removed } = takeOut(`${words} ${names.join(' , ')}`, names);
    expect(takeOut(text, names).text).toBe(text);
    for (const { text: piece } of removed) expect(piece).not.toBe('');
  }));
});
