import fc from 'fast-check';
import sharp from 'sharp';
import { boxOf, covered, crownOf } from '../../../app/imaging/sketch/cost.ts';
import { describe, expect, test } from 'vitest';
import { sketchEngine } from '../../../app/imaging/index.ts';
import { arrange, type Placed } from '../../../app/imaging/sketch/layout.ts';
import { camera } from '../../../app/imaging/sketch/camera.ts';
import { CATALOGUE, REDUCED_MOBILITY_IDS } from '../../../app/imaging/sketch/catalogue.ts';
import { contentsOf, type Item } from '../../../app/imaging/sketch/contents.ts';
import { random } from '../../../app/imaging/sketch/random.ts';
import { sketchScene } from '../../../app/imaging/sketch/scene.ts';
import { STAGES } from '../../../app/imaging/sketch/stage.ts';
import { LEXICON, readWish, understand, type Understood } from '../../../app/prompts/index.ts';

const request = {
  lang: 'fr' as const,
  negative: '',
  width: 400,
  height: 300,
  seed: 7,
  steps: 1,
  strength: 1,
  site: 'street' as const,
};
const EMPTY: Understood = { elements: [], scene: null, season: null, weather: null, timeOfDay: null, notUnderstood: [] };

function placedFor(said: Understood, seed = '1'): Placed[] {
  const scene = said.scene ?? 'square';
  return arrange(contentsOf(said, scene, random(seed)).items, {
    stage: STAGES[scene],
    camera: camera(1024, 768),
    random: random(seed),
    carFree: true,
    shared: true,
    clear: new Set(), facing: null,
  });
}

describe('the sketch engine', () => {
  test('gives the same bytes for the same prompt, seed and size, and others for another seed', async () => {
    const prompt = 'une ruelle avec trois bancs, la nuit';
    const [first, second, other] = await Promise.all([
      sketchEngine.generate({ ...request, prompt }),
      sketchEngine.generate({ ...request, prompt }),
      sketchEngine.generate({ ...request, prompt, seed: 8 }),
    ]);
    expect(first.png.equals(second.png)).toBe(true);
    expect(first.png.equals(other.png)).toBe(false);
  });

  test('paints a PNG of the size asked for, with its source type in XMP', async () => {
    const { png, provenance } = await sketchEngine.generate({ ...request, prompt: 'un parc', width: 333, height: 517 });
    const { format, width, height, xmpAsString } = await sharp(png).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: 333, height: 517 });
    expect(xmpAsString).toContain('http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia');
    expect(provenance).toMatchObject({ engine: 'sketch', model: null, seed: 7, lang: 'fr' });
  });

  test('draws what was put in by hand, and not what was taken out, not even of its own accord', async () => {
    const prompt = 'un parc avec un arbre';
    const edits = { with: ['fountain'], without: ['tree', 'bench'] };
    const { description, provenance } = await sketchEngine.generate({ ...request, prompt, edits });
    const drawn = provenance.drawn.map(({ id }) => id);
    expect(drawn).toContain('fountain');
    expect(drawn).not.toContain('tree');
    expect(drawn).not.toContain('bench');
    expect(provenance.understood?.elements.map(({ id }) => id)).toEqual(['fountain']);
    expect(description.fr).toMatch(/^Un parc.*, avec une fontaine\./);
    expect(description.fr).not.toContain('Sans');
  });

  test('describes the picture in both languages, company included', async () => {
    const { description } = await sketchEngine.generate({ ...request, prompt: 'deux bancs' });
    expect(description.fr).toMatch(/^Une rue, avec deux bancs\. Autour/);
    expect(description.en).toMatch(/^A street, with two benches\. Around/);
  });

  test('stops when told to', async () => {
    await expect(sketchEngine.generate({ ...request, prompt: 'un banc' }, { signal: AbortSignal.abort() })).rejects.toThrow(
      /abort/i,
    );
  });

  test('draws whatever the text, without anything that is not a number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), fc.integer({ min: 0, max: 999 }), (text, seed) => {
        const { svg } = sketchScene({ said: understand(text, 'en'), seed: String(seed), width: 320, height: 240, site: 'park' });
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      }),
      { numRuns: 25 },
    );
  });
});

describe('what is drawn', () => {
  const ids = LEXICON.map((entry) => entry.id);

  test('has a drawing for every thing that the lexicon knows', () => {
    expect(ids.filter((id) => CATALOGUE[id] === undefined && id !== 'pedestrian-street')).toEqual([]);
  });

  test('is free of all that was refused, in every scene and for every seed', () => {
    fc.assert(
      fc.property(
        fc.subarray(ids, { minLength: 1 }),
        fc.constantFrom(...Object.keys(STAGES)),
        fc.nat(),
        (refused, scene, seed) => {
          const said = {
            ...EMPTY,
            elements: refused.map((id) => ({ id, label: { en: id, fr: id }, count: null, place: null, negated: true })),
          };
          const { items } = contentsOf(said, scene as keyof typeof STAGES, random(String(seed)));
          expect(items.filter(({ id }) => refused.includes(id))).toEqual([]);
        },
      ),
    );
  });

  test('holds each thing as often as asked, up to a cap that is stated', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ids.filter((id) => id !== 'person' && id !== 'pedestrian-street')),
        fc.integer({ min: 1, max: 60 }),
        (id, count) => {
          const { items, drawn } = contentsOf(
            { ...EMPTY, elements: [{ id, label: { en: id, fr: id }, count, place: null, negated: false }] },
            'square',
            random('1'),
          );
          const stated = drawn.find((one) => one.id === id && one.asked);
          expect(items.filter((item) => item.id === id && item.asked).length).toBe(stated?.drawn);
          expect(stated?.capped).toBe((stated?.drawn ?? 0) < count);
        },
      ),
    );
  });

  test('stands on the side asked for', () => {
    for (const lang of ['left', 'right'] as const) {
      const found = placedFor(understand(`three benches on the ${lang}`, 'en')).filter((item) => item.id === 'bench');
      expect(found.length).toBeGreaterThanOrEqual(3);
      expect(found.filter((item) => item.kind === 'standing' && Math.sign(item.x) === (lang === 'left' ? -1 : 1)).length).toBe(
        found.length,
      );
    }
  });

  test('stands near when asked for in front and far when at the back', () => {
    const [near] = placedFor(understand('a bin in the foreground', 'en')).filter((item) => item.id === 'bin');
    const [far] = placedFor(understand('a bin in the background', 'en')).filter((item) => item.id === 'bin');
    expect(near?.kind === 'standing' && far?.kind === 'standing' && near.z < far.z).toBe(true);
  });

  test('keeps furniture off the carriageway of a street, however much is asked for, and people too unless they cross', () => {
    const wishes = ['ten benches', 'five benches, a toilet, two tables and four bins', 'six people and three planters in front'];
    for (const wish of wishes) {
      const said = { ...understand(wish, 'en'), scene: 'street' as const };
      const placed = arrange(contentsOf(said, 'street', random('7')).items, {
        stage: STAGES.street,
        camera: camera(1024, 768),
        random: random('7'),
        carFree: false,
        shared: false,
        clear: new Set(), facing: null,
      });
      const inTheWay = placed.filter(
        (item) =>
          item.kind === 'standing' && Math.abs(item.x) < STAGES.street.way[1] && !['car', 'cyclist'].includes(item.id),
      );
      expect(inTheWay.map(({ id }) => id), wish).toEqual([]);
    }
  });

  test('draws two of what was named in the plural, and one of what was named once', () => {
    const hammocks = (wish: string): number => {
      const { understood, several } = readWish(wish, 'fr');
      return contentsOf(understood, 'park', random('1'), several).items.filter(({ id }) => id === 'hammock').length;
    };
    expect([hammocks('des hamacs'), hammocks('un hamac'), hammocks('quatre hamacs')]).toEqual([2, 1, 4]);
  });

  test('is told of as it is drawn: no more than there is', async () => {
    const told = async (prompt: string): Promise<string> =>
      (await sketchEngine.generate({ ...request, lang: 'en', prompt })).description.en;
    expect(await told('fifty chairs in a square')).toMatch(/^A public square, with many chairs\./);
    expect(await told('hammocks and a slide in a park')).toMatch(/^A park, with hammocks and a slide\./);
    expect(await told('a snowman in a park')).toMatch(/^A park in winter, with a snowman\./);
  });

  test('always has somebody with reduced mobility unless all of them are refused', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(STAGES)), fc.nat(), (scene, seed) => {
        const { items } = contentsOf(EMPTY, scene as keyof typeof STAGES, random(String(seed)));
        expect(items.some(({ id }) => (REDUCED_MOBILITY_IDS as readonly string[]).includes(id))).toBe(true);
      }),
    );
  });

  test('shows no guide dog where dogs are refused, nor a cyclist where bicycles are, unless asked for by name', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const of = (wish: string): string[] =>
          contentsOf(understand(wish, 'fr'), 'park', random(String(seed))).items.map(({ id }) => id);
        expect(of('un parc sans chiens ni vélos').filter((id) => id === 'guide-dog' || id === 'cyclist')).toEqual([]);
        expect(of('pas de chiens sauf un chien-guide')).toContain('guide-dog');
      }),
    );
  });

  test('has nobody in it when people are refused', () => {
    const { items } = contentsOf(understand('un parc sans personnes', 'fr'), 'park', random('1'));
    expect(items.filter(({ id }) => id === 'person' || id === 'child' || id === 'wheelchair-user')).toEqual([]);
  });

  test('of two people is two people, one of them using a wheelchair', () => {
    const { items } = contentsOf(understand('two people', 'en'), 'square', random('1'));
    expect(
      items
        .filter(({ id }) => ['person', 'wheelchair-user', 'child', 'senior', 'pram', 'cyclist', 'teenager'].includes(id))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['person', 'wheelchair-user']);
  });
});

describe('trees that were asked for', () => {
  test('leave in sight the fountain and the playground that were asked for among them', () => {
    const view = camera(1024, 768);
    const named = (id: string, count: number, place: Item['place'] = null): Item[] => Array.from({ length: count }, () => ({ id, place, asked: true }));
    const items = [...named('fountain', 1, 'middle'), ...named('playground', 1, 'left'), ...named('tree', 10), ...named('wheelchair-user', 3)];
    for (let seed = 1; seed <= 60; seed += 1) {
      const placed = arrange(items, { stage: STAGES.park, camera: view, random: random(String(seed)), carFree: true, shared: false, clear: new Set(), facing: null })
        .flatMap((item) => (item.kind === 'standing' ? [item] : []));
      const trees = placed.filter(({ id }) => id === 'tree').map(({ drawing, x, z }) => ({ z, crown: crownOf('tree', drawing, x, z, view) ?? expect.fail('no crown') }));
      for (const { id, drawing, x, z } of placed.filter(({ id }) => id === 'fountain' || id === 'playground')) {
        const box = boxOf(id, drawing, x, z, view);
        const hidden = trees.filter((tree) => tree.z < z).map(({ crown }) => covered(box, crown));
        expect(Math.max(0, ...hidden), `${id}, seed ${seed}`).toBeLessThan(0.5);
      }
    }
  });
});
