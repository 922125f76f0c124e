import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { camera } from '../../../app/imaging/sketch/camera.ts';
import { contentsOf } from '../../../app/imaging/sketch/contents.ts';
import { FACADE_WIDTH } from '../../../app/imaging/sketch/facades.ts';
import { arrange, type Placed } from '../../../app/imaging/sketch/layout.ts';
import { PEOPLE_IDS } from '../../../app/imaging/sketch/catalogue.ts';
import { random } from '../../../app/imaging/sketch/random.ts';
import { STAGES } from '../../../app/imaging/sketch/stage.ts';
import { plan } from '../../../app/imaging/sketch/walls.ts';
import { understand } from '../../../app/prompts/index.ts';

const view = camera(1024, 768);
type Stood = Extract<Placed, { kind: 'standing' }>;

function stoodFor(wish: string, scene: 'street' | 'intersection' | 'park', seed: number): Stood[] {
  const said = { ...understand(wish, 'en'), scene };
  return arrange(contentsOf(said, scene, random(String(seed))).items, {
    stage: STAGES[scene], camera: view, random: random(String(seed)), carFree: false, shared: false, clear: new Set(), facing: null,
  }).flatMap((item) => (item.kind === 'standing' ? [item] : []));
}
const named = (placed: readonly Stood[], id: string): Stood[] => placed.filter((item) => item.id === id);

describe('a street as it is drawn', () => {
  test('is open ahead: no house of an intersection stands across the street', () => {
    fc.assert(fc.property(fc.nat(), (seed) => {
      for (const row of STAGES.intersection.rows.filter(({ side }) => side === 'back'))
        for (const { kind, start } of plan(row, [], random(String(seed)), view))
          expect(start >= 8.2 || start + FACADE_WIDTH[kind] <= -8.2 + 1e-9).toBe(true);
    }), { numRuns: 40 });
  });

  test('has its cyclists on the roadway, never on the pavement', () => {
    fc.assert(fc.property(fc.nat(), fc.constantFrom('street' as const, 'intersection' as const), (seed, scene) => {
      for (const cyclist of named(stoodFor('two cyclists, a bench and cars', scene, seed), 'cyclist'))
        expect(Math.abs(cyclist.x)).toBeLessThan(STAGES[scene].way[1] + 0.2);
    }), { numRuns: 30 });
  });

  test('keeps the foot of every crossing clear of lamps, bins and planters', () => {
    fc.assert(fc.property(fc.nat(), (seed) => {
      for (const { id, x, z } of stoodFor('a bench, three bins, planters and street lamps', 'intersection', seed).filter((item) => !PEOPLE_IDS.has(item.id)))
        expect([id, Math.abs(x) > 2.8 && Math.abs(x) < 4.5 && z > 8.7 && z < 10.7]).toEqual([id, false]);
    }), { numRuns: 30 });
  });

  test('sets a person who uses a wheelchair at the end of the picnic table, and the sign of a bus stop at its shelter', () => {
    for (const seed of [1, 2, 3, 4]) {
      const park = stoodFor('a picnic table and a person in a wheelchair', 'park', seed);
      const [table] = named(park, 'picnic-table');
      expect(named(park, 'wheelchair-user').some(({ x, z }) => Math.abs(x - (table?.x ?? 99)) < 2 && Math.abs(z - (table?.z ?? 99)) < 0.5)).toBe(true);
      const street = stoodFor('a bus stop and a bus shelter', 'street', seed);
      const [[stop], [shelter]] = [named(street, 'bus-stop'), named(street, 'shelter')];
      expect(Math.abs((stop?.x ?? 99) - (shelter?.x ?? 0))).toBeLessThan(2);
    }
  });

  test('has the posts that are asked for along the bike lane they protect', () => {
    const street = stoodFor('a bike lane protected by bollards', 'street', 3);
    expect(named(street, 'bollard').filter(({ x }) => Math.abs(x) < 2.8).length).toBeGreaterThanOrEqual(2);
  });
});

describe('a bike lane', () => {
  test('is where cyclists ride, on whichever side it lies', () => {
    for (const side of ['left', 'right'] as const) for (const seed of [1, 2, 3]) {
      const [cyclist] = named(stoodFor(`a bike lane on the ${side} and a cyclist`, 'street', seed), 'cyclist');
      expect(Math.sign(cyclist?.x ?? 0), `${side} ${seed}`).toBe(side === 'left' ? -1 : 1);
    }
  });
});
