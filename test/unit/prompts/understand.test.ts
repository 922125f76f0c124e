import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { understand, type Lang } from '../../../app/prompts/index.ts';

/** `-` negated, count, `@` place: 'three benches on the left' reads 'bench 3 @left'. */
function short(text: string, lang: Lang): string[] {
  return understand(text, lang).elements.map(
    ({ id, count, place, negated }) =>
      `${negated ? '-' : ''}${id}${count === null ? '' : ` ${count}`}${place === null ? '' : ` @${place}`}`,
  );
}

describe('negation', () => {
  test.each<[Lang, string, string[]]>([
    ['en', 'no cars or trucks', ['-car', '-truck']],
    ['en', 'no cars, trucks or buses', ['-car', '-truck', '-bus']],
    ['en', 'no cars and trees', ['-car', 'tree']],
    ['en', 'no cars and more trees', ['-car', 'tree many']],
    ['en', 'without cars and trucks', ['-car', '-truck']],
    ['en', 'without cars, with trees', ['-car', 'tree']],
    ['en', 'no cars near the playground', ['-car', 'playground']],
    ['en', 'cars and trucks not allowed', ['-car', '-truck']],
    ['en', 'trees, cars banned', ['tree', '-car']],
    ['en', 'remove the benches and the bins', ['-bench', '-bin']],
    ['en', 'remove the parking and add two benches', ['-parking', 'bench 2']],
    ['en', 'instead of cars, trees', ['-car', 'tree']],
    ['en', 'benches rather than parking', ['bench', '-parking']],
    ['en', 'replace the stairs with a ramp', ['-stairs', 'ramp 1']],
    ['en', 'the parking lot is replaced by a fountain', ['-parking', 'fountain 1']],
    ['en', 'fewer cars, more benches', ['-car', 'bench many']],
    ['en', 'too many cars', ['-car']],
    ['en', "don't forget the benches", ['bench']],
    ['en', 'not only trees but flowers', ['tree', 'flower']],
    ['en', 'no more than two benches', ['bench 2']],
    ['en', 'car-free', ['-car']],
    ['fr', 'sans voitures ni camions', ['-car', '-truck']],
    ['fr', "pas d'autos et des arbres", ['-car', 'tree']],
    ['fr', 'pas de bancs, pas de poubelles', ['-bench', '-bin']],
    ['fr', 'ni bancs ni arbres', ['-bench', '-tree']],
    ['fr', 'sans voitures et avec des arbres', ['-car', 'tree']],
    ['fr', 'moins de stationnement et plus de bancs', ['-parking', 'bench many']],
    ['fr', 'enlever le stationnement, ajouter des arbres', ['-parking', 'tree']],
    ['fr', 'remplacer les escaliers par une rampe', ['-stairs', 'ramp 1']],
    ['fr', 'une fontaine à la place du stationnement', ['fountain 1', '-parking']],
    ['fr', 'plutôt que des voitures, des enfants', ['-car', 'child']],
    ['fr', 'les voitures sont interdites', ['-car']],
    ['fr', 'il y a trop de chars', ['-car']],
    ['fr', 'on ne veut plus de camions', ['-truck']],
    ['fr', 'pas seulement des arbres', ['tree']],
    ['fr', "n'oubliez pas les bancs", ['bench']],
    ['fr', 'pas mal de bancs', ['bench many']],
    ['fr', 'aucune auto sauf les autobus', ['-car', 'bus']],
  ])('%s: "%s"', (lang, text, expected) => {
    expect(short(text, lang)).toEqual(expected);
  });
});

describe('what is complained of, preferred or missed', () => {
  test.each<[Lang, string, string[]]>([
    ['en', 'snowbanks block the sidewalk', ['-snowbank', 'sidewalk']],
    ['fr', 'c’est juste des chars icitte', ['-car']],
    ['fr', 'ma rue est un stationnement', ['-parking 1']],
    ['en', 'the stop has no bench, no light', ['bench']],
    ['fr', 'y a jamais de banc', ['bench']],
    ['fr', 'j’aime mieux des fleurs que du gazon', ['flower', '-lawn']],
    ['fr', 'je préfère une fontaine plutôt qu’une statue', ['fountain 1', '-sculpture 1']],
    ['fr', 'pas de place sans bancs', ['bench']],
    ['en', 'take the parking out on the left', ['-parking @left']],
    ['fr', 'les trottinettes traînent sur le trottoir. Enlevez-les.', ['-scooter', 'sidewalk']],
    ['fr', 'je passe pas avec ma marchette', ['walker-user']],
    ['en', 'swap the sandbox, which is full of cats, for a swing', ['-sandbox', 'cat', 'swing 1']],
    ['fr', 'plus de bancs, moins de boomers', ['bench many']],
    ['en', 'the lane looks like a parking lot', []],
    ['en', 'a fountain of ideas', []],
    ['fr', 'nous n’enlèverions pas les arbres', ['tree']],
    ['fr', 'on enlèverait les poubelles', ['-bin']],
  ])('%s: "%s"', (lang, text, expected) => {
    expect(short(text, lang)).toEqual(expected);
  });
});

describe('numbers', () => {
  test.each<[Lang, string, string[]]>([
    ['en', 'three big wooden benches', ['bench 3']],
    ['en', '12 trees', ['tree 12']],
    ['en', 'twenty-one lamps', ['street-lamp 21']],
    ['en', 'a dozen trees and a couple of bins', ['tree 12', 'bin 2']],
    ['en', 'several benches, lots of trees', ['bench few', 'tree many']],
    ['en', 'a 2 m wide bike lane', ['bike-lane 1']],
    ['en', 'a playground for kids of 5 years', ['playground 1', 'child']],
    ['fr', 'dix-sept arbres', ['tree 17']],
    ['fr', 'vingt et une chaises', ['chair 21']],
    ['fr', 'une dizaine de bancs', ['bench 10']],
    ['fr', 'une couple de poubelles', ['bin 2']],
    ['fr', 'quelques fleurs, plein de bancs', ['flower few', 'bench many']],
    ['fr', 'des arbres partout', ['tree many']],
    ['fr', '0 voiture', ['-car']],
  ])('%s: "%s"', (lang, text, expected) => {
    expect(short(text, lang)).toEqual(expected);
  });
});

describe('places', () => {
  test.each<[Lang, string, string[]]>([
    ['en', 'benches on the left and a fountain in the middle', ['bench @left', 'fountain 1 @middle']],
    ['en', 'benches and trees on the right side', ['bench @right', 'tree @right']],
    ['en', 'on the left, two benches; on the right, a tree', ['bench 2 @left', 'tree 1 @right']],
    ['en', 'a central fountain, trees in the background', ['fountain 1 @middle', 'tree @back']],
    ['en', 'three benches on the left and two benches on the right', ['bench 3 @left', 'bench 2 @right']],
    ['en', 'a bench in the foreground', ['bench 1 @front']],
    ['fr', 'à gauche des bancs et à droite une fontaine', ['bench @left', 'fountain 1 @right']],
    ['fr', 'une fontaine au milieu, des arbres au fond', ['fountain 1 @middle', 'tree @back']],
    ['fr', 'un kiosque dans le coin', ['kiosk 1 @corner']],
    ['fr', 'du côté gauche, un banc', ['bench 1 @left']],
    ['fr', "devant l'école, un débarcadère", ['school', 'drop-off 1 @front']],
  ])('%s: "%s"', (lang, text, expected) => {
    expect(short(text, lang)).toEqual(expected);
  });
});

describe('words that look alike', () => {
  test.each<[Lang, string, string[]]>([
    ['fr', 'la banque du coin', []],
    ['fr', 'je suis venu car il fait beau', []],
    ['fr', 'un banc de neige', ['snowbank 1']],
    ['fr', 'une scène et un marché', ['stage 1', 'market-stall 1']],
    ['fr', 'enlever les marches', ['-stairs']],
    ['fr', 'je marche avec une marchette', ['walker-user 1']],
    ['en', 'I park the car', []],
    ['fr', 'planter des arbres', ['tree']],
    ['en', 'a planter in March', ['planter 1']],
    ['en', 'light green walls', ['wall']],
    ['en', 'turn right at the light', []],
    ['en', 'there is nothing left', []],
    ['fr', 'son, lumière naturelle', []],
    ['en', 'the beach boys', ['beach', 'child']],
    ['fr', '20 $ le stationnement', ['parking']],
    ['en', 'a popular and clever idea', []],
    ['fr', 'en 5 % du temps, 3 érables', ['tree 3']],
  ])('%s: "%s"', (lang, text, expected) => {
    expect(short(text, lang)).toEqual(expected);
  });

  test('a park is a place, to park is not', () => {
    expect(understand('a park with trees', 'en').scene).toBe('park');
    expect(understand('where can I park my car', 'en').scene).toBeNull();
  });
});

describe('the setting', () => {
  test('is read with season, weather and time of day, in both languages', () => {
    expect(understand('A snowy park on a winter night', 'en')).toMatchObject({
      scene: 'park',
      season: 'winter',
      weather: 'snow',
      timeOfDay: 'night',
    });
    expect(understand('Une rue sous la pluie, un soir d’automne', 'fr')).toMatchObject({
      scene: 'street',
      season: 'autumn',
      weather: 'rain',
      timeOfDay: 'evening',
    });
  });

  test('is null where nothing was said', () => {
    expect(understand('trois bancs', 'fr')).toMatchObject({ scene: null, season: null, weather: null, timeOfDay: null });
  });

  test('is not set by what is refused', () => {
    expect(understand('pas de neige', 'fr').weather).toBeNull();
  });
});

describe('what is not understood', () => {
  test('is given back once, in order, without small words and feelings', () => {
    expect(understand('A calm place with dragons, unicorns and dragons', 'en').notUnderstood).toEqual(['dragons', 'unicorns']);
    expect(understand('Un banc paisible avec des licornes', 'fr').notUnderstood).toEqual(['licornes']);
  });
});

describe('any text', () => {
  test('is read without failing, the same way each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom<Lang>('fr', 'en'), (text, lang) => {
        expect(understand(text, lang)).toEqual(understand(text, lang));
      }),
    );
  });

  test('of 100,000 characters is read, whatever it is made of', () => {
    for (const part of ['a', 'banc ', 'pas de ', "l'", 'à gauche ', 'no cars and ', '😀', 'e\u0301', ', ', 'replace ']) {
      const read = understand(part.repeat(Math.ceil(100_000 / part.length)), 'fr');
      expect(read.elements.length).toBeLessThan(20);
    }
  });

  test('made of lexicon words never yields an element twice at the same place', () => {
    const words = fc.constantFrom(
      'banc',
      'arbres',
      'no',
      'sans',
      'cars',
      'et',
      'or',
      ',',
      '.',
      'à gauche',
      'on the right',
      'three',
      'remplacer',
      'par',
      'with',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const keys = understand(parts.join(' '), 'fr').elements.map(({ id, place }) => `${id} ${place}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

describe('how people type', () => {
  const read = (text: string, lang: Lang): string[] =>
    understand(text, lang).elements.map(
      ({ id, count, negated }) => `${negated ? '-' : ''}${id}${count === null ? '' : ` ${count}`}`,
    );

  test.each([
    ['fr', '🌳🌳 et 🚲 mais 🚫🚗', ['tree', 'bicycle', '-car']],
    ['en', 'no cars 🚗🚗 please 🙏', ['-car']],
    ['fr', '👩🏽‍🦽 et un banc', ['wheelchair-user', 'bench 1']],
    ['en', '2 ppl in wheelchairs w/ benches plz', ['wheelchair-user 2', 'bench']],
    ['fr', 'jveux pas dautos ds la ruelle stp', ['-car']],
    ['fr', 'bancs x3, des poubelles on en veut deux', ['bench 3', 'bin 2']],
    ['en', 'take the bollards away, cars should not be here', ['-bollard', '-car']],
    ['fr', 'la clôture, on peut l’enlever', ['-fence']],
    ['en', 'remove the posts and the fence, my walker gets stuck', ['-fence', 'walker-user']],
  ] as const)('%s: "%s"', (lang, text, expected) => {
    expect(read(text, lang)).toEqual(expected);
    expect(understand(text, lang).notUnderstood.filter((word) => /plz|stp|ppl|ds/.test(word))).toEqual([]);
  });
});

test('steps that are walked are no stairs, those at a door are', () => {
  expect(short('somewhere to sit every fifty steps', 'en')).toEqual(['bench']);
  expect(short('two steps at the door', 'en')).toContain('stairs 2');
});
