import { expect, test } from 'vitest';
import { scrub } from '../../../app/prompts/index.ts';

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
