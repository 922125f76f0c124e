import { lexiconEntry, type Place, type Scene, type Understood } from '../../prompts/index.ts';
import { CATALOGUE, MOST_OF_ONE, PEOPLE_IDS, REDUCED_MOBILITY_IDS, VEHICLE_IDS } from './catalogue.ts';
import { refusedIn } from './mood.ts';
import type { Random } from './random.ts';

/** One thing to set down. `asked` tells what was named in the wish from what makes the scene whole. */
export type Item = { id: string; place: Place; asked: boolean };

/** What was done with a wish: how many were asked for, how many are drawn (`capped` if fewer fit). */
export type Drawn = { id: string; drawn: number; asked: boolean; capped: boolean };

const AROUND: Readonly<Record<Scene, readonly (readonly [string, number])[]>> = {
  street: [
    ['tree', 5],
    ['street-lamp', 4],
    ['bench', 1],
    ['car', 2],
    ['bin', 1],
    ['planter', 1],
  ],
  intersection: [
    ['traffic-light', 2],
    ['tree', 3],
    ['street-lamp', 3],
    ['car', 2],
  ],
  lane: [
    ['planter', 2],
    ['tree', 3],
    ['street-lamp', 1],
    ['flower', 4],
    ['shrub', 2],
  ],
  park: [
    ['tree', 6],
    ['bench', 2],
    ['street-lamp', 2],
    ['flower', 3],
    ['shrub', 3],
  ],
  square: [
    ['tree', 4],
    ['street-lamp', 4],
    ['bench', 2],
    ['planter', 3],
  ],
  waterfront: [
    ['tree', 2],
    ['bench', 2],
    ['street-lamp', 3],
    ['bird', 1],
  ],
  courtyard: [
    ['tree', 2],
    ['bench', 2],
    ['planter', 3],
    ['flower', 2],
  ],
  schoolyard: [
    ['tree', 4],
    ['bench', 1],
    ['child', 3],
    ['planter', 1],
  ],
};

const COMPANY = ['person', 'child', 'senior', 'person', 'person', 'pram', 'cyclist', 'teenager', 'dog'] as const;
const PART_OF: Readonly<Record<string, readonly string[]>> = { armrest: ['bench'], handrail: ['ramp', 'stairs'], stairs: ['house'], canopy: ['shop'], 'tactile-paving': ['curb-ramp'] };
/** Naming one of these already says what the other would add. */
const STANDS_FOR: Readonly<Record<string, readonly string[]>> = {
  bench: ['armrest', 'chair', 'picnic-table'],
  car: ['parking', 'truck', 'taxi', 'bus', 'tram', 'pedestrian-street', 'motorcycle'],
  bin: ['recycling-bin'],
  cyclist: ['bicycle'],
  'street-lamp': ['string-lights'],
  dog: ['guide-dog', 'dog-park'],
  'traffic-light': ['audible-signal'],
};

/** Lists everything that a picture holds: what was asked for, in number; then what completes the scene; then people. */
export function contentsOf(
  said: Understood,
  scene: Scene,
  random: Random,
  several: ReadonlySet<string> = new Set(),
): { items: Item[]; drawn: Drawn[] } {
  const refused = refusedIn(said);
  const asked = said.elements.filter(
    (element) =>
      !element.negated &&
      !refused.has(element.id) &&
      (CATALOGUE[element.id] !== undefined || element.id === 'pedestrian-street'),
  );
  const askedIds = new Set(asked.map((element) => element.id));
  const items: Item[] = [];
  const drawn: Drawn[] = [];
  for (const element of asked) {
    // Drawn as part of another thing: a bench has its armrests, a ramp or a stair its handrails.
    if ((PART_OF[element.id] ?? []).some((whole) => askedIds.has(whole))) {
      drawn.push({ id: element.id, drawn: 2, asked: true, capped: false });
      continue;
    }
    const wanted = Math.max(howMany(element.id, element.count), several.has(element.id) ? 2 : 1);
    const most = CATALOGUE[element.id]?.most ?? MOST_OF_ONE;
    const total = Math.min(wanted, most);
    drawn.push({ id: element.id, drawn: total, asked: true, capped: wanted > most });
    items.push(...itemsOf(element.id, total, element.place));
  }
  // A bench in the middle of the street, or both lanes given away: then no car drives there.
  const noCars =
    (askedIds.has('bike-lane') && askedIds.has('bus-lane')) ||
    asked.some(({ id, place }) => place === 'middle' && !VEHICLE_IDS.has(id));
  const more = [
    ...around(scene, askedIds, refused).filter((id) => id !== 'car' || !noCars),
    ...company(scene, askedIds, refused, said, random),
  ];
  for (const id of new Set(more))
    drawn.push({ id, drawn: more.filter((other) => other === id).length, asked: false, capped: false });
  return { items: [...items, ...more.map((id): Item => ({ id, place: null, asked: false }))], drawn };
}

function howMany(id: string, count: number | 'many' | 'few' | null): number {
  const usual = lexiconEntry(id)?.usual ?? 1;
  if (count === 'many') return Math.max(6, usual * 2);
  if (count === 'few') return 3;
  return count ?? usual;
}

function itemsOf(id: string, total: number, place: Place): Item[] {
  // 'Two people' must not become three: the one who uses an aid is among them.
  const aided = id === 'person' && total >= 2 ? 1 : 0;
  return Array.from({ length: total }, (_, index): Item => ({
    id: index < total - aided ? id : 'wheelchair-user',
    place,
    asked: true,
  }));
}

function around(scene: Scene, asked: ReadonlySet<string>, refused: ReadonlySet<string>): string[] {
  const crowded = asked.size >= 7;
  return AROUND[scene].flatMap(([id, count]) => {
    if (
      refused.has(id) ||
      asked.has(id) ||
      (STANDS_FOR[id] ?? []).some((other) => asked.has(other) || (id === 'car' && refused.has(other)))
    )
      return [];
    return Array.from({ length: crowded ? Math.ceil(count / 2) : count }, () => id);
  });
}

function company(
  scene: Scene,
  asked: ReadonlySet<string>,
  refused: ReadonlySet<string>,
  said: Understood,
  random: Random,
): string[] {
  if (refused.has('person')) return [];
  const people = said.elements.filter((element) => !element.negated && PEOPLE_IDS.has(element.id));
  const aids = REDUCED_MOBILITY_IDS.filter((id) => !refused.has(id));
  const hasAid = people.some(
    ({ id, count }) => (REDUCED_MOBILITY_IDS as readonly string[]).includes(id) || (id === 'person' && count !== 1),
  );
  const counted = people.some(({ id, count }) => id === 'person' && typeof count === 'number');
  if (counted) return [];
  const aid =
    hasAid || aids.length === 0
      ? []
      : [
          random.chance(0.55) && aids.includes('wheelchair-user')
            ? 'wheelchair-user'
            : random.pick(aids as [string, ...string[]]),
        ];
  const total = Math.max(1, 5 - people.length * 1.5);
  const turn = random.whole(0, 2);
  const others = [...COMPANY.slice(turn), ...COMPANY.slice(0, turn)].filter(
    (id) =>
      !refused.has(id) && !asked.has(id) && !(STANDS_FOR[id] ?? []).some((other) => asked.has(other) || refused.has(other)),
  );
  return [...aid, ...others.filter((id) => id !== 'cyclist' || scene !== 'courtyard').slice(0, Math.round(total))];
}
